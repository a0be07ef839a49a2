"""`Pipeline`: layers that prepare data, one after another (`keras.src.layers.preprocessing`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from keras_lint.layers.base import Layer, Taking
from keras_lint.layers.registry import register
from keras_lint.shapes.shape import ShapeTree


@register
class Pipeline(Layer):
    """The output of each layer is the next one's input."""

    called_on: ClassVar[Taking] = "data"

    def validate(self) -> None:
        given = self.args.get("layers")
        listed = list(given) if isinstance(given, (list, tuple)) else [None]
        self.layers = [layer for layer in listed if isinstance(layer, Layer)]
        self.known = len(self.layers) == len(listed)
        if not self.known:
            self.own_weights = None

    def sublayers(self) -> Sequence[Layer]:
        return self.layers

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Call one layer after the other."""
        if not self.known:
            return None
        if not self.layers:
            raise self.args.invalid("layers", "at least one layer", [])
        for layer in self.layers:
            inputs = layer(inputs)
        return inputs
