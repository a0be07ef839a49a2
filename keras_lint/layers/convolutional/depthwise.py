"""`DepthwiseConv1D`, `DepthwiseConv2D` (`keras.src.layers.convolutional.base_depthwise_conv`).

Each channel has `depth_multiplier` kernels of its own: channels `c` → `c * depth_multiplier`;
weights `(prod(kernel_size) + 1) * c * depth_multiplier`. Keras 2.2 leaves the dilation out of the
output's size.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keras_lint.layers.convolutional.base import Convolution
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape


class DepthwiseConvolution(Convolution):
    """A convolution of each channel by itself."""

    def check_filters(self) -> None:
        self.depth_multiplier()

    def depth_multiplier(self) -> Dim:
        """Return how many kernels each channel has."""
        return self.args.size("depth_multiplier", allow_zero=self.keras < KerasVersion.V3)

    def check_dilated_strides(self) -> None:
        if self.keras == KerasVersion.V2_15:
            super().check_dilated_strides()

    def input_spec(self, input: Shape) -> InputSpec:
        return self.channel_spec(input)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        channels, multiplier = self.channels(input), self.depth_multiplier()
        name = "kernel" if self.keras == KerasVersion.V3 else "depthwise_kernel"
        yield Weight(name, Shape((*self.kernel_size, channels, multiplier)))
        yield from self.bias(channels * multiplier)

    def output_shape(self, input: Shape) -> Shape:
        if self.keras == KerasVersion.V2_15 and self.dilates_open(input):
            return self.blurred(input).replace(
                self.channel_axis(input), self.output_channels(input)
            )
        shape = super().output_shape(input)
        if self.keras > KerasVersion.V2_2:
            return shape
        for window in self.slides(input):
            undilated = replace(window, dilation=1)
            shape = shape.replace(window.axis, undilated.output(input[window.axis]))
        return shape

    def output_channels(self, input: Shape) -> Dim:
        return self.channels(input) * self.depth_multiplier()


@register
class DepthwiseConv1D(DepthwiseConvolution):
    """A depthwise convolution over one axis."""

    rank = 1


@register
class DepthwiseConv2D(DepthwiseConvolution):
    """A depthwise convolution over height and width."""

    rank = 2
