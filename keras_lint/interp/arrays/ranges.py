"""How far the values of an array reach: what is known of contents that are not known one by one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf
from typing import TypeAlias

from keras_lint.interp.values import Array, Unknown, Value
from keras_lint.training.data import Origin

Range: TypeAlias = tuple[float | None, float | None]
MANY_POINTS = 50
"""So many points of a sine are taken to come near its ends."""
UNKNOWN: Range = (None, None)
CENTRED: Range = (-1e-300, 1e-300)
"""What is left of values without their mean: some are below 0 and some above, who knows how far."""
STANDARD: Range = (-1, 1)
"""How far such values go at least, divided by their deviation."""


def value_range(array: Array) -> Range:
    """Return the least and the greatest value that an array surely holds, None where not known."""
    if array.values is not None:
        numbers = list(_numbers(array.values))
        if numbers and all(isinstance(one, (int, float)) for one in numbers):
            return min(numbers), max(numbers)
    if array.classes is not None:
        return 0, array.classes - 1
    return array.least, array.most


def range_of_all(items: Sequence[Value]) -> Range:
    """Return how far at least the numbers and arrays among some items reach."""
    found = [value_range(one) for one in items if isinstance(one, Array)]
    found += [(one, one) for one in items if _is_number(one)]
    least = [low for low, _ in found if low is not None]
    most = [high for _, high in found if high is not None]
    return min(least, default=None), max(most, default=None)


def drawn_between(op: str, left: Value, right: Value) -> tuple[float, float] | None:
    """Return what the result of a number and of random numbers, however few, lies between."""
    ends = of_operation(op, *(as_drawn(one) for one in (left, right)))
    by_number = _is_number(left) or _is_number(right)
    return None if not by_number or ends[0] is None or ends[1] is None else (ends[0], ends[1])


def as_drawn(value: Value) -> Value:
    """Return random numbers as if there were enough of them to reach the ends."""
    if not isinstance(value, Array) or value.drawn is None:
        return altered(value) if isinstance(value, Array) else value
    return replace(altered(value), least=value.drawn[0], most=value.drawn[1])


def _numbers(values: Value) -> Iterator[Value]:
    if isinstance(values, list):
        for item in values:
            yield from _numbers(item)
    else:
        yield values


def altered(array: Array) -> Array:
    """Return an array of the same sizes whose contents are not known."""
    return replace(
        array,
        values=None,
        classes=None,
        least=None,
        most=None,
        one_hot=False,
        each_hot=None,
        drawn=None,
    )


def brings_to_one(op: str, by: Value) -> bool:
    """Tell whether an operation with this number brings pixels of 0 to 255 to 0 to 1."""
    if not _is_number(by):
        return False
    return (op == "/" and by in (255, 256)) or (op == "*" and 1 / 257 < by < 1 / 254)


def of_operation(op: str, left: Value, right: Value) -> Range:
    """Return the range of `array op number` or `number op array`, unknown for anything else."""
    if isinstance(left, Array) and _is_number(right):
        least, most = value_range(left)
        ends = (_applied(op, least, right), _applied(op, most, right))
    elif _is_number(left) and isinstance(right, Array) and op in ("+", "-", "*"):
        least, most = value_range(right)
        ends = (_applied(op, left, least), _applied(op, left, most))
    elif isinstance(left, Array) and op == "-" and statistic(right) == "mean":
        return CENTRED
    elif isinstance(left, Array) and op == "/" and statistic(right) == "std":
        return STANDARD if value_range(left) == CENTRED else UNKNOWN
    elif isinstance(left, Array) and isinstance(right, Array) and op in ("+", "-"):
        low, high = value_range(right)
        if op == "-":
            low, high = None if high is None else -high, None if low is None else -low
        return _of_both(value_range(left), (low, high))
    else:
        return UNKNOWN
    if None in ends:
        return UNKNOWN
    known = [end for end in ends if end is not None]
    return min(known), max(known)


def statistic(value: Value) -> str:
    """Return which statistic of an array a value is: `mean`, `std`; empty where not known."""
    origin = value.last if isinstance(value, Array) else None
    if isinstance(value, Unknown) and isinstance(value.origin, Origin):
        origin = value.origin
    return "" if origin is None else origin.how.rpartition(".")[2]


def _of_both(one: Range, other: Range) -> Range:
    """Return what a sum surely reaches: under a noise that is much smaller, or where no term
    changes its sign, which tells that its range is where its values end.
    """
    ends = [end for end in (*one, *other) if end is not None]
    if len(ends) < 4:
        return UNKNOWN
    least, most, low, high = ends
    if low * high >= 0 and least * most >= 0 and low < high and least < most:
        return min(least + high, most + low), max(most + low, least + high)
    margin = 3 * max(abs(low), abs(high))
    return (least + margin, most - margin) if 2 * margin < most - least else UNKNOWN


def is_drawn(array: Array) -> bool:
    """Tell whether the numbers are random, by what the array's sizes come from."""
    return any(one is not None and "random" in one.how for one in (array.made, array.counted))


