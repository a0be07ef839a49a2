"""`CuDNNGRU` and `CuDNNLSTM` of Keras 2.2 (`keras.layers.cudnn_recurrent`)."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.registry import register
from keras_lint.layers.rnn.cell import DenseCell, features
from keras_lint.layers.rnn.recurrent import Recurrent
from keras_lint.layers.weight import Weight
from keras_lint.shapes.shape import Shape


class CuDNNCell(DenseCell):
    """A cell with one bias for the input and another for the state, side by side."""

    def create_weights(self, step: Shape) -> Iterator[Weight]:
        units = self.units()
        width = units * self.gates
        yield Weight("kernel", Shape((features(self, step), width)))
        yield Weight("recurrent_kernel", Shape((units, width)))
        yield Weight("bias", Shape((width * 2,)))


class _GRUCell(CuDNNCell):
    gates = 3


class _LSTMCell(CuDNNCell):
    gates = 4
    states = 2


@register
class CuDNNGRU(Recurrent):
    """A `GRU` on the graphics card; two biases, `6 * units`."""

    def make_cell(self) -> CuDNNCell:
        return _GRUCell(self.args)


@register
class CuDNNLSTM(Recurrent):
    """An `LSTM` on the graphics card; two biases, `8 * units`."""

    def make_cell(self) -> CuDNNCell:
        return _LSTMCell(self.args)
