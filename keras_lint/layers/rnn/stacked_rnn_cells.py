"""`StackedRNNCells`: cells that feed one another (`keras.src.layers.rnn.stacked_rnn_cells`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.layers.arguments import LITERALS, Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import declaration_of, register
from keras_lint.layers.rnn.cell import RecurrentCell, check_features, held, step_of
from keras_lint.shapes.shape import Shape, ShapeTree


def check_cell(arguments: Arguments, name: str, cell: object) -> None:
    """Refuse what is certainly no cell: a literal, or a layer of Keras that keeps no state.

    Raises:
        LayerError: invalid-argument.
    """
    keras_own = isinstance(cell, Layer) and declaration_of(cell.class_name) is type(cell)
    if isinstance(cell, LITERALS) or (keras_own and not isinstance(cell, RecurrentCell)):
        shown = cell.class_name if isinstance(cell, Layer) else cell
        raise arguments.invalid(name, "a recurrent cell, such as LSTMCell(32),", shown)


@register
class StackedRNNCells(Layer):
    """The output of each cell is the next one's input; the states are those of all cells."""

    def validate(self) -> None:
        cells = self.args.get("cells")
        if isinstance(cells, (Layer, *LITERALS)) and not isinstance(cells, (list, tuple)):
            raise self.args.invalid("cells", "a list of cells", cells)
        self.cells: list[Layer] | None = None
        if isinstance(cells, (list, tuple)):
            if not cells and self.keras != KerasVersion.V2_15:
                raise self.args.invalid("cells", "at least one cell", cells)
            for cell in cells:
                check_cell(self.args, "cells", cell)
            known = [cell for cell in cells if isinstance(cell, Layer)]
            self.cells = known if len(known) == len(cells) else None
        if self.cells is None:
            self.own_weights = None

    def clone(self, **changes: object) -> Layer:
        """Clone the cells too."""
        if self.cells is not None:
            changes = {"cells": [cell.clone() for cell in self.cells], **changes}
        return super().clone(**changes)

    def sublayers(self) -> Sequence[Layer]:
        return self.cells or ()

    def state_shapes(self, step: Shape) -> list[ShapeTree]:
        """Return one nest for each cell, flat in Keras 2.2; a lone state stands for itself."""
        states: list[ShapeTree] = []
        for cell, given in self._chain(step):
            own = cell.state_shapes(given)
            flat = self.keras == KerasVersion.V2_2 or len(own) == 1
            stacked = isinstance(cell, StackedRNNCells) and self.keras == KerasVersion.V2_15
            states.extend(own if flat else [tuple(own) if stacked else own])
        return states

    def step_output(self, step: Shape) -> Shape:
        """Return the last cell's output."""
        for cell, given in self._chain(step):
            step = cell.step_output(given)
        return step

    def build(self, inputs: ShapeTree) -> None:
        """Build each cell for the output of the one before."""
        step: ShapeTree = step_of(inputs)
        for cell in self.cells or ():
            held(cell, step)
            try:
                step = self._output_of(cell, step)
            except NotKnown:
                step = None

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return one step's output and the list of new states."""
        step = step_of(inputs)
        try:
            for cell, given in self._chain(step):
                if isinstance(cell, Layer):
                    check_features(cell, given)
            return (self.step_output(step), self.state_shapes(step))
        except NotKnown:
            return None

    def _output_of(self, cell: Layer, step: ShapeTree) -> ShapeTree:
        if isinstance(cell, RecurrentCell) and isinstance(step, Shape):
            return cell.step_output(step)
        return None

    def _chain(self, step: Shape) -> list[tuple[RecurrentCell, Shape]]:
        if self.cells is None:
            raise NotKnown("the cells are not known")
        chain: list[tuple[RecurrentCell, Shape]] = []
        for cell in self.cells:
            if not isinstance(cell, RecurrentCell):
                raise NotKnown(f"the states of {cell.class_name} are not known")
            cell.traced = self.traced
            chain.append((cell, step))
            step = cell.step_output(step)
        return chain
