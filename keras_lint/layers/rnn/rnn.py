"""`RNN`: any cell, or a stack of cells, run along the time axis (`keras.src.layers.rnn.rnn`)."""

from __future__ import annotations

from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.rnn.recurrent import Recurrent
from keras_lint.layers.rnn.stacked_rnn_cells import StackedRNNCells, check_cell
from keras_lint.shapes.shape import Shape


@register
class RNN(Recurrent):
    """`(batch, steps, …)` → the cell's output; the weights are the cell's."""

    def make_cell(self) -> Layer | None:
        """Return the cell given, a list of cells as a stack; None where it is not known."""
        cell = self.args.get("cell")
        if isinstance(cell, (list, tuple)):
            stated = frozenset(("cells",))
            return StackedRNNCells(Arguments("RNN", self.keras, {"cells": cell}, stated))
        check_cell(self.args, "cell", cell)
        return cell if isinstance(cell, Layer) else None

    def clone(self, **changes: object) -> Layer:
        """Clone the cell too, so that the two layers share no weights."""
        if self.cell is not None:
            changes = {"cell": self.cell.clone(), **changes}
        return super().clone(**changes)

    def takes(self, sequence: Shape) -> bool:
        """Take any input with steps in Keras 3, where only the cell reads the rest.

        Once the cell is built, nobody looks whether there is a rest, before the layer runs.
        """
        fewest = 2 if self.built and not self.traced else 3
        return (self.keras == KerasVersion.V3 and sequence.rank >= fewest) or super().takes(
            sequence
        )

    def one_output(self, step: Shape) -> Shape:
        """Drop all axes of the output but batch and units, as Keras 3 does."""
        output = super().one_output(step)
        return Shape((step[0], output[-1])) if self.keras == KerasVersion.V3 else output
