"""`Lambda`: a function as a layer (`keras.src.layers.core.lambda_layer`)."""

from __future__ import annotations

from collections.abc import Mapping

from keras_lint.layers.arguments import LITERALS, as_size
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape, ShapeTree, leaves


@register
class Lambda(Layer):
    """`(batch, …)` → `(batch, *output_shape)` where that is given; else its function decides."""

    def validate(self) -> None:
        value = self.args.get("output_shape")
        if isinstance(value, LITERALS) and not (value is None or isinstance(value, (list, tuple))):
            raise self.args.invalid("output_shape", "a tuple of sizes or a function", value)

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        value = self.args.get("output_shape")
        first = leaves(inputs)[0] if leaves(inputs) else None
        stated = isinstance(value, (list, tuple)) and self.keras != KerasVersion.V2_15
        if not stated or not isinstance(value, (list, tuple)) or first is None:
            return None
        return Shape((first[0], *map(_size, value)))


def _size(item: object) -> Dim:
    size = None if item is None else as_size(item, "output_shape", least=0)
    return symbol("output_shape", free=True) if size is None else size
