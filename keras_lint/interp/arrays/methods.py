"""The methods that arrays have, each with the shape that it gives.

Each takes the array and the arguments of the call and returns a value; NumPy's functions of the
same name (functions.py) are the same with the array as first argument.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from keras_lint.interp.arrays.contents import kept
from keras_lint.interp.arrays.listing import listed
from keras_lint.interp.arrays.ranges import altered, of_weighted, value_range
from keras_lint.interp.arrays.reading import (
    MAX_VALUES,
    MISSING,
    argument,
    as_axes,
    as_shape,
    as_size,
    dtype_name,
    shape_of,
)
from keras_lint.interp.arrays.reductions import REACHING, reduced, rounded
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.shapes import transform
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.numpy_int import numpy_int
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.transform import ShapeMismatch

Method: TypeAlias = Callable[[Array, Shape, CallArguments], Value]
"""Given an array, its shape and the other arguments of the call, what the call returns."""


def run(method: Method, array: Array, arguments: CallArguments) -> Value:
    """Run a method; what does not fit or is not known gives an array of unknown rank."""
    if array.shape is None:
        return Array(None, array.dtype)
    try:
        return method(array, array.shape, arguments)
    except (ShapeMismatch, TypeError, ValueError) as error:
        return Unknown(f"an array operation that does not fit: {error}")


def same_shape(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """An elementwise method without further arrays."""
    return altered(array)


def copied(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """A copy, contents and all."""
    return replace(array)


def as_numpy(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """The contents of a table's column."""
    return replace(array, library="numpy.ndarray")


