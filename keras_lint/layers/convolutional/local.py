"""`LocallyConnected1D`, `LocallyConnected2D` of Keras 2 (`keras.layers.local`).

A convolution with a kernel of its own at every position, so that the positions must be numbers:
weights `positions * (prod(kernel_size) * channels + 1) * filters`.
"""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.convolutional.base import Convolution, refuse_free
from keras_lint.layers.errors import NotKnown
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, product
from keras_lint.shapes.shape import Shape


class LocallyConnected(Convolution):
    """A convolution whose kernels are not shared between positions."""

    def validate(self) -> None:
        super().validate()
        try:
            padding, implementation = self.padding(), self.args.literal("implementation")
        except NotKnown:
            return
        if padding != "valid" and implementation in (None, 1):
            raise self.args.invalid("padding", "'valid'", padding)

    def filters(self) -> Dim:
        """Return the number of filters; what Keras 2.15 makes of sparse kernels needs one."""
        sparse = self.keras == KerasVersion.V2_15 and self.args.get("implementation") == 3
        return self.args.size("filters", allow_zero=not sparse)

    def check_dilated_strides(self) -> None:
        """Nothing to check: there is no dilation."""

    def input_spec(self, input: Shape) -> InputSpec:
        return self.channel_spec(input)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        refuse_free(self.args.layer, input, self.spatial_axes(input))
        channels, filters = self.channels(input), self.filters()
        output = self.output_shape(input)
        lengths = [input[axis] for axis in self.spatial_axes(input)]
        positions = [output[axis] for axis in self.spatial_axes(input)]
        yield Weight("kernel", self._kernel(lengths, positions, channels, filters))
        yield from self._bias(positions, filters)

    def _kernel(
        self, lengths: list[Dim], positions: list[Dim], channels: Dim, filters: Dim
    ) -> Shape:
        implementation = self.args.literal("implementation") or 1
        if implementation == 1:
            return Shape((product(positions), product(self.kernel_size) * channels, filters))
        if implementation == 2:
            if self.channels_first():
                return Shape((channels, *lengths, filters, *positions))
            return Shape((*lengths, channels, *positions, filters))
        if implementation != 3:
            raise self.args.invalid("implementation", "1, 2 or 3", implementation)
        pairs = [
            self._pairs(place, length, count)
            for place, (length, count) in enumerate(zip(lengths, positions, strict=True))
        ]
        return Shape((product(pairs) * channels * filters,))

    def _pairs(self, place: int, length: Dim, count: Dim) -> Dim:
        """Count the pairs of an output position and an input position that it reads."""
        size, stride = self.kernel_size[place], self.strides[place]
        if self.padding() == "valid":
            return count * size
        if not (isinstance(length, int) and isinstance(count, int)):
            raise NotKnown("the length of the input")
        if not (isinstance(size, int) and isinstance(stride, int)):
            raise NotKnown("the kernel of the layer")
        starts = (position * stride - size // 2 for position in range(count))
        return sum(min(length, start + size) - max(0, start) for start in starts)

    def _bias(self, positions: list[Dim], filters: Dim) -> Iterator[Weight]:
        if self.args.flag("use_bias"):
            yield Weight("bias", Shape((*positions, filters)))


@register
class LocallyConnected1D(LocallyConnected):
    """A locally connected layer over one axis; Keras 2.2 takes the channels to be last."""

    rank = 1

    def channels_first(self) -> bool:
        return self.keras > KerasVersion.V2_2 and super().channels_first()


@register
class LocallyConnected2D(LocallyConnected):
    """A locally connected layer over height and width."""

    rank = 2
