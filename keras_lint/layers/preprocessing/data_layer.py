"""What the layers that prepare data have in common (`keras.src.layers.preprocessing`)."""

from __future__ import annotations

from typing import ClassVar

from keras_lint.layers.base import Taking
from keras_lint.layers.unary import UnaryLayer


class DataLayer(UnaryLayer):
    """A layer that takes plain numbers and strings as well as tensors."""

    called_on: ClassVar[Taking] = "data"
