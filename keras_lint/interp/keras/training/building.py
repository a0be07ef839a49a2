"""Building a model that takes its input's sizes from the first data that it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.interp.keras.calling import free_batch
from keras_lint.interp.keras.custom import CustomModel
from keras_lint.interp.keras.models import build_on, build_on_unknown, waits
from keras_lint.interp.streams.batches import batch_of, is_source
from keras_lint.interp.values import Array, Value
from keras_lint.layers.errors import LayerError
from keras_lint.shapes.shape import Shape, ShapeTree, leaves

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def build_for(machine: Machine, model: Model, data: Value, place: Place | None) -> None:
    """Build a model that waits for its data; where their shapes are not known, neither is it."""
    if waits(model):
        shapes = _batch_shapes(batch_of(machine, data)[0] if is_source(data) else data)
        if isinstance(shapes, Shape):
            build_on(machine, model, shapes, place)
        elif isinstance(model, Sequential) or None in leaves(shapes):
            build_on_unknown(model)
        else:
            _build_on_several(machine, model, shapes, place)
    if isinstance(model, CustomModel) and model.inner is None:
        model.doubt_unbuilt()


def _build_on_several(
    machine: Machine, model: Model, shapes: ShapeTree, place: Place | None
) -> None:
    try:
        model(shapes)
    except LayerError as error:
        machine.fail(error, place, model)


def _batch_shapes(value: Value) -> ShapeTree:
    """Return the shapes of samples, of whatever number; None for what is not known."""
    if isinstance(value, Array):
        return free_batch(value.shape) if value.shape else None
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _batch_shapes(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)) and value:
        parts = [_batch_shapes(one) for one in value]
        return tuple(parts) if isinstance(value, tuple) else parts
    return None
