"""An operation that stands among layers, such as `x + 1` or `keras.ops.reshape(x, …)`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer, Taking
from keras_lint.shapes.shape import ShapeTree


class Operation(Layer):
    """A call without weights whose shapes were worked out where it was made.

    `listed` tells whether `model.layers` holds it (tf.keras's TFOpLambda, but no Keras 3
    operation).
    """

    called_on: ClassVar[Taking] = "anything"

    def __init__(self, arguments: Arguments, output: ShapeTree, *, listed: bool) -> None:
        super().__init__(arguments)
        self.built = True
        self.listed = listed
        self.output = output

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        return self.output
