"""Arrays as nested lists of numbers."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.interp.arrays.reading import MAX_VALUES
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape

NUMBERS = ("float", "int", "uint", "bool")


def listed(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`tolist()`."""
    if array.values is not None:
        return array.values
    small = isinstance(shape.size, int) and shape.size <= MAX_VALUES
    if not small or not array.dtype.startswith(NUMBERS):
        return Unknown("the contents of an array")
    return _numbers(shape, "float64" if array.dtype.startswith("float") else "int64")


def _numbers(sizes: Sequence[Dim], kind: str) -> Value:
    """Return nested lists of numbers that are not known."""
    if not sizes:
        return Unknown("a number in an array", number=kind)
    assert isinstance(sizes[0], int)
    return [_numbers(sizes[1:], kind) for _ in range(sizes[0])]
