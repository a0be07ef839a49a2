"""`ConvLSTM1D` to `3D`: an LSTM whose sums are convolutions (`keras.src.layers.rnn.conv_lstm`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from keras_lint.layers.convolutional.base import Convolution, refuse_free
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.rnn.cell import check_dropout
from keras_lint.layers.rnn.recurrent import Recurrent
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape, ShapeTree


class ConvLSTMCell(Convolution):
    """`(batch, …, channels)` → `(batch, …, filters)`; four gates, states `h` and `c`.

    The input is convolved as the arguments say, the state with stride 1 and `same` padding.
    """

    def validate(self) -> None:
        super().validate()
        check_dropout(self)

    def filters(self) -> Dim:
        """Return the number of filters; all but Keras 2.15 let it be 0."""
        value = self.args.get("filters")
        lax = value == 0 and self.keras != KerasVersion.V2_15
        return self.args.positive("filters", value, allow_zero=lax)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        if self.keras == KerasVersion.V3:
            axes = self.spatial_axes(input)
            refuse_free(self.args.layer, input, axes)
        filters = self.filters()
        yield Weight("kernel", Shape((*self.kernel_size, self.channels(input), 4 * filters)))
        yield Weight("recurrent_kernel", Shape((*self.kernel_size, filters, 4 * filters)))
        yield from self.bias(4 * filters)

    def state_shapes(self, step: Shape) -> list[ShapeTree]:
        """Both states have the output's shape."""
        return [self.step_output(step)] * 2

    def step_output(self, step: Shape) -> Shape:
        """Return the convolved shape."""
        return self.output_shape(step)


class _Cell1D(ConvLSTMCell):
    rank = 1


class _Cell2D(ConvLSTMCell):
    rank = 2


class _Cell3D(ConvLSTMCell):
    rank = 3


_CELLS: Mapping[int, type[ConvLSTMCell]] = {4: _Cell1D, 5: _Cell2D, 6: _Cell3D}


class ConvLSTM(Recurrent):
    """`(batch, steps, …, channels)` → `(batch, …, filters)`, all steps with `return_sequences`."""

    def validate(self) -> None:
        super().validate()
        if self.keras < KerasVersion.V3 and self.is_set("unroll"):
            raise self.args.invalid("unroll", "False", True)
        if self.keras == KerasVersion.V3 and self.cell is not None:
            self.cell.trainable = True  # the cell is not told of the argument

    def make_cell(self) -> ConvLSTMCell:
        return _CELLS[self.rank](self.args)

    def fixed_axes(self, sequence: Shape) -> Sequence[int]:
        if self.keras == KerasVersion.V2_2:
            return range(2, sequence.rank)
        first = self.args.get("data_format") == "channels_first"
        return (2 if first else sequence.rank - 1,)

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Refuse what the kernels of the cell cannot slide over."""
        raise error

    def rank_hint(self, sequence: Shape) -> str | None:
        if sequence.rank == self.rank - 1:
            return "Add an axis for the steps or for the channels with Reshape."
        return None


@register
class ConvLSTM1D(ConvLSTM):
    """Over `(batch, steps, length, channels)`."""

    rank = 4


@register
class ConvLSTM2D(ConvLSTM):
    """Over `(batch, steps, height, width, channels)`."""

    rank = 5


@register
class ConvLSTM3D(ConvLSTM):
    """Over `(batch, steps, depth, height, width, channels)`."""

    rank = 6