def of_comparison(left: Value, right: Value) -> tuple[float | None, float | None, Origin | None]:
    """Return the range of random numbers compared with one amid them, and what made it."""
    if not isinstance(left, Array) or not is_drawn(left) or not _is_number(right):
        return None, None, None
    least, most = value_range(left)
    made = left.made if left.made is not None else left.counted
    if least is None or most is None or made is None:
        return None, None, None
    margin = (most - least) / 5
    if not least + margin <= right <= most - margin:
        return None, None, None
    return 0, 1, replace(made, how="random.compare")


def of_sum(array: Array, terms: int) -> Range:
    """Return what sums of so many random numbers surely reach: on both sides, that of middles."""
    least, most = value_range(array)
    if not is_drawn(array) or least is None or most is None:
        return UNKNOWN
    return terms * (least + most) / 2, terms * (least + most) / 2


def of_weighted(columns: Value, weights: Value) -> Range:
    """Return what random columns reach that are weighed with known numbers: their deviation on both
    sides of the middle.
    """
    given = weights.values if isinstance(weights, Array) else weights
    numbers = list(_numbers(given)) if isinstance(given, list) else []
    if not isinstance(columns, Array) or not numbers or not all(map(_is_number, numbers)):
        return UNKNOWN
    least, most = value_range(columns)
    if not is_drawn(columns) or least is None or most is None:
        return UNKNOWN
    middle = (least + most) / 2 * sum(numbers)
    deviation = (most - least) / 12**0.5 * sum(one * one for one in numbers) ** 0.5
    return middle - deviation, middle + deviation


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
    **dict.fromkeys(("round", "around", "rint"), lambda x: x),
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
    if name in ("sin", "cos"):
        return _of_wave(array, least, most)
    if function is None or least is None or most is None:
        return UNKNOWN
    try:
        ends = function(least), function(most)
    except (ValueError, OverflowError):
        return UNKNOWN
    if name in EVEN and least < 0 < most:
        return (0, max(ends)) if array.dtype.startswith("float") else UNKNOWN
    return min(ends), max(ends)


def _of_wave(array: Array, least: float | None, most: float | None) -> Range:
    """Return the range of a sine over many points of at least one whole period."""
    size = None if array.shape is None else array.shape.size
    many = isinstance(size, int) and size >= MANY_POINTS
    whole = least is not None and most is not None and most - least >= 2 * math.pi
    return (-1, 1) if many and whole else UNKNOWN


def cut(array: Array, low: Value, high: Value) -> Range:
    """Return the range of values that are cut off at two numbers."""
    least, most = value_range(array)
    if least is None or most is None or not _is_number(low) or not _is_number(high):
        return UNKNOWN
    return min(max(least, low), high), max(min(most, high), low)


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
    if op == "**" and left >= 0 < right < 10:
        return float(left**right)
    return left / right if op == "/" and right not in (0, inf) else None


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
