"""Which expression of the program gave an array its sizes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.place import Place
from keras_lint.training.data import Origin

LOADERS = ("keras.datasets", "sklearn.datasets", "tensorflow_datasets")
"""What comes from there has the sizes that it has."""
MAX_PARTS = 8
PREPARING = ("operation", "astype")
FRACTIONAL = ("mean", "average", "median", "std", "var")
"""What of whole numbers is no whole number."""
LISTED = ("array", "asarray", "stack")
FOLDING = ("mean", "sum", "max", "min", "squeeze", "ravel", "flatten", "reshape", "transpose")
"""What gives the items of a list other axes than they came with: it is that which made them."""


def traced(result: Value, inputs: Iterable[Value], place: Place | None, how: str) -> Value:
    """Return what an expression gives, with its place where that made the sizes.

    An array that keeps the sizes of one that went in keeps their origin too; the first axis, that
    of the samples, apart from the others.
    """
    if place is None or how.startswith(LOADERS):
        return result
    arrays = [one for one in inputs if isinstance(one, Array)]
    if isinstance(result, Unknown) and arrays and result.origin is None:
        result.origin = Origin(place, how)
        if result.number and how.rpartition(".")[2] in FRACTIONAL:
            result.number = "float64"
        return result
    return _traced(result, arrays, Origin(place, how))


def arrays_among(arguments: CallArguments) -> list[Value]:
    """List what a call is given, the items of lists and tuples by themselves."""
    found: list[Value] = []
    for value in (*arguments.positional, *arguments.keywords.values()):
        found += value[:MAX_PARTS] if isinstance(value, (list, tuple)) else [value]
    return found


def how_of(origin: Origin | None) -> str:
    """Return the bare name of what gave an array its sizes."""
    return "" if origin is None else origin.how.rpartition(".")[2]


def _traced(result: Value, arrays: list[Array], origin: Origin) -> Value:
    if type(result) in (list, tuple) and 0 < len(result) <= MAX_PARTS:
        if any(isinstance(one, Array) for one in result):
            return type(result)(_traced(one, arrays, origin) for one in result)
    if not isinstance(result, Array) or not result.shape or any(x is result for x in arrays):
        return result
    shape = result.shape
    same = [x for x in arrays if x.shape and x.shape.rank == shape.rank]
    alike = next((x for x in same if x.shape and x.shape[1:] == shape[1:]), None)
    inside = [x for x in arrays if x.shape and x.shape == shape[1:] and x.made is not None]
    if inside and (origin.how == "item" or shape[0] == 1):  # a batch of one
        return replace(result, made=inside[0].made, counted=origin, last=origin)
    if inside and how_of(origin) in LISTED and how_of(inside[0].made) in FOLDING:
        return replace(result, made=inside[0].made, counted=origin, last=origin)
    among = next((x for x in arrays if x.shape and x.shape[0] == shape[0]), None)
    made = origin if alike is None or origin.how.endswith("reshape") else alike.made
    counted = origin if among is None else among.counted
    last = origin
    if alike is not None and origin.how == "item":
        kept = alike.last is not None and alike.last.how in PREPARING
        last = alike.last if kept and alike.last is not None else replace(origin, how="rows")
    return replace(result, made=made, counted=counted, last=last)
