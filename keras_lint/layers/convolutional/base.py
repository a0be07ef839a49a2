"""What all convolutions share (`keras.src.layers.convolutional.base_conv`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import ClassVar, Literal

from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.spatial import SpatialLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, bounds, is_free
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.window import Window


class Convolution(SpatialLayer):
    """`filters` kernels slide over the spatial axes.

    Attributes:
        causal_in: the versions that know `padding="causal"` for the layer.
        fractional_strides: whether Keras computes with strides that are no integers.
    """

    causal_in: ClassVar[frozenset[KerasVersion]] = frozenset()
    fractional_strides: ClassVar[bool] = True

    def validate(self) -> None:
        self.check_data_format()
        self.check_filters()
        floats = self.keras != KerasVersion.V2_15 and self.fractional_strides
        self.kernel_size = self.args.sizes("kernel_size", self.rank, allow_zero=self.lenient)
        self.strides = self.args.sizes("strides", self.rank, floats=floats)
        self.dilation_rate: tuple[Dim, ...] = (1,) * self.rank
        if "dilation_rate" in self.args:
            self.dilation_rate = self.args.sizes("dilation_rate", self.rank, floats=floats)
        with suppress(NotKnown):
            self.padding()
        self.check_dilated_strides()

    @property
    def lenient(self) -> bool:
        """Whether Keras lets layers of no size pass, as 2.2 does."""
        return self.keras == KerasVersion.V2_2

    def check_filters(self) -> None:
        """Check `filters` and `groups`; without filters, Keras fails when it builds."""
        if self.args.get("filters") is None:
            return
        filters = self.filters()
        try:
            groups = self.groups()
        except NotKnown:
            return
        if isinstance(filters, int) and isinstance(groups, int) and filters % groups:
            raise LayerError(
                "invalid-argument",
                f"{self.args.layer} cannot split {filters} filters into {groups} equal groups.",
                expected=f"a multiple of {groups}",
                actual=str(filters),
                argument="groups",
                hint=f"Make `filters` a multiple of {groups}.",
            )

    def filters(self) -> Dim:
        """Return the number of filters; Keras 2.15 cuts fractions off."""
        value = self.args.get("filters")
        if isinstance(value, float) and self.keras == KerasVersion.V2_15 and 1 <= value < 2**63:
            return int(value)
        return self.args.positive("filters", value, allow_zero=self.lenient)

    def groups(self) -> Dim:
        """Return the number of groups, 1 where the layer has none."""
        value = self.args.get("groups", 1)
        if self.keras == KerasVersion.V2_15 and (value is None or value == 0):
            return 1
        return self.args.positive("groups", value)

    def padding(self) -> str:
        """Return the padding; raises `NotKnown` where it is unknown."""
        allowed = ["valid", "same"]
        if self.keras in self.causal_in:
            allowed.append("causal")
        return self.args.choice("padding", *allowed)

    def check_dilated_strides(self) -> None:
        """Refuse strides and dilation together."""
        strided = any(_exceeds_one(stride) for stride in self.strides)
        if strided and any(_exceeds_one(rate) for rate in self.dilation_rate):
            raise LayerError(
                "invalid-argument",
                f"{self.args.layer} takes strides above 1 or a dilation above 1, not both.",
                argument="dilation_rate",
                hint="Leave `strides` or `dilation_rate` at 1.",
            )

    def input_spec(self, input: Shape) -> InputSpec:
        if self.keras == KerasVersion.V2_15 and input.rank > self.rank + 2:
            axis = self.channel_axis(input) - input.rank
            return InputSpec(min_ndim=self.rank + 2, axes={axis: self.channels(input)})
        return self.channel_spec(input)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        channels, groups = self.channels(input), self.groups()
        if isinstance(channels, int) and isinstance(groups, int) and channels % groups:
            raise LayerError(
                "input-dimension",
                f"{self.args.layer} cannot split the {channels} channels of {input} into {groups} "
                "equal groups.",
                expected=f"a multiple of {groups} channels",
                actual=f"{channels} channels",
                argument="groups",
                hint=f"Choose `groups` as a divisor of {channels}.",
            )
        yield Weight("kernel", Shape((*self.kernel_size, channels // groups, self.filters())))
        yield from self.bias(self.filters())

    def bias(self, size: Dim) -> Iterator[Weight]:
        """Yield the bias, where the layer has one."""
        if self.args.flag("use_bias"):
            yield Weight("bias", Shape((size,)))

    def output_channels(self, input: Shape) -> Dim:
        """Return the number of output channels."""
        return self.filters()

    def output_shape(self, input: Shape) -> Shape:
        shape = self.slide(input, self.slides(input), "kernel_size", self._overlooks(input))
        return shape.replace(self.channel_axis(input), self.output_channels(input))

    def _overlooks(self, input: Shape) -> bool | Literal["empty"]:
        """Tell whether kernels too large go unseen, all of them or where an output is empty."""
        if self.keras == KerasVersion.V3 or not self.dilates_open(input):
            return False
        return True if self.keras == KerasVersion.V2_2 else "empty"

    def dilates_open(self, input: Shape) -> bool:
        """Tell whether there is a dilation and an open axis: TensorFlow infers little then."""
        dilated = any(rate != 1 for rate in self.dilation_rate)
        return dilated and any(is_free(input[axis]) for axis in self.spatial_axes(input))

    def fallback_shape(self, input: Shape) -> Shape | None:
        shape = super().fallback_shape(input)
        try:
            axis = self.channel_axis(input)
            return None if shape is None else shape.replace(axis, self.output_channels(input))
        except NotKnown:
            return shape

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Refuse what the kernel cannot slide over."""
        raise error

    def slides(self, input: Shape) -> tuple[Window, ...]:
        return self.windows_over(
            input, self.kernel_size, self.strides, self.padding(), self.dilation_rate
        )


def _exceeds_one(size: Dim) -> bool:
    low = bounds(size)[0]
    return low is not None and low > 1


def refuse_free(layer: str, input: Shape, axes: range) -> None:
    """Refuse an input that leaves one of these axes open.

    Raises:
        LayerError: input-dimension.
    """
    for axis in axes:
        if is_free(input[axis]):
            raise LayerError(
                "input-dimension",
                f"{layer} makes its weights for a fixed size, but axis {axis} of its input "
                f"{input} is None.",
                expected=f"a number on axis {axis}",
                actual=str(input),
                hint="Give the size in the shape of the input.",
            )
