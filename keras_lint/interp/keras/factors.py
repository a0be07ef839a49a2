"""Weights of the program's own layers as factors of products."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.values import Array, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import equal, is_free
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def multiplied_in_running(
    machine: Machine, left: Value, right: Value, place: Place | None
) -> Shape | None:
    """Return the shape of a product whose sizes Keras 3 compares only when it runs.

    It multiplies three axes or more by a matrix as `tensordot` does, whatever the batch's size.
    """
    matrix = isinstance(right, Array)
    a, b = getattr(left, "shape", None), getattr(right, "shape", None)
    if not matrix or a is None or b is None or machine.keras is not KerasVersion.V3:
        return None
    inside = isinstance(left, Tensor) and keras_state(machine).inside > 0
    if not inside or len(a) < 3 or len(b) != 2 or not is_free(a[0]):
        return None
    error = LayerError(
        "merge-shapes",
        f"Sizes that do not fit in `matmul`: {a} ends in {a[-1]}, {b} begins with {b[0]}.",
        expected=f"{a[-1]} rows",
        actual=f"{b[0]} rows",
    )
    error.blamed = turned_round(machine, left, right) or place
    if equal(a[-1], b[0]) is False:
        keras_state(machine).late.append(error)
    return Shape((*a[:-1], b[-1]))


def along_other_axis(machine: Machine, left: Value, right: Value) -> Place | None:
    """Return where a weight is made whose one size is that of another axis than the last."""
    found = keras_state(machine).weight_places.get(id(right))
    if found is None or not isinstance(left, Tensor) or not isinstance(right, Array):
        return None
    if left.shape is None or right.shape is None or right.shape.rank != 1:
        return None
    meant = any(equal(size, right.shape[0]) is True for size in left.shape[1:-1])
    return found[1]._replace(argument="shape") if meant else None


def turned_round(machine: Machine, left: Value, right: Value) -> Place | None:
    """Return where a weight is made that would fit as a factor, had it its sizes the other way."""
    found = keras_state(machine).weight_places.get(id(right))
    size = left.shape[-1] if isinstance(left, Tensor) and left.shape else None
    if found is None or size is None or not isinstance(right, Array) or right.shape is None:
        return None
    fits = right.shape.rank == 2 and equal(right.shape[1], size) is True
    return found[1]._replace(argument="shape") if fits else None
