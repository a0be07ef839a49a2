"""Items and parts of arrays: by positions, slices and other arrays."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from keras_lint.interp.arrays.ranges import altered, is_drawn, value_range
from keras_lint.interp.arrays.reading import as_cut, shape_of
from keras_lint.interp.values import Array, External, Several, Unknown, Value
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import Dim, Expr, is_free, symbol
from keras_lint.shapes.numpy_int import numpy_int
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.transform import ShapeMismatch, index, slice_size

MANY = 100
"""So many rows of an array are taken to reach as far as the whole does."""
MANY_PIXELS = 20_000
"""So many values of images or the like are."""
MANY_DRAWS = 2000
"""So many random numbers reach as far as more of them do."""


def item_of(value: Array, key: Value) -> Value:
    """Return `value[key]`, as far as its shape is known."""
    if isinstance(key, str):
        return Unknown(f"column {key!r} of a table", key)
    keys = key if isinstance(key, tuple) else (key,)
    if value.shape is None and value.tabular and len(keys) == 2:
        value = replace(value, shape=Shape((symbol("rows"), symbol("columns"))))
    if value.shape is None:
        return Array(None, value.dtype, tabular=value.tabular and isinstance(key, slice))
    if isinstance(value.values, list) and len(keys) == 1 and isinstance(keys[0], int):
        return _element(value, keys[0])
    if len(keys) > 1 and isinstance(value.values, list) and all(type(one) is int for one in keys):
        item = item_of(value, keys[0])
        return item_of(item, keys[1:]) if isinstance(item, Array) else item
    if any(isinstance(one, (Array, list, Several)) for one in keys):
        return _fancy(value, keys)
    if any(isinstance(one, (Unknown, External)) and not _is_position(one) for one in keys):
        return Array(None, value.dtype)
    plain = tuple(_plain_key(one) for one in keys)
    try:
        shape = index(_reaching(value.shape, plain), plain)
    except (ShapeMismatch, TypeError):
        return Unknown("an index that does not fit the array")
    whole = all(one == slice(None) or one is Ellipsis for one in plain)
    part = _part(value, shape, whole=whole)
    if isinstance(value.values, list) and len(plain) == 1 and _is_plain(plain[0]):
        part = replace(part, values=value.values[plain[0]])
    if not all(one is None or one is Ellipsis or one == slice(None) for one in plain):
        return part
    least, most = value_range(value)
    return replace(part, least=least, most=most)


def _is_plain(key: Value) -> TypeGuard[slice]:
    """Tell whether a key is a slice whose bounds are numbers."""
    if not isinstance(key, slice):
        return False
    bounds = (key.start, key.stop, key.step)
    return all(one is None or type(one) is int for one in bounds) and key.step != 0


def _part(value: Array, shape: Shape, *, whole: bool) -> Array:
    """Return some of an array: many of its rows reach as far as all do."""
    labels, hot = (value.classes, value.each_hot) if whole else (None, None)
    images = shape.rank > 2 and isinstance(shape.size, int) and shape.size >= MANY_PIXELS
    many = images or (bool(shape) and isinstance(shape[0], int) and shape[0] >= MANY)
    if value.shape is not None and shape.rank == value.shape.rank and many:
        return replace(value, shape=shape, values=None, classes=labels, each_hot=hot)
    several = many or (isinstance(shape.size, int) and shape.size >= MANY_DRAWS)
    if _is_image(value, shape) or (several and is_drawn(value)):
        return replace(value, shape=shape, values=None, classes=None, each_hot=None)
    part = replace(altered(value), shape=shape, classes=labels, drawn=value.drawn)
    same_last = value.shape and shape and shape[-1] == value.shape[-1]
    return replace(part, one_hot=value.one_hot and bool(same_last))


def _is_image(value: Array, shape: Shape) -> bool:
    """Tell whether a part is one of many images of pixels, dark and bright."""
    pixels = value.least == 0 and value.most == 255
    single = value.shape is not None and 1 < shape.rank == value.shape.rank - 1
    return pixels and single and isinstance(shape.size, int) and shape.size >= MANY


def _element(value: Array, position: int) -> Value:
    items = value.values
    if not -len(items) <= position < len(items):
        return Unknown("an index beyond the array")
    item = items[position]
    if isinstance(item, list):
        return Array(None if value.shape is None else Shape(value.shape[1:]), value.dtype, item)
    return numpy_int(item) if value.library == "numpy.ndarray" else item


def _plain_key(key: Value) -> Value:
    """Turn the bounds of a slice that are not known into sizes."""
    if isinstance(key, slice):
        return as_cut(key)
    return 0 if _is_position(key) else key


def _reaching(shape: Shape, keys: tuple[Value, ...]) -> Shape:
    """Return a shape whose columns are at least those that are asked for, where it is not known.

    `data[:, :8]` is meant for a table of eight columns or more; that there are as many rows as
    are asked for is not.
    """
    for axis, key in enumerate(keys[: shape.rank]):
        if key is None or key is Ellipsis:
            break
        if axis and isinstance(shape[axis], Expr) and not is_free(shape[axis]):
            stop = key.stop if isinstance(key, slice) else None
            if isinstance(stop, int) and stop > 0:
                shape = shape.replace(axis, stop)
    return shape


def _is_position(key: Value) -> bool:
    """Tell whether a key is a whole number that is not known."""
    return isinstance(key, Expr) or (isinstance(key, Unknown) and key.number == "int64")


def _fancy(value: Array, keys: tuple[Value, ...]) -> Value:
    """Index by arrays: whole numbers pick positions, truth values an unknown few."""
    first, rest = keys[0], keys[1:]
    selector = shape_of(first)
    if value.shape is None or (not rest and selector is None):
        return Array(None, value.dtype)
    if rest:
        return replace(altered(value), shape=_picked(value.shape, keys))
    assert selector is not None
    if isinstance(first, Array) and first.dtype == "bool":
        kept = symbol("selected")
        rows = Shape((kept, *value.shape[selector.rank :]))
        return replace(altered(value), shape=rows, one_hot=value.one_hot)
    picked = Shape((*selector, *value.shape[1:]))
    if isinstance(first, Array) and first.classes is not None and first.classes == value.shape[0]:
        least, most = value_range(value)
        return replace(value, shape=picked, values=None, least=least, most=most)
    return replace(altered(value), shape=picked, one_hot=value.one_hot)


def _picked(shape: Shape, keys: tuple[Value, ...]) -> Shape | None:
    """Return the shape where arrays, numbers and slices pick, None where it is not known.

    The axes of the arrays, broadcast, stand where the arrays do if these are next to each other,
    else in front (NumPy, "Combining advanced and basic indexing").
    """
    places: list[int] = []
    common: Shape | None = Shape()
    kept: list[Dim] = []
    for axis, key in enumerate(keys):
        if axis >= shape.rank or key is None or key is Ellipsis:
            return None
        if isinstance(key, slice):
            kept.append(slice_size(shape[axis], _plain_key(key)))
            continue
        selector = Shape() if isinstance(key, int) or _is_position(key) else shape_of(key)
        if selector is None or (isinstance(key, Array) and key.dtype == "bool"):
            return None
        common = None if common is None else broadcast(common, selector)
        places.append(axis)
    if common is None:
        return None
    at = places[0] if places[-1] - places[0] + 1 == len(places) else 0
    rest = (*kept, *shape[len(keys) :])
    return Shape((*rest[:at], *common, *rest[at:]))
