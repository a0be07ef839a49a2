"""NumPy's functions that order, pick or spread the values of an array, by the shapes they give."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.ranges import value_range
from keras_lint.interp.arrays.reading import argument, as_shape, as_size, dtype_of, shape_of
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("numpy.cumsum", "numpy.cumprod")
def cumulative(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Sums so far along an axis; without one, of all values in a row."""
    return _in_a_row_without_axis(arguments, default=None)


@known("numpy.sort", "numpy.argsort")
def ordered(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Values, or their positions, in order along an axis, by default the last."""
    return _in_a_row_without_axis(arguments, default=-1)


def _in_a_row_without_axis(arguments: CallArguments, default: int | None) -> Value:
    value = argument(arguments, 0, "a")
    shape, axis = shape_of(value), argument(arguments, 1, "axis", default=default)
    if shape is None or isinstance(axis, Unknown):
        return Array(None)
    return Array(Shape((shape.size,)) if axis is None else shape, dtype_of(value))


@known("numpy.random.permutation")
def permutation(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The numbers below one, or the rows of an array, in another order."""
    value = argument(arguments, 0, "x")
    size = as_size(value)
    if size is not None and not isinstance(value, Array):
        every = size if isinstance(size, int) and size > 0 else None
        return Array(Shape((size,)), "int64", classes=every)
    if not isinstance(value, Array):
        return Array(shape_of(value), dtype_of(value))
    least, most = value_range(value)
    return replace(value, values=None, least=least, most=most)


@known("numpy.atleast_1d")
def of_one_axis(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A number as an array of one value, arrays as they are."""
    return _raised(arguments, 1)


@known("numpy.atleast_2d")
def of_two_axes(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A vector as a row, arrays as they are."""
    return _raised(arguments, 2)


def _raised(arguments: CallArguments, rank: int) -> Value:
    value = argument(arguments, 0, "ary")
    shape = shape_of(value)
    if shape is None or len(arguments.positional) > 1:
        return Array(None)
    if shape.rank >= rank and isinstance(value, Array):
        return value
    return Array(Shape((*(1,) * (rank - shape.rank), *shape)), dtype_of(value))


@known("numpy.rot90")
def rotated(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Turned by quarters in the plane of two axes."""
    shape = shape_of(argument(arguments, 0, "m"))
    quarters = argument(arguments, 1, "k", default=1)
    axes = argument(arguments, 2, "axes", default=(0, 1))
    if shape is None or shape.rank < 2 or not isinstance(quarters, int) or axes != (0, 1):
        return Array(None)
    return Array(Shape((shape[1], shape[0], *shape[2:])) if quarters % 2 else shape)


@known("numpy.take")
def take(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Positions of an axis picked by index; without an axis, of all values in a row."""
    shape = shape_of(argument(arguments, 0, "a"))
    indices = shape_of(argument(arguments, 1, "indices"))
    axis = argument(arguments, 2, "axis", default=None)
    if shape is None or indices is None:
        return Array(None)
    if axis is None:
        return Array(indices)
    if not isinstance(axis, int) or not -shape.rank <= axis < shape.rank:
        return Array(None)
    axis %= shape.rank
    return Array(Shape((*shape[:axis], *indices, *shape[axis + 1 :])))


@known("numpy.diag")
def diagonal(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A vector as a diagonal, or the diagonal of a square."""
    shape = shape_of(argument(arguments, 0, "v"))
    if shape is None or argument(arguments, 1, "k", default=0) != 0:
        return Array(None)
    if shape.rank == 1:
        return Array(Shape((shape[0], shape[0])))
    square = shape.rank == 2 and shape[0] == shape[1]
    return Array(Shape((shape[0],)) if square else None)


@known("numpy.outer")
def outer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Each value of one with each of the other."""
    left, right = shape_of(argument(arguments, 0, "a")), shape_of(argument(arguments, 1, "b"))
    return Array(None if left is None or right is None else Shape((left.size, right.size)))


@known("numpy.broadcast_to")
def spread(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An array repeated to fill a shape."""
    value = argument(arguments, 0, "array")
    return Array(as_shape(argument(arguments, 1, "shape")), dtype_of(value))


@known("numpy.diff")
def differences(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The steps from each value to the next along an axis."""
    shape = shape_of(argument(arguments, 0, "a"))
    times, axis = argument(arguments, 1, "n", default=1), argument(arguments, 2, "axis", default=-1)
    whole = isinstance(times, int) and isinstance(axis, int)
    if shape is None or not whole or not -shape.rank <= axis < shape.rank:
        return Array(None)
    if arguments.keywords.keys() - {"a", "n", "axis"}:
        return Array(None)
    size = shape[axis]
    if isinstance(size, int) and size <= times:
        return Array(None)
    return Array(shape.replace(axis % shape.rank, size - times))
