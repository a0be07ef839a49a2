"""`Dense`: a weighted sum over the last axis (`keras.src.layers.core.dense`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from keras_lint.layers.adapter import adapted
from keras_lint.layers.errors import LayerError
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape, ShapeTree


@register
class Dense(UnaryLayer):
    """`(…, features)` → `(…, units)`; weights `units * (features + 1)`."""

    def validate(self) -> None:
        self.args.refuse_numpy("units")
        self.units = self._units()

    def _units(self) -> Dim:
        value = self.args.get("units")
        if self.keras == KerasVersion.V2_15 and isinstance(value, (float, str)):
            with suppress(ValueError, OverflowError):
                value = int(value)
        return self.args.positive("units", value, allow_zero=self.keras < KerasVersion.V3)

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(min_ndim=2, axes={-1: input[-1]} if input else {})

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        self._refuse_free(input)
        return adapted(self, self._weights(input))

    def _weights(self, input: Shape) -> Iterator[Weight]:
        yield Weight("kernel", Shape((input[-1], self.units)))
        if self.args.flag("use_bias"):
            yield Weight("bias", Shape((self.units,)))

    def output_shape(self, input: Shape) -> Shape:
        if self.keras == KerasVersion.V2_2:
            self._refuse_free(input)
        return input.replace(-1, self.units)

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Make `units` of any last axis."""
        super().overlooking(input, error)
        return input.replace(-1, self.units)

    def _refuse_free(self, input: Shape) -> None:
        if is_free(input[-1]):
            raise LayerError(
                "input-dimension",
                f"Dense makes its weights for a fixed number of features, but the last axis of "
                f"its input {input} is None.",
                expected="a number on the last axis",
                actual=str(input),
                hint="Give the whole shape of the input, or use a global pooling layer before.",
            )
