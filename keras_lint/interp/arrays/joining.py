"""NumPy's functions that join arrays or take them apart, by the shapes that they give."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument, dtype_of, shape_of
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Several, Unknown, Value
from keras_lint.shapes import transform
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.transform import ShapeMismatch

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("numpy.concatenate", "numpy.concat")
def concatenate(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Arrays joined along an axis; without one, all their values in a row."""
    return _joined(argument(arguments, 0, "arrays"), argument(arguments, 1, "axis", default=0))


@known("numpy.append")
def append(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Values behind an array, in a row where no axis is given."""
    parts = [argument(arguments, 0, "arr"), argument(arguments, 1, "values")]
    return _joined(parts, argument(arguments, 2, "axis", default=None))


@known("numpy.vstack", "numpy.row_stack")
def vstack(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Arrays joined along the first axis."""
    tup = argument(arguments, 0, "tup")
    if isinstance(tup, Several):
        shape = shape_of(tup.item)
        return Array(shape_of(tup)) if shape is not None and shape.rank < 2 else _of_several(tup, 0)
    shapes = _shapes(argument(arguments, 0, "tup"))
    return _along(None if shapes is None else [_of_two_axes(one) for one in shapes], 0)


@known("numpy.hstack")
def hstack(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Arrays joined along the second axis, vectors along their only one."""
    shapes = _shapes(argument(arguments, 0, "tup"))
    return _along(shapes, 0 if shapes and shapes[0].rank == 1 else 1)


@known("numpy.dstack")
def dstack(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Arrays joined along the third axis."""
    shapes = _shapes(argument(arguments, 0, "tup"))
    raised = [Shape((*_of_two_axes(one), 1)) if one.rank < 3 else one for one in shapes or ()]
    return _along(raised or None, 2)


@known("numpy.column_stack")
def column_stack(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Vectors as the columns of a matrix."""
    shapes = _shapes(argument(arguments, 0, "tup"))
    columns = [Shape((one[0], 1)) if one.rank == 1 else one for one in shapes or ()]
    return _along(columns or None, 1)


@known("numpy.stack")
def stack(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Arrays put side by side along a new axis."""
    shapes = _shapes(argument(arguments, 0, "arrays"))
    axis = argument(arguments, 1, "axis", default=0)
    if isinstance(arrays := argument(arguments, 0, "arrays"), Several) and axis == 0:
        return Array(shape_of(arrays), dtype_of(arrays))
    if shapes is None or not isinstance(axis, int):
        return Array(None)
    try:
        return Array(transform.stack(shapes, axis))
    except ShapeMismatch as error:
        return Unknown(str(error))


@known("numpy.split", "numpy.array_split")
def split(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An array cut along an axis: into parts as equal as they can be, or before given places."""
    whole = argument(arguments, 0, "ary")
    shape = shape_of(whole)
    sections = argument(arguments, 1, "indices_or_sections")
    axis = argument(arguments, 2, "axis", default=0)
    if shape is None or not isinstance(axis, int) or not -shape.rank <= axis < shape.rank:
        return Unknown("the parts of an array")
    sizes = _parts(shape[axis], sections)
    if sizes is None:
        return Unknown("the parts of an array")
    parts = [shape.replace(axis % shape.rank, size) for size in sizes]
    values = whole.values if isinstance(whole, Array) and axis == 0 else None
    if not isinstance(values, list):
        return [Array(part, dtype_of(whole)) for part in parts]
    ends = list(accumulate(part[0] for part in parts if isinstance(part[0], int)))
    cuts = zip(parts, [0, *ends], ends, strict=False)
    return [Array(part, dtype_of(whole), values[start:end]) for part, start, end in cuts]


def _parts(size: Dim, sections: Value) -> list[Dim] | None:
    if not isinstance(size, int):
        return None
    if isinstance(sections, int) and 0 < sections <= 4096:
        return [size // sections + (number < size % sections) for number in range(sections)]
    if isinstance(sections, (list, tuple)) and all(
        isinstance(one, int) and 0 <= one <= size for one in sections
    ):
        cuts = [0, *sections, size]
        return [max(0, after - before) for before, after in zip(cuts, cuts[1:], strict=False)]
    return None


def _joined(parts: Value, axis: Value) -> Value:
    if isinstance(parts, Several) and isinstance(axis, int):
        return _of_several(parts, axis)
    shapes = _shapes(parts)
    if axis is None and shapes is not None:
        return _along([Shape((one.size,)) for one in shapes], 0)
    if not isinstance(axis, int):
        return Array(None)
    return _along(shapes, axis, dtype_of(parts[0]) if shapes else "float64")


def _of_several(parts: Several, axis: int) -> Value:
    """Join arrays that are alike: along the axis their sizes add up to one that is not known."""
    shape = shape_of(parts.item)
    if shape is None or not -shape.rank <= axis < shape.rank:
        return Array(None)
    return Array(shape.replace(axis % shape.rank, symbol("joined")), dtype_of(parts.item))


def _along(shapes: Sequence[Shape] | None, axis: int, dtype: str = "float64") -> Value:
    if shapes is None:
        return Array(None)
    try:
        return Array(transform.concatenate(shapes, axis), dtype)
    except ShapeMismatch as error:
        return Unknown(str(error))


def _of_two_axes(shape: Shape) -> Shape:
    return Shape((*(1,) * (2 - shape.rank), *shape)) if shape.rank < 2 else shape


def _shapes(parts: Value) -> list[Shape] | None:
    if not isinstance(parts, (list, tuple)) or not parts:
        return None
    shapes = [shape_of(part) for part in parts]
    found = [shape for shape in shapes if shape is not None]
    return found if len(found) == len(shapes) else None
