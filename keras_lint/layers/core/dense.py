"""`Dense`: a weighted sum over the last axis (`keras.src.layers.core.dense`)."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.base import InputSpec, UnaryLayer, Weight
from keras_lint.layers.registry import register
from keras_lint.shapes.shape import Shape


@register
class Dense(UnaryLayer):
    """`(…, features)` → `(…, units)`; weights `units * (features + 1)`."""

    def validate(self) -> None:
        self.args.size("units")

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(min_ndim=2, axes={-1: input[-1]})

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        units = self.args.size("units")
        yield Weight("kernel", Shape((input[-1], units)))
        if self.args.flag("use_bias"):
            yield Weight("bias", Shape((units,)))

    def output_shape(self, input: Shape) -> Shape:
        return input.replace(-1, self.args.size("units"))
