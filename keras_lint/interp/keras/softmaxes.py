"""Calls of softmax as a function, in layers of the program's own and outside of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.graph.trace import SoftmaxCall
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.library import watch
from keras_lint.interp.values import CallArguments

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

SPACES = ("tensorflow.nn", "keras.ops", "keras.ops.nn", "keras.activations", "keras.backend")


def _note(machine: Machine, arguments: CallArguments, place: Place | None) -> None:
    tensor = argument(arguments, 0, "x", "logits", default=None)
    axis = argument(arguments, 1, "axis", "dim", default=-1)  # `dim` is that of TensorFlow 1
    if not isinstance(tensor, Tensor) or not tensor.shape or not isinstance(axis, int):
        return
    if place is not None and -tensor.shape.rank <= axis < tensor.shape.rank:
        machine.trace.softmaxes.append(SoftmaxCall(tensor.shape, axis, place, tensor))


for _space in SPACES:
    watch(f"{_space}.softmax")(_note)
