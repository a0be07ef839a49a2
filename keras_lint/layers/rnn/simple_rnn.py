"""`SimpleRNN`: the state is the last output (`keras.src.layers.rnn.simple_rnn`)."""

from __future__ import annotations

from keras_lint.layers.registry import register
from keras_lint.layers.rnn.cell import DenseCell
from keras_lint.layers.rnn.recurrent import Recurrent


@register
class SimpleRNNCell(DenseCell):
    """Weights `units * (features + units + 1)`."""


@register
class SimpleRNN(Recurrent):
    """`(batch, steps, features)` → `(batch, units)`; weights `units * (features + units + 1)`."""

    def make_cell(self) -> SimpleRNNCell:
        return SimpleRNNCell(self.args)
