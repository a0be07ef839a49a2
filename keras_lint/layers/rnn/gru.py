"""`GRU`: gated recurrent units (`keras.src.layers.rnn.gru`)."""

from __future__ import annotations

from keras_lint.layers.registry import register
from keras_lint.layers.rnn.cell import DenseCell
from keras_lint.layers.rnn.recurrent import Recurrent
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape


@register
class GRUCell(DenseCell):
    """Gates update, reset and candidate.

    With `reset_after` (the default since TensorFlow 2) input and state have a bias each.
    """

    gates = 3

    def bias_shape(self, width: Dim) -> Shape:
        """Return `(2, width)` with `reset_after`, else `(width,)`."""
        return Shape((2, width) if self.args.flag("reset_after") else (width,))


@register
class GRU(Recurrent):
    """`(batch, steps, features)` → `(batch, units)`; weights `3 * units * (features + units + 2)`.

    Without `reset_after` the weights are `3 * units * (features + units + 1)`.
    """

    def make_cell(self) -> GRUCell:
        return GRUCell(self.args)
