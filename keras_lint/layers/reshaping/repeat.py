"""`RepeatVector`: a vector repeated as steps (`keras.src.layers.reshaping.repeat_vector`)."""

from __future__ import annotations

from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape


@register
class RepeatVector(UnaryLayer):
    """`(batch, features)` → `(batch, n, features)`; Keras 2 does not look at the sign of `n`."""

    def validate(self) -> None:
        self.args.refuse_numpy("n")
        value = self.args.get("n")
        if isinstance(value, bool) and self.keras == KerasVersion.V3:
            raise self.args.invalid("n", "a positive whole number", value)
        if self.keras == KerasVersion.V3:
            self.n = self.args.size("n")
            return
        (self.n,) = self.args.sizes_of("n", (value,), 1, least=None)
        if self.keras == KerasVersion.V2_15 and isinstance(self.n, int) and self.n < 0:
            self.n = symbol("n", free=True)

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(ndim=2)

    def output_shape(self, input: Shape) -> Shape:
        return input.insert(1, self.n)
