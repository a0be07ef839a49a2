"""Images as arrays: their height and width are sizes, not known but where they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.interp.values import Array
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

FILE = "the size of an image that is read from a file"


def picture(size: Sequence[Dim] | None, channels: int | None, dtype: str) -> Array:
    """Return an image `(height, width, channels)`, without the last axis where that is None."""
    tall = size or (symbol("height", reason=FILE), symbol("width", reason=FILE))
    return Array(Shape((*tall, *(() if channels is None else (channels,)))), dtype)
