"""How far the values of an array reach: what is known of contents that are not known one by one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from math import inf
from typing import TypeAlias

from keras_lint.interp.values import Array, Value

Range: TypeAlias = tuple[float | None, float | None]
UNKNOWN: Range = (None, None)


def value_range(array: Array) -> Range:
    """Return the least and the greatest value that an array surely holds, None where not known."""
    if array.values is not None:
        numbers = list(_numbers(array.values))
        if numbers and all(isinstance(one, (int, float)) for one in numbers):
            return min(numbers), max(numbers)
    if array.classes is not None:
        return 0, array.classes - 1
    return array.least, array.most


def _numbers(values: Value) -> Iterator[Value]:
    if isinstance(values, list):
        for item in values:
            yield from _numbers(item)
    else:
        yield values


def altered(array: Array) -> Array:
    """Return an array of the same sizes whose contents are not known."""
    return replace(
        array, values=None, classes=None, least=None, most=None, one_hot=False, each_hot=None
    )


def of_operation(op: str, left: Value, right: Value) -> Range:
    """Return the range of `array op number` or `number op array`, unknown for anything else."""
    if isinstance(left, Array) and _is_number(right):
        least, most = value_range(left)
        ends = (_applied(op, least, right), _applied(op, most, right))
    elif _is_number(left) and isinstance(right, Array) and op in ("+", "-", "*"):
        least, most = value_range(right)
        ends = (_applied(op, left, least), _applied(op, left, most))
    else:
        return UNKNOWN
    if None in ends:
        return UNKNOWN
    known = [end for end in ends if end is not None]
    return min(known), max(known)


RISING: Mapping[str, Callable[[float], float]] = {
    "log": math.log,
    "log2": math.log2,
    "log10": math.log10,
    "log1p": math.log1p,
    "sqrt": math.sqrt,
    "exp": math.exp,
    "expm1": math.expm1,
    "tanh": math.tanh,
    "sign": lambda x: (x > 0) - (x < 0),
    "negative": lambda x: -x,
}
"""Functions that turn the ends of a range into the ends of another, in either order."""
EVEN: Mapping[str, Callable[[float], float]] = {
    "abs": abs,
    "absolute": abs,
    "square": lambda x: x * x,
}
"""Functions that are least at 0, and the same on both sides of it."""


def of_function(name: str, array: Array) -> Range:
    """Return the range of a function of one array, unknown for most."""
    function = RISING.get(name) or EVEN.get(name)
    least, most = value_range(array)
    if function is None or least is None or most is None:
        return UNKNOWN
    try:
        ends = function(least), function(most)
    except (ValueError, OverflowError):
        return UNKNOWN
    if name in EVEN and least < 0 < most:
        return (0, max(ends)) if array.dtype.startswith("float") else UNKNOWN
    return min(ends), max(ends)


def of_choice(one: Value, other: Value) -> Range:
    """Return the range of what is now one number, now another."""
    if not (isinstance(one, (int, float)) and isinstance(other, (int, float))):
        return UNKNOWN
    return min(one, other), max(one, other)


def _applied(op: str, left: float | None, right: float | None) -> float | None:
    if left is None or right is None:
        return None
    if op == "+":
        return left + right
    if op == "-":
        return left - right
    if op == "*":
        return left * right
    return left / right if op == "/" and right not in (0, inf) else None


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
