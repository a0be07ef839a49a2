"""Models and layers made anew from their configuration (`get_config`, `from_config`, JSON)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.cloning import clone
from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.keras.cloning import count_rebuilt
from keras_lint.interp.keras.models import MODEL_METHODS
from keras_lint.interp.keras.sequentials import is_input
from keras_lint.interp.keras.state import keras_state, note_calls, note_construction
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import declaration_of
from keras_lint.record import entity

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

REASON = "a model made of a configuration that is not known"


@entity
class Configuration:
    """What `get_config` or `to_json` tells of a model, which is held as it was then."""

    model: Functional | Sequential


@behaves(Configuration)
class ConfigurationBehaviour(Behaviour):
    """A dictionary or text of which nothing is read."""

    kind = "the configuration of a model"


def _configure(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    if not isinstance(model, (Functional, Sequential)) or not _is_of_keras(model):
        return Unknown("the configuration of a model with layers that are not Keras's")
    held = clone(model)
    assert isinstance(held, (Functional, Sequential))
    return Configuration(held)


def _is_of_keras(layer: Layer) -> bool:
    """Tell whether Keras knows all the layers of a model without being told of them."""
    if not isinstance(layer, (Functional, Sequential)):
        named = layer.arguments.layer == "InputLayer" or declaration_of(layer.class_name)
        plain = bool(named) and layer.class_name != "Lambda"
        return plain and all(map(_is_of_keras, layer.sublayers()))
    return layer.layers is not None and all(map(_is_of_keras, layer.layers))


@known(
    *(f"keras.{name}.from_config" for name in ("Model", "Sequential", "layers.Functional")),
    *("keras.layers.Sequential.from_config", "keras.layers.Model.from_config"),
    *("keras.models.model_from_json", "keras.models.model_from_config"),
)
def make_model(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`Model.from_config(config)`: the same layers under the same names, with new weights."""
    given = argument(arguments, 0, "config")
    alone = len(arguments.positional) == 1 and not arguments.keywords and not arguments.open
    if not isinstance(given, Configuration) or not alone:
        return Unknown(REASON, "model")
    made = clone(given.model)
    if machine.keras is KerasVersion.V3:
        count_rebuilt(machine, made)
        _number_calls(machine, made)
    note_calls(machine, made.nodes)
    note_construction(machine, made, place, type(made).__name__)
    return made


def _number_calls(machine: Machine, made: Model) -> None:
    """Count the tensors that Keras 3 makes.

    A Sequential is built anew with each layer added; of a functional model's calls the tensors
    are made that they take, and those that they give.
    """
    state, calls = keras_state(machine), len(made.nodes)
    for number, node in enumerate(made.nodes):
        if isinstance(node.layer, Model):
            _number_calls(machine, node.layer)
        if is_input(node.outputs[0]):
            continue
        for _ in range(calls - number if isinstance(made, Sequential) else 1):
            state.number_outputs(node)
        state.tensors += len(node.inputs) if isinstance(made, Functional) else 0


for _method in ("get_config", "to_json"):
    MODEL_METHODS[_method] = _configure
