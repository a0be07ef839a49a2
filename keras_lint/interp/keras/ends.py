"""What a model or layer can be asked for only once it is built or called: inputs, outputs, counts.

Sources: `keras.src.models.sequential`, `keras.src.ops.operation`, `keras.src.layers.layer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import TensorTree, flatten
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.values import Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

GONE = (
    *("output_shape", "input_shape", "get_output_at", "get_input_at"),
    *("get_output_shape_at", "get_input_shape_at", "inbound_nodes", "outbound_nodes"),
)
"""What layers of Keras 3 do not have any more."""


def ends(machine: Machine, model: Model, name: str) -> Value:
    """Return `model.inputs`, `.outputs`, `.input` or `.output`."""
    error = _without_ends(machine, model, name)
    if error is not None:
        return machine.fail(error, machine.here)
    tree: TensorTree | None = model.inputs if name.startswith("input") else model.outputs
    if tree is None:
        return Unknown("a model that is not built has no inputs or outputs", name)
    tensors = flatten(tree)
    if name.endswith("s"):
        return tensors
    return tensors[0] if len(tensors) == 1 else tensors


def _without_ends(machine: Machine, model: Model, name: str) -> LayerError | None:
    """Return the error for a Sequential that has no such ends in Keras 3."""
    if machine.keras is not KerasVersion.V3 or not isinstance(model, Sequential):
        return None
    if name.endswith("s"):
        return not_built(machine, model, f"has no `{name}`")
    if model.layers is None or model.lost or keras_state(machine).calls_of(model):
        return None
    return _error(
        f"A Sequential has no `{name}` in Keras 3 before it is called on a tensor.",
        f"Ask for `{name}s`, which is a list: model.{name}s[0].",
    )


def not_built(machine: Machine, model: Model, said: str) -> LayerError | None:
    """Return the error for a Sequential that surely is not built yet."""
    state = keras_state(machine)
    certain = isinstance(model, Sequential) and model.layers is not None and not model.lost
    if not certain or model.inputs is not None or machine.conditional:
        return None
    if id(model) in state.perhaps_built or state.calls_of(model):
        return None
    state.perhaps_built.add(id(model))
    hint = "Let an Input come first, or build it: model.build((None, …))."
    error = _error(f"This Sequential {said}: it does not know its input's shape yet.", hint)
    error.blamed = model.layers[0].place if model.layers else None
    return error


def lacks(machine: Machine, layer: Layer, name: str) -> bool:
    """Tell whether layers of Keras 3 do not have an attribute, as those before did."""
    return machine.keras is KerasVersion.V3 and name in GONE and not isinstance(layer, Model)


def gone(machine: Machine, layer: Layer, name: str) -> Unknown | None:
    """Note that a program asks for an attribute that is gone; None where it is still there."""
    if not lacks(machine, layer, name):
        return None
    hint = "Ask the tensor: layer.output.shape." if name == "output_shape" else None
    error = _error(f"A {layer.class_name} has no `{name}` in Keras 3.", hint)
    return machine.fail(error, machine.here)


def _error(message: str, hint: str | None) -> LayerError:
    return LayerError("invalid-argument", message, hint=hint, versioned=True, raises=AttributeError)
