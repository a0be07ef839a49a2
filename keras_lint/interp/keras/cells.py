"""Cells of the program's own classes, which `RNN` runs step by step.

Keras 2.15 follows a cell's `call` when the layer is called. Keras 3 and Keras 2.2 believe its
`output_size`, or else the size of its first state; inside another layer Keras 3 runs it too.
"""

from __future__ import annotations

from keras_lint.interp import classes
from keras_lint.interp.keras.lambdas import placeholders, shapes_in
from keras_lint.interp.keras.programmed_layer import ProgrammedLayer
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.values import CallArguments, Value
from keras_lint.layers.errors import NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.rnn.cell import RecurrentCell, held
from keras_lint.shapes.shape import Shape, ShapeTree


def state_shapes(cell: ProgrammedLayer, step: Shape) -> list[ShapeTree]:
    """Return the shape of each state, as the cell's `state_size` has it.

    Raises:
        NotKnown: where it is no number and no list of numbers.
    """
    sizes = _attribute(cell, "state_size")
    if sizes is None and isinstance(cell.base, RecurrentCell):
        return cell.base.state_shapes(step)
    return [Shape((step[0], _size(one))) for one in _listed(sizes)]


def step_output(cell: ProgrammedLayer, step: Shape) -> Shape:
    """Return the shape of one step's output.

    Raises:
        NotKnown: where neither `call` nor an attribute tells it.
    """
    runs = cell.keras is KerasVersion.V2_15 or cell.traced
    if not runs or cell.method("call") is None:
        return _told_output(cell, step)
    if step not in cell.steps:
        cell.steps[step] = _run(cell, step)
    output = cell.steps[step]
    if isinstance(output, Shape) and output.rank:
        return Shape((step[0], *output[1:]))
    raise NotKnown(f"the output of {cell.class_name} is not known")


def _told_output(cell: ProgrammedLayer, step: Shape) -> Shape:
    told = _attribute(cell, "output_size")
    sizes = _listed(_attribute(cell, "state_size") if told is None else told)
    if sizes[:1] == [None] and isinstance(cell.base, RecurrentCell):
        held(cell.base, step)
        return cell.base.step_output(step)
    return Shape((step[0], _size(sizes[0] if sizes else None)))


def _run(cell: ProgrammedLayer, step: Shape) -> ShapeTree:
    """Run the program's `call` on one step and its states, which builds what the cell holds."""
    doubts = cell.machine.doubts
    try:
        states = tuple(placeholders(one) for one in state_shapes(cell, step))
    except NotKnown:
        cell.doubt_unbuilt()
        raise
    with keras_state(cell.machine).names.calling(1):
        returned = cell.run("call", CallArguments([placeholders(step), states]))
    if cell.machine.doubts != doubts:
        cell.doubt_unbuilt()
    return shapes_in(returned[0]) if isinstance(returned, (list, tuple)) and returned else None


def _attribute(cell: ProgrammedLayer, name: str) -> Value:
    """Return what an attribute or a property of the cell holds, None where it has none."""
    if name in cell.attributes:
        return cell.attributes[name]
    found = classes.read_attribute(cell.machine, cell.program_class, cell, name)
    return None if found is classes.MISSING else found


def _listed(sizes: Value) -> list[Value]:
    return [*sizes] if isinstance(sizes, (list, tuple)) else [sizes]


def _size(value: Value) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise NotKnown("the size of a cell's state is no number that is known")
