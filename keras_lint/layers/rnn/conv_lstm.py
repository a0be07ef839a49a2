"""`ConvLSTM1D` to `3D` (`keras.src.layers.rnn.conv_lstm`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from keras_lint.layers.base import InputSpec, UnaryLayer, Weight
from keras_lint.layers.errors import NotKnown
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.window import Window


class ConvLSTM(UnaryLayer):
    """`(batch, steps, …, channels)` → `(batch, …, filters)`, all steps with `return_sequences`.

    Four gates, each a convolution of the input and one of the state.
    """

    rank: ClassVar[int]

    def validate(self) -> None:
        self.args.size("filters")
        self.kernel_size = self.args.sizes("kernel_size", self.rank)
        self.strides = self.args.sizes("strides", self.rank)
        self.dilation_rate = self.args.sizes("dilation_rate", self.rank)

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(ndim=self.rank + 3)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        filters = self.args.size("filters")
        channels = input[2 if self._first() else -1]
        yield Weight("kernel", Shape((*self.kernel_size, channels, 4 * filters)))
        yield Weight("recurrent_kernel", Shape((*self.kernel_size, filters, 4 * filters)))
        if self.args.flag("use_bias"):
            yield Weight("bias", Shape((4 * filters,)))

    def output_shape(self, input: Shape) -> Shape:
        if self.args.flag("return_state"):
            raise NotKnown("returned states are not modelled")
        filters, first = self.args.size("filters"), self._first()
        space = input[3:] if first else input[2:-1]
        sizes = tuple(self._slid(axis, size) for axis, size in enumerate(space))
        steps = (input[1],) if self.args.flag("return_sequences") else ()
        maps = (filters, *sizes) if first else (*sizes, filters)
        return Shape((input[0], *steps, *maps))

    def _slid(self, axis: int, size: Dim) -> Dim:
        padding = self.args.text("padding")
        dilation = self.dilation_rate[axis]
        return Window(axis, self.kernel_size[axis], self.strides[axis], padding, dilation).output(
            size
        )

    def _first(self) -> bool:
        return self.args.known("data_format") == "channels_first"


@register
class ConvLSTM1D(ConvLSTM):
    """Over `(batch, steps, length, channels)`."""

    rank = 1


@register
class ConvLSTM2D(ConvLSTM):
    """Over `(batch, steps, height, width, channels)`."""

    rank = 2


@register
class ConvLSTM3D(ConvLSTM):
    """Over `(batch, steps, depth, height, width, channels)`."""

    rank = 3
