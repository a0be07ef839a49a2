"""Which line to mend where samples and labels differ in number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from keras_lint.diagnostic import Option, Wanted
from keras_lint.graph.tensor import flatten
from keras_lint.graph.training import Use
from keras_lint.place import Place
from keras_lint.rules.blame.data import CREATING, CUTTING, FILLING, RESHAPING, last_of
from keras_lint.shapes.dim import Dim, equal
from keras_lint.training.data import Absent, Data, DataTree, Origin


def at_count(use: Use, first: Dim, second: Dim) -> Place:
    """Return what to mend where samples and labels differ in number."""
    here = _counts(use)
    for data, count in ((use.x, first), (use.y, second)):
        origin = _counted(data)
        if origin in here and count == 1 and origin is not None and last_of(origin) in RESHAPING:
            return origin.place
    if _samples_last(use):
        return use.place_of("x")
    of_y, of_x = _counted(use.y), _counted(use.x)
    if of_y in here and of_y is not None and last_of(of_y) in FILLING:
        if of_x is not None and last_of(of_x) not in CREATING:
            return of_y.place  # labels that are all the same are made to go with samples
    cut = [one for one in here if last_of(one) in CUTTING]
    chosen = (cut or here)[-1:]
    return chosen[0].place if chosen else use.place_of("y")


def odd_one(use: Use, labels: Dim | None) -> Data | None:
    """Return the one of several inputs that has another number of samples than the others."""
    given = list(use.x.values()) if isinstance(use.x, Mapping) else use.x
    parts = [one for one in given if isinstance(one, Data)] if isinstance(given, list) else []
    counts = [one.shape[0] for one in parts if one.shape]
    usual = labels if labels is not None else next(iter(counts), None)
    if usual is None or not any(equal(one, usual) is True for one in counts):
        return None
    odd = [one for one in parts if one.shape and equal(one.shape[0], usual) is False]
    return odd[0] if odd else None


def _samples_last(use: Use) -> bool:
    """Tell whether samples and labels both stand in columns, not in rows, as the model takes them.

    Their second sizes are the same then, and the first is that of the input.
    """
    x, y = use.x, use.y
    sources = flatten(use.model.inputs or [])
    if not isinstance(x, Data) or not isinstance(y, Data) or len(sources) != 1:
        return False
    shapes = [one for one in (x.shape, y.shape, sources[0].shape) if one is not None]
    if len(shapes) != 3 or any(one.rank != 2 for one in shapes):
        return False
    columns, labels, wanted = shapes
    return equal(columns[1], labels[1]) is True and equal(columns[0], wanted[1]) is True


def to_be_cut(use: Use, first: Dim, second: Dim) -> Iterator[Option]:
    """Yield the longer of samples and labels, of which one was collected and neither cut."""
    if not isinstance(first, int) or not isinstance(second, int) or min(first, second) < 2:
        return
    made = [last_of(one) for one in _counts(use)]
    if set(made) <= set(CREATING) or set(made) & set(CUTTING):
        return
    which = ("x", 0) if first > second else ("y", 1)
    yield Option(use.place, Wanted(which, None, None), cut=abs(first - second))


def _counts(use: Use) -> list[Origin]:
    origins = [_counted(use.x), _counted(use.y)]
    return [one for one in origins if one is not None and one.place.path == use.place.path]


def _counted(data: DataTree | Absent) -> Origin | None:
    if isinstance(data, (list, tuple)) and data:
        data = data[0]
    return data.counted if isinstance(data, Data) else None
