"""Normalizations over each sample (`keras.src.layers.normalization`)."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.errors import LayerError
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.normalization.axes import check_axis, given_axes, sizes_of
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape


class SampleNormalization(UnaryLayer):
    """Keeps the shape; weights for each position of `axis`, which may name several axes."""

    def validate(self) -> None:
        check_axis(self)

    def parameter_shape(self, input: Shape) -> Shape:
        """Return the sizes of the axes: Keras 3 sorts them as they are given, negative first."""
        axes = given_axes(self, input)
        if self.keras == KerasVersion.V3:
            axes = sorted(axes)
        return Shape(sizes_of(self, input, axes))

    def input_spec(self, input: Shape) -> InputSpec:
        """Fix the axes in Keras 2.15, which counts them from the front of the first input."""
        axes = [axis % input.rank for axis in given_axes(self, input)]
        if self.keras == KerasVersion.V3 or not axes:
            return InputSpec()
        sizes = {axis: input[axis] for axis in axes} if self.may_have_weights() else {}
        return InputSpec(min_ndim=max(axes) + 1, axes=sizes)

    def output_shape(self, input: Shape) -> Shape:
        given_axes(self, input)
        return input


@register
class LayerNormalization(SampleNormalization):
    """`gamma * (x - mean) / sqrt(variance + epsilon) + beta`; with `rms_scaling` no `beta`."""

    def output_shape(self, input: Shape) -> Shape:
        """Keep the shape; in Keras 2.15 the weights tell the size of an axis left open later on."""
        if self.keras == KerasVersion.V2_15 and self.own_weights and self.spec is not None:
            for axis, size in self.spec.axes.items():
                if is_free(input[axis]):
                    input = self._closed(input, axis, size)
        return super().output_shape(input)

    def _closed(self, input: Shape, axis: int, size: Dim) -> Shape:
        """Return the input with an open axis that the weights are multiplied with."""
        if axis == input.rank - 1:
            return input if size == 1 else input.replace(axis, size)
        raise LayerError(
            "input-dimension",
            f"LayerNormalization was built for {size} on axis {axis} of its input, which is left "
            f"open in {input}.",
            expected=f"{size} on axis {axis}",
            actual=str(input),
        )

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        rms = "rms_scaling" in self.args and self.args.flag("rms_scaling")
        if rms or self.args.flag("scale"):
            yield Weight("gamma", self.parameter_shape(input))
        if not rms and self.args.flag("center"):
            yield Weight("beta", self.parameter_shape(input))


@register
class RMSNormalization(SampleNormalization):
    """`scale * x / sqrt(mean(x²) + epsilon)`."""

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        yield Weight("scale", self.parameter_shape(input))


@register
class UnitNormalization(SampleNormalization):
    """`x / norm(x)`, without weights."""
