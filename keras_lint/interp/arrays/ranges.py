"""How far the values of an array reach: what is known of contents that are not known one by one."""

from __future__ import annotations

from collections.abc import Iterator
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
