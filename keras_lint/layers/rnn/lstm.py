"""`LSTM`: long short-term memory (`keras.src.layers.rnn.lstm`)."""

from __future__ import annotations

from keras_lint.layers.registry import register
from keras_lint.layers.rnn.cell import DenseCell
from keras_lint.layers.rnn.recurrent import Recurrent


@register
class LSTMCell(DenseCell):
    """Gates input, forget, cell and output; states `h` and `c`."""

    gates = 4
    states = 2


@register
class LSTM(Recurrent):
    """`(batch, steps, features)` → `(batch, units)`; weights `4 * units * (features + units + 1)`.

    `return_state` adds the states `h` and `c`, both `(batch, units)`.
    """

    def make_cell(self) -> LSTMCell:
        return LSTMCell(self.args)
