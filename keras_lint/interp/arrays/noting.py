"""What is done to what a model predicts, noted in the trace for rules to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from keras_lint.graph.trace import ArrayStep
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.values import SERIES, Array, CallArguments, Value
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

PREDICTED = "tensorflow.Tensor"
"""The class of what a model gives when it is called on arrays."""


WIDENING = ("item", "expand_dims")
"""What gives an array an axis on purpose, to meet each value of another."""


def _ending(how: str) -> str:
    return how.rpartition(".")[2]


def library_of(left: Value, right: Value) -> str:
    """Return the class of what comes of two arrays: answers and columns of tables remain so."""
    sides = [one.library for one in (left, right) if isinstance(one, Array)]
    return next((one for one in (PREDICTED, SERIES) if one in sides), "numpy.ndarray")


def class_kept(array: Array) -> str:
    """Return the class of what NumPy makes of each value of an array: columns remain columns."""
    return array.library if array.library == SERIES else "numpy.ndarray"


def note_combination(
    machine: Machine, left: Value, right: Value, shape: Shape, place: Place | None
) -> None:
    """Note an operation of two arrays whose result is larger than both."""
    sides = [one for one in (left, right) if isinstance(one, Array)]
    shapes = tuple(one.shape for one in sides if one.shape is not None)
    if len(shapes) == 2 and shape not in shapes:
        widened = any(one.made is not None and _ending(one.made.how) in WIDENING for one in sides)
        predicted = any(one.library == PREDICTED for one in sides) and not widened
        machine.trace.arrays.append(ArrayStep("combine", shapes, shape, place, predicted))


def note_position(
    machine: Machine, array: Array, arguments: CallArguments, place: Place | None
) -> None:
    """Note a search for the position of the largest of one value, which is always 0, or of the
    values of all samples together.
    """
    axis, shape = argument(arguments, 0, "axis", default=None), array.shape
    if shape is None or not shape or array.library != PREDICTED:
        return
    if shape.rank == 2 and all(_is_many(size) for size in shape) and axis in (None, 0, -2):
        kind: Literal["flattened", "samples"] = "flattened" if axis is None else "samples"
        machine.trace.arrays.append(ArrayStep(kind, (shape,), shape, place, predicted=True))
        return
    if axis is None:
        single = all(size == 1 for size in shape)
    else:
        within = isinstance(axis, int) and -shape.rank <= axis < shape.rank
        single = within and shape[axis] == 1 and shape.rank > 1
    if single:
        step = ArrayStep("position", (shape,), shape, place, predicted=True)
        machine.trace.arrays.append(step)


def _is_many(size: Dim) -> bool:
    return isinstance(size, int) and size > 1
