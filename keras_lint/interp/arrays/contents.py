"""The numbers in small arrays: what an element type makes of them, what is written into them."""

from __future__ import annotations

import math
import re

from keras_lint.interp.arrays.ranges import altered
from keras_lint.interp.values import Array, Value

EXACT = {"float16": 2**11, "bfloat16": 2**8, "float32": 2**24}
"""Types of fewer bits than Python's floats, and up to where they hold each whole number."""

MANY = 100
"""So many values of an array reach as far without one of them."""
_WHOLE = re.compile(r"(u?)int(8|16|32|64)$")


def kept(contents: Value, dtype: str) -> Value:
    """Return numbers as an element type holds them, None where it may hold others instead."""
    if isinstance(contents, list):
        items = [kept(one, dtype) for one in contents]
        return None if any(one is None for one in items) else items
    if not isinstance(contents, (int, float)) or not math.isfinite(contents):
        return None
    if dtype == "float64":
        return float(contents)
    if dtype in EXACT:
        whole = contents == int(contents) and abs(contents) <= EXACT[dtype]
        return float(contents) if whole else None
    return bool(contents) if dtype == "bool" else _whole(int(contents), dtype)


def _whole(number: int, dtype: str) -> int | None:
    found = _WHOLE.match(dtype)
    if found is None:
        return None
    bits = int(found[2]) - (not found[1])
    return number if -(2**bits) * (not found[1]) <= number < 2**bits else None


def narrowest(dtypes: tuple[str, ...], otherwise: str) -> str:
    """Return the type among those of two operands that may not hold what comes out."""
    narrow = [one for one in dtypes if one in EXACT or (_WHOLE.match(one) and one != "int64")]
    return narrow[0] if narrow else otherwise


def type_of_numbers(contents: Value) -> str:
    """Return the element type that NumPy gives nested lists of numbers."""
    if isinstance(contents, list):
        types = {type_of_numbers(one) for one in contents}
        return next((one for one in ("float64", "int64", "bool") if one in types), "float64")
    if isinstance(contents, bool):
        return "bool"
    return "int64" if isinstance(contents, int) else "float64"


def forget(array: Array) -> None:
    """Note that an array may hold anything from here on, whatever else calls it by its name."""
    _become(array, altered(array))


def write(array: Array, key: Value, new: Value) -> None:
    """Carry out `array[key] = new`."""
    values = _with_item(array.values, key, kept(new, array.dtype))
    if not _is_one_of_many(array, key):
        forget(array)
    array.values = values


def _is_one_of_many(array: Array, key: Value) -> bool:
    """Tell whether a key is the position of one value, without which the others reach as far."""
    keys = key if isinstance(key, tuple) else (key,)
    shape = array.shape
    if shape is None or len(keys) != shape.rank or not all(type(one) is int for one in keys):
        return False
    return isinstance(shape.size, int) and shape.size >= MANY


def _with_item(values: Value, key: Value, new: Value) -> Value:
    position = key[0] if isinstance(key, tuple) and key else key
    rest = key[1:] if isinstance(key, tuple) else ()
    if not isinstance(values, list) or not isinstance(position, int) or new is None:
        return None
    if not -len(values) <= position < len(values):
        return None
    item = _with_item(values[position], rest, new) if rest else new
    if item is None or isinstance(item, list) != isinstance(values[position], list):
        return None
    made = list(values)
    made[position] = item
    return made


def _become(array: Array, other: Array) -> None:
    for name in ("values", "classes", "least", "most", "one_hot", "each_hot"):
        setattr(array, name, getattr(other, name))
