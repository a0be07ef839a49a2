"""NumPy's functions that find something in arrays: positions, different values, what to choose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.functions import subject
from keras_lint.interp.arrays.ranges import is_drawn, of_choice
from keras_lint.interp.arrays.reading import argument, shape_of
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


FURTHER = ("return_index", "return_inverse", "return_counts")


@known("numpy.unique", "pandas.unique")
def unique(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The different values: of labels we know how many. What else is asked for comes after them."""
    array, _ = subject(arguments)
    count: Dim = symbol("unique") if array.classes is None else array.classes
    values = Array(Shape((count,)), array.dtype)
    flags = {
        name: argument(arguments, number, name, default=False)
        for number, name in enumerate(FURTHER, start=1)
    }
    along = argument(arguments, 4, "axis", default=None)
    if along is not None or not all(isinstance(one, bool) for one in flags.values()):
        return Unknown("the different values of an array along an axis")
    each = {name: Array(Shape((count,)), "int64") for name in FURTHER}
    if flags["return_inverse"]:
        flat = array.shape is not None and array.shape.rank == 1
        numbers = Array(array.shape if flat else None, "int64", least=0 if flat else None)
        each["return_inverse"] = replace(numbers, counted=array.counted)
    further = [each[name] for name in FURTHER if flags[name]]
    return (values, *further) if further else values


@known("numpy.nonzero")
def positions_of(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The positions of what is not zero, an array of them for each axis."""
    shape = shape_of(argument(arguments, 0, "a", "condition"))
    if not shape:
        return Unknown("where a condition holds in the data")
    found = symbol("found", reason="where a condition holds in the data")
    return tuple(Array(Shape((found,)), "int64") for _ in shape)


@known("numpy.flatnonzero")
def flat_positions(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The positions of what is not zero in an array laid out flat."""
    return Array(Shape((symbol("found", reason="where a condition holds in the data"),)), "int64")


@known("numpy.where")
def where(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A choice between two arrays; with a condition alone, the positions where it holds."""
    if len(arguments.positional) < 3:
        return positions_of(machine, arguments, place)
    shapes = [shape_of(part) for part in arguments.positional[:3]]
    result: Shape | None = Shape()
    for one in shapes:
        result = None if result is None or one is None else broadcast(result, one)
    least, most = of_choice(*arguments.positional[1:3])
    test = arguments.positional[0]
    made = test.made if isinstance(test, Array) and is_drawn(test) else None
    return Array(result, least=least, most=most, made=made)
