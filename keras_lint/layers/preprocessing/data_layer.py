"""What the layers that prepare data have in common (`keras.src.layers.preprocessing`)."""

from __future__ import annotations

from typing import ClassVar

from keras_lint.layers.base import Taking
from keras_lint.layers.errors import LayerError
from keras_lint.layers.unary import UnaryLayer
from keras_lint.shapes.shape import Shape


class DataLayer(UnaryLayer):
    """A layer that takes plain numbers and strings as well as tensors."""

    called_on: ClassVar[Taking] = "data"

    def adapt(self, data: Shape | None) -> None:
        """Make the weights for data of this shape, which a call may tell better."""
        if not self.built and self.may_have_weights():
            try:
                self.build(data if data is not None and data.rank > 1 else None)
            except LayerError:
                self.own_weights = None
