"""Lists that grow in loops too long to follow, made into one array: its items are all alike."""

from __future__ import annotations

from keras_lint.interp.arrays.reading import dtype_of, shape_of
from keras_lint.interp.values import Array, External, Unknown, Value
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape

GATHERING = tuple(External(f"numpy.{name}") for name in ("array", "asarray", "stack"))
"""What refuses items of different shapes."""


def gathered(items: Value) -> Value:
    """Return so many things as nobody knows, like the one that is surely among them."""
    first = items[0] if isinstance(items, list) and items else None
    shape = None if first is None else shape_of(first)
    if shape is None:
        return Unknown("how long a list is hangs on a condition that is not known")
    return Array(Shape((symbol("samples"), *shape)), dtype_of(first))
