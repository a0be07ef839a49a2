"""`Flatten`: all axes but the batch in one (`keras.src.layers.reshaping.flatten`)."""

from __future__ import annotations

from keras_lint.layers.errors import LayerError
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.spatial import SpatialLayer
from keras_lint.shapes.dim import is_free, product
from keras_lint.shapes.shape import Shape


@register
class Flatten(SpatialLayer):
    """`(batch, a, b, …)` → `(batch, a * b * …)`; Keras 2.2 needs three axes, all but one known."""

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(min_ndim=3 if self.keras == KerasVersion.V2_2 else 1)

    def rank_hint(self, input: Shape) -> str | None:
        return "The input is flat already: leave Flatten out."

    def output_shape(self, input: Shape) -> Shape:
        if self.keras == KerasVersion.V2_2 and any(is_free(size) for size in input[1:]):
            raise LayerError(
                "input-dimension",
                f"Flatten of Keras 2.2 needs all sizes but the batch to be known, not {input}.",
                expected="numbers on all axes but the batch",
                actual=str(input),
                hint="Give the whole shape of the input, or use a global pooling layer.",
            )
        return Shape((input[0], product(input[1:])))

    def fallback_shape(self, input: Shape) -> Shape | None:
        return None
