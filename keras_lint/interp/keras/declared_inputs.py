"""The input that the first layer of a Sequential declares: `Dense(64, input_shape=(784,))`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.keras.construct import input_tensor, sizes_of
from keras_lint.interp.keras.inputs import check_shape
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.values import Array, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

_BY_STEPS = ("LSTM", "GRU", "SimpleRNN", "Conv1D", "ConvLSTM2D")
"""Layers that take `input_length` beside `input_dim`."""


def declared_input(machine: Machine, layer: Layer) -> Tensor | None:
    """Return the input that a layer declares, None where it declares none.

    Raises:
        LayerError: invalid-argument, where what it declares is no shape.
    """
    values = layer.arguments.values
    _check(layer)
    name = f"{layer.name}_input"
    shape = _declared_shape(machine, layer, name)
    if shape is None:
        opaque = ("input_shape", "batch_input_shape")
        if any(isinstance(values.get(key), (Unknown, Array)) for key in opaque):
            return input_tensor(machine, None, name, layer.place)
        return None
    batch = values.get("batch_size")
    if isinstance(batch, int):
        shape = shape.replace(0, batch)
    if machine.keras is KerasVersion.V3:
        name = keras_state(machine).names.of_prefix("input_layer")
    return input_tensor(machine, shape, name, layer.place)


def _declared_shape(machine: Machine, layer: Layer, name: str) -> Shape | None:
    values, kind = layer.arguments.values, layer.arguments.layer
    batch_shape = values.get("batch_input_shape", values.get("batch_shape"))
    if isinstance(batch_shape, (tuple, list)):
        return sizes_of(batch_shape, name, batch=True)
    if isinstance(values.get("input_shape"), (tuple, list)):
        return sizes_of(values["input_shape"], name, batch=False)
    if values.get("input_dim") is not None and kind != "Embedding":
        length = [values.get("input_length")] if kind in _BY_STEPS else []
        return sizes_of((*length, values["input_dim"]), name, batch=False)
    if kind == "Embedding" and machine.keras < KerasVersion.V3:
        return sizes_of(_words(values), name, batch=False)
    return None


def _words(values: Mapping[str, Value]) -> tuple[Value, ...]:
    length = values.get("input_length")
    return tuple(length) if isinstance(length, (tuple, list)) else (length,)


def _check(layer: Layer) -> None:
    """Refuse what is no shape, in the first of the arguments that Keras reads."""
    given = layer.arguments
    for argument in ("batch_input_shape", "input_shape"):
        if given.get(argument) is not None:
            check_shape(given.layer, argument, given.get(argument), given.keras)
            return
    if "input_dim" in given.given and given.layer != "Embedding":
        check_shape(given.layer, "input_dim", (given.get("input_dim"),), given.keras)
