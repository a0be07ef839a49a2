"""Weights of the program's own layers as factors of products."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.values import Array, Value
from keras_lint.shapes.dim import equal

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def turned_round(machine: Machine, left: Value, right: Value) -> Place | None:
    """Return where a weight is made that would fit as a factor, had it its sizes the other way."""
    found = keras_state(machine).weight_places.get(id(right))
    size = left.shape[-1] if isinstance(left, Tensor) and left.shape else None
    if found is None or size is None or not isinstance(right, Array) or right.shape is None:
        return None
    fits = right.shape.rank == 2 and equal(right.shape[1], size) is True
    return found[1]._replace(argument="shape") if fits else None
