"""Transposed convolutions (`keras.src.layers.convolutional.base_conv_transpose`).

Without `output_padding` a length `L` becomes `L * stride` under `same` padding and
`(L - 1) * stride + max(extent, stride)` under `valid`; with it `(L - 1) * stride + output_padding`
plus the extent under `valid`, or plus 1 where the extent is odd under `same`.
"""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.convolutional.base import Convolution
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, equal, maximum
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.window import Window


class TransposedConvolution(Convolution):
    """A convolution run backwards: each input position paints a kernel into the output."""

    fractional_strides = False

    def validate(self) -> None:
        super().validate()
        self.output_padding: tuple[Dim, ...] | None = None
        if self.args.get("output_padding") is None:
            return
        try:
            self.args.literal("output_padding")
        except NotKnown:
            return
        self.output_padding = self.args.sizes("output_padding", self.rank, allow_zero=True)
        for stride, extra in zip(self.strides, self.output_padding, strict=True):
            if isinstance(stride, int) and isinstance(extra, int) and extra >= stride:
                raise LayerError(
                    "invalid-argument",
                    f"{self.args.layer} takes an output padding below the stride {stride}, "
                    f"not {extra}.",
                    expected=f"less than {stride}",
                    actual=str(extra),
                    argument="output_padding",
                )

    def groups(self) -> Dim:
        """Return the groups that Keras 2.15 divides the filters by and then leaves unused."""
        value = self.args.get("groups", 1)
        return abs(value) if isinstance(value, int) and value else super().groups()

    def check_dilated_strides(self) -> None:
        if self.keras > KerasVersion.V2_2:
            super().check_dilated_strides()
        old = self.keras < KerasVersion.V3 and self.rank == 2
        if old and equal(*self.dilation_rate) is False:
            raise self.args.invalid(
                "dilation_rate", "the same dilation for both axes", self.args.get("dilation_rate")
            )

    def input_spec(self, input: Shape) -> InputSpec:
        return self.channel_spec(input)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        yield Weight("kernel", Shape((*self.kernel_size, self.filters(), self.channels(input))))
        yield from self.bias(self.filters())

    def output_shape(self, input: Shape) -> Shape:
        if self.output_padding is None:
            self.args.literal("output_padding")
        shape = input.replace(self.channel_axis(input), self.filters())
        for place, axis in enumerate(self.spatial_axes(input)):
            shape = shape.replace(axis, self._length(input[axis], place))
        return shape

    def slides(self, input: Shape) -> tuple[Window, ...]:
        return ()

    def _length(self, length: Dim, place: int) -> Dim:
        stride, extent = self.strides[place], self.extent(place)
        same = self.padding() == "same"
        if self.output_padding is None:
            return length * stride if same else (length - 1) * stride + maximum(extent, stride)
        painted = extent % 2 if same else extent
        return (length - 1) * stride + painted + self.output_padding[place]

    def extent(self, place: int) -> Dim:
        """Return the positions that one kernel covers."""
        return (self.kernel_size[place] - 1) * self.dilation_rate[place] + 1


@register
class Conv1DTranspose(TransposedConvolution):
    """A transposed convolution over one axis."""

    rank = 1


@register
class Conv2DTranspose(TransposedConvolution):
    """A transposed convolution over height and width."""

    rank = 2


@register
class Conv3DTranspose(TransposedConvolution):
    """A transposed convolution over depth, height and width; Keras 2 disregards its dilation."""

    rank = 3

    def extent(self, place: int) -> Dim:
        return super().extent(place) if self.keras == KerasVersion.V3 else self.kernel_size[place]
