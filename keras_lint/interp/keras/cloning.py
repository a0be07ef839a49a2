"""`keras.models.clone_model`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from keras_lint.graph.cloning import clone
from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.sequentials import is_input
from keras_lint.interp.keras.state import keras_state, note_calls, note_construction
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("keras.models.clone_model")
def clone_model(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`clone_model(model)`: the same architecture with weights of its own."""
    model = argument(arguments, 0, "model")
    if not isinstance(model, (Functional, Sequential)) or model.layers is None:
        return Unknown("the clone of a model that is not known", "keras.models.clone_model")
    if len(arguments.positional) + len(arguments.keywords) > 1 or arguments.open:
        return Unknown("a clone with other inputs or layers", "keras.models.clone_model")
    made = clone(model)
    if machine.keras is KerasVersion.V3:
        _number(machine, model, made)
    note_calls(machine, made.nodes)
    note_construction(machine, made, place, type(model).__name__)
    return made


def _number(machine: Machine, model: Functional | Sequential, made: Model) -> None:
    """Count what Keras 3 numbers when it clones, and name the inputs after their tensors."""
    state = keras_state(machine)
    if isinstance(model, Sequential) and model.nodes:
        state.names.of_class("Functional")
    for layer in model.layers or ():
        if isinstance(layer, Model):
            count_rebuilt(machine, layer)
    for node, copy in zip(model.nodes, made.nodes, strict=True):
        if isinstance(model, Functional) and is_input(node.outputs[0]):
            copy.layer.name = state.tensor_name(node.outputs[0])
        else:
            state.number_outputs(copy)


def count_rebuilt(machine: Machine, model: Model) -> None:
    """Count the models that Keras 3 makes on the way, when it follows a configuration."""
    keras_state(machine).names.skip(Counter(functional=_rebuilt(model)))


def _rebuilt(model: Model) -> int:
    """Return how often a model within is built from its configuration: at each layer added."""
    held = sum(_rebuilt(one) for one in model.layers or () if isinstance(one, Model))
    return held + (len(model.nodes) if isinstance(model, Sequential) else 0)