def astype(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """The same contents as another element type."""
    dtype = dtype_name(argument(arguments, 0, "dtype"), "float64")
    return replace(array, dtype=dtype, values=kept(array.values, dtype))


def reshaped(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`reshape(2, 3)`, `reshape((2, 3))`, `reshape(-1)`."""
    target = _reshape_target(arguments)
    if target is None:
        return Array(None, array.dtype)
    least, most = value_range(array)
    made = transform.reshape(shape, target)
    return replace(array, shape=made, values=None, least=least, most=most)


def _reshape_target(arguments: CallArguments) -> Shape | None:
    given = arguments.positional
    target = as_shape(given[0] if len(given) == 1 else tuple(given)) if given else None
    return as_shape(argument(arguments, 1, "shape", "newshape")) if target is None else target


def stated_by_reshape(arguments: CallArguments) -> Shape | None:
    """Return the shape that `reshape` gives to an array of which nothing is known."""
    target = _reshape_target(arguments)
    if target is None:
        return None
    return Shape(symbol("size") if size == -1 else size for size in target)


def flattened(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """All values in one row."""
    return replace(array, shape=Shape((shape.size,)), values=None)


def transposed(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`transpose()`, `transpose(2, 0, 1)`, `transpose((2, 0, 1))`."""
    given = arguments.positional
    order = as_axes(given[0] if len(given) == 1 else tuple(given) or argument(arguments, 0, "axes"))
    if isinstance(order, Unknown):
        return Array(None, array.dtype)
    return replace(array, shape=transform.permute(shape, order), values=None)


def positions(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`argmax` and `argmin`: whole numbers."""
    found = reduced(array, shape, arguments)
    return replace(found, dtype="int64") if isinstance(found, Array) else found


def winners(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`argmax`: of one-hot rows the labels that they stand for."""
    found = positions(array, shape, arguments)
    last = argument(arguments, 0, "axis", default=None) in (-1, shape.rank - 1)
    if isinstance(found, Array) and array.one_hot and last and shape[-1] == array.each_hot:
        return replace(found, classes=array.each_hot)
    return found


def largest(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`max`: of labels it is known."""
    if array.classes is not None and argument(arguments, 0, "axis") is MISSING:
        return numpy_int(array.classes - 1)
    whole = argument(arguments, 0, "axis") is MISSING
    values = array.values if isinstance(array.values, list) else []
    values = list(_numbers(values)) if whole else values
    if values and all(isinstance(item, (int, float)) for item in values):
        return numpy_int(max(values))
    return reduced(array, shape, arguments)


def _numbers(values: list[Value]) -> Iterator[Value]:
    """Yield what nested lists hold."""
    for item in values:
        yield from _numbers(item) if isinstance(item, list) else (item,)


def squeezed(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """Without axes of size 1."""
    axes = as_axes(argument(arguments, 0, "axis"))
    if isinstance(axes, Unknown):
        return Array(None, array.dtype)
    return replace(array, shape=transform.squeeze(shape, axes), values=None)


def expanded(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """With new axes of size 1."""
    axes = as_axes(argument(arguments, 0, "axis"))
    if axes is None or isinstance(axes, Unknown):
        return Array(None, array.dtype)
    return replace(array, shape=transform.expand(shape, axes), values=None)


def repeated(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`repeat(n, axis)`: each position n times."""
    times = as_size(argument(arguments, 0, "repeats"))
    axes = as_axes(argument(arguments, 1, "axis"))
    if times is None or isinstance(axes, Unknown):
        return Array(None, array.dtype)
    if axes is None:
        return Array(Shape((shape.size * times,)), array.dtype, _each_repeated(array, times))
    axis = transform.normalize_axis(axes[0], shape.rank)
    return Array(shape.replace(axis, shape[axis] * times), array.dtype)


def _each_repeated(array: Array, times: Value) -> Value:
    """Return the known values of a row, each so many times; None where they are too many."""
    values = array.values
    if not isinstance(values, list) or not isinstance(times, int):
        return None
    if any(isinstance(one, list) for one in values) or len(values) * times > MAX_VALUES:
        return None
    return [one for one in values for _ in range(times)]


def tiled(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`tile(reps)`."""
    repeats = as_shape(argument(arguments, 0, "reps", "multiples"))
    return Array(None if repeats is None else transform.tile(shape, repeats), array.dtype)


def axes_swapped(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`swapaxes(a, b)`."""
    axes = as_axes((argument(arguments, 0, "axis1"), argument(arguments, 1, "axis2")))
    if axes is None or isinstance(axes, Unknown):
        return Array(None, array.dtype)
    order = list(range(shape.rank))
    a, b = (transform.normalize_axis(axis, shape.rank) for axis in axes)
    order[a], order[b] = order[b], order[a]
    return Array(transform.permute(shape, order), array.dtype)


def axis_moved(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`moveaxis(source, destination)`."""
    axes = as_axes((argument(arguments, 0, "source"), argument(arguments, 1, "destination")))
    if axes is None or isinstance(axes, Unknown):
        return Array(None, array.dtype)
    source, destination = (transform.normalize_axis(axis, shape.rank) for axis in axes)
    order = [axis for axis in range(shape.rank) if axis != source]
    order.insert(destination, source)
    return Array(transform.permute(shape, order), array.dtype)


def padded(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`pad(widths)` with a pair for each axis, or one pair or size for all."""
    widths = argument(arguments, 0, "pad_width", "paddings")
    if isinstance(widths, int):
        widths = (widths, widths)
    if isinstance(widths, (tuple, list)) and all(isinstance(one, int) for one in widths):
        widths = [widths] * shape.rank
    pairs = [as_shape(pair) for pair in widths] if isinstance(widths, (tuple, list)) else []
    if not pairs or any(pair is None or pair.rank != 2 for pair in pairs):
        return Array(None, array.dtype)
    known = [(pair[0], pair[1]) for pair in pairs if pair is not None]
    return Array(transform.pad(shape, known), array.dtype)


def cumulated(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`cumsum(axis)`: without an axis of all values in a row."""
    flat = argument(arguments, 0, "axis", default=None) is None
    return Array(Shape((shape.size,)) if flat else shape, array.dtype)


def product_with(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`dot(other)`."""
    return matrix_product(array, argument(arguments, 0, "b"))


def matrix_product(left: Value, right: Value) -> Value:
    """`left @ right`, of arrays or nested lists."""
    a, b = shape_of(left), shape_of(right)
    if a is None or b is None:
        return Array(None)
    try:
        made = Array(transform.matmul(a, b))
    except ShapeMismatch as error:
        return Unknown(str(error))
    least, most = of_weighted(left, right)
    return replace(made, least=least, most=most)


METHODS: dict[str, Method] = {
    "cumsum": cumulated,
    "round": rounded,
    **REACHING,
    "cumprod": cumulated,
    "reshape": reshaped,
    "flatten": flattened,
    "ravel": flattened,
    "transpose": transposed,
    "astype": astype,
    "copy": copied,
    "numpy": copied,
    "to_numpy": as_numpy,
    "toarray": copied,
    "todense": copied,
    "squeeze": squeezed,
    "repeat": repeated,
    "swapaxes": axes_swapped,
    "tolist": listed,
    "dot": product_with,
    "max": largest,
    **dict.fromkeys(("min", "std", "var", "prod", "any", "all"), reduced),
    "argmax": winners,
    "argmin": positions,
    **dict.fromkeys(("argsort", "conj", "byteswap"), same_shape),
}
