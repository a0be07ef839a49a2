"""Methods of arrays that take several values together, and how far what comes out reaches."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from keras_lint.interp.arrays.ranges import altered, cut, of_sum, value_range
from keras_lint.interp.arrays.reading import argument, as_axes
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.shapes import transform
from keras_lint.shapes.numpy_int import numpy_int
from keras_lint.shapes.shape import Shape


def reduced(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """A sum, mean or the like over some axes."""
    axes = as_axes(argument(arguments, 0, "axis"))
    if isinstance(axes, Unknown):
        return Array(None, array.dtype)
    keepdims = argument(arguments, -1, "keepdims", default=False) is True
    result = transform.reduce_axes(shape, axes, keepdims=keepdims)
    if result.rank == 0:
        return Unknown("a number from the data", number=array.dtype or "float64")
    return Array(result, array.dtype)


def clipped(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`clip(low, high)`: both ends known."""
    least, most = cut(array, argument(arguments, 0, "min"), argument(arguments, 1, "max"))
    return replace(altered(array), least=least, most=most)


def rounded(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`round()`: values stay where they are, by and large."""
    least, most = value_range(array)
    return replace(altered(array), least=least, most=most)


def averaged(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`mean`: of several random columns it is known what it reaches."""
    found = reduced(array, shape, arguments)
    if not isinstance(found, Array):
        return found
    least, most = of_sum(array, 1)
    return replace(found, least=least, most=most)


def summed(array: Array, shape: Shape, arguments: CallArguments) -> Value:
    """`sum`: of several random columns it is known what it reaches."""
    found, axes = reduced(array, shape, arguments), as_axes(argument(arguments, 0, "axis"))
    if not isinstance(found, Array) or not isinstance(axes, tuple) or len(axes) != 1:
        return found
    terms = shape[axes[0]]
    if not isinstance(terms, int):
        return found
    least, most = of_sum(array, terms)
    return replace(found, least=least, most=most)


REACHING = {"sum": summed, "mean": averaged, "clip": clipped}
"""Methods of which the range of the result is known where that of the array is."""


FOLDS: dict[str, Callable[[list[Any]], Value]] = {
    "mean": lambda items: sum(items) / len(items),
    "sum": sum,
    "prod": math.prod,
    **dict.fromkeys(("max", "amax"), max),
    **dict.fromkeys(("min", "amin"), min),
    "argmax": lambda items: items.index(max(items)),
    "argmin": lambda items: items.index(min(items)),
}


def folded(name: str, value: Value) -> Value:
    """Work out a reduction of plain numbers, None where it is of something else."""
    if isinstance(value, Array):
        value = value.values
    if isinstance(value, (int, float)):
        value = [value]
    if not isinstance(value, (list, tuple, range)) or not value:
        return None
    if not all(isinstance(item, (int, float)) for item in value):
        return None
    fold = FOLDS.get(name)
    return None if fold is None else numpy_int(fold(list(value)))
