"""`SeparableConv1D`, `SeparableConv2D` (`keras.src.layers.convolutional.base_separable_conv`).

A depthwise convolution, then a 1×1 convolution to `filters` channels; weights
`prod(kernel_size) * c * depth_multiplier + c * depth_multiplier * filters + filters`.
"""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.convolutional.base import Convolution
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape


class SeparableConvolution(Convolution):
    """A depthwise convolution followed by a pointwise one."""

    def check_filters(self) -> None:
        super().check_filters()
        self.depth_multiplier()

    def depth_multiplier(self) -> Dim:
        """Return how many kernels each channel has in the first step."""
        return self.args.size("depth_multiplier", allow_zero=self.lenient)

    def check_dilated_strides(self) -> None:
        if self.keras == KerasVersion.V2_15:
            super().check_dilated_strides()

    def input_spec(self, input: Shape) -> InputSpec:
        return self.channel_spec(input)

    def output_shape(self, input: Shape) -> Shape:
        if self.keras == KerasVersion.V2_15 and self.dilates_open(input):
            return self.blurred(input).replace(self.channel_axis(input), self.filters())
        return super().output_shape(input)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        channels, multiplier = self.channels(input), self.depth_multiplier()
        yield Weight("depthwise_kernel", Shape((*self.kernel_size, channels, multiplier)))
        ones = (1,) * self.rank
        yield Weight("pointwise_kernel", Shape((*ones, channels * multiplier, self.filters())))
        yield from self.bias(self.filters())


@register
class SeparableConv1D(SeparableConvolution):
    """A separable convolution over one axis."""

    rank = 1
    causal_in = frozenset((KerasVersion.V2_15,))


@register
class SeparableConv2D(SeparableConvolution):
    """A separable convolution over height and width."""

    rank = 2
