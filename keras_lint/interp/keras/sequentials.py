"""`Sequential`, made at once or layer by layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Tensor, flatten
from keras_lint.interp.keras import past
from keras_lint.interp.keras.construct import adopt, input_tensor
from keras_lint.interp.keras.custom import CustomLayer
from keras_lint.interp.keras.declared_inputs import declared_input
from keras_lint.interp.keras.given_weights import initial_weights
from keras_lint.interp.keras.misuse import not_a_layer
from keras_lint.interp.keras.model_arguments import bare_arguments, read_sequential
from keras_lint.interp.keras.state import keras_state, note_construction
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("keras.Sequential")
def make_sequential(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`Sequential(layers, name)`."""
    try:
        given = read_sequential(arguments, machine.keras)
        model = Sequential(bare_arguments(machine.keras, "Sequential", given))
    except LayerError as error:
        return machine.fail(error, place)
    adopt(machine, model, place)
    note_construction(machine, model, place, "Sequential")
    layers = given.get("layers")
    if layers is None and not arguments.open:
        return model
    items = machine.iterate(layers) if layers is not None else Unknown("unknown arguments")
    if isinstance(items, Unknown):
        model.lose(items.reason)
        machine.unknown("the layers of a Sequential are not known", "", place)
        return model
    for item in items:
        add_layer(machine, model, item, place)
    count_rebuild(machine, model)
    return model


def count_rebuild(machine: Machine, model: Sequential, again: int = 0) -> None:
    """In Keras 3 a Sequential that is built makes a Functional inside, which uses up a name.

    It calls all layers anew, so many of which were called before.
    """
    if machine.keras is not KerasVersion.V3 or not model.nodes or model.lost:
        return
    state = keras_state(machine)
    state.names.of_class("Functional")
    for node in model.nodes[:again]:
        state.number_outputs(node)
        if isinstance(node.layer, CustomLayer):
            state.names.skip(node.layer.makes)


def add_layer(machine: Machine, model: Sequential, item: Value, place: Place | None) -> None:
    """Add a layer, or the input, to a Sequential."""
    past.change(machine, model)
    if isinstance(item, Tensor) and is_input(item) and model.inputs is None and not model.layers:
        start(machine, model, item)
    elif isinstance(item, Tensor) and item.node is not None and _is_amid(machine, item):
        _append(machine, model, item.node.layer, place)
    elif isinstance(item, Layer):
        _append(machine, model, item, place)
    elif (error := not_a_layer(item, "A Sequential is made of layers")) is not None:
        machine.fail(error, place)
        model.lose("Keras raises before")
    else:
        reason = item.reason if isinstance(item, Unknown) else "something that is no layer"
        if not model.lost:
            machine.unknown(f"a layer of a Sequential is not known: {reason}", "", place)
        model.lose(reason)


def _is_amid(machine: Machine, tensor: Tensor) -> bool:
    """Tell whether a tensor is an Input, which Keras 3 puts among the layers as one of them."""
    return machine.keras is KerasVersion.V3 and is_input(tensor)


def is_input(tensor: Tensor) -> bool:
    """Tell whether a tensor may be an Input's."""
    return tensor.node is None or tensor.node.layer.arguments.layer == "InputLayer"


def start(machine: Machine, model: Sequential, tensor: Tensor) -> None:
    """Set a Sequential's input, and note the calls of the layers that are there."""
    with keras_state(machine).names.apart():
        model.start(tensor)
    _note_calls(machine, model, 0)


def _append(machine: Machine, model: Sequential, layer: Layer, place: Place | None) -> None:
    first = not model.layers
    if first and model.inputs is None and not model.lost:
        try:
            source = declared_input(machine, layer)
        except LayerError as error:
            machine.fail(error, layer.place or place, layer)
            model.lose("Keras raises before")
            return
        if source is not None:
            model.start(source)
    if layer.arguments.layer == "InputLayer" and first and model.inputs is None:
        calls = keras_state(machine).calls_of(layer)
        if calls:
            model.start(calls[0].outputs[0])
        return
    noted = len(model.nodes)
    try:
        with keras_state(machine).names.apart():
            model.append(layer)
        if model.inputs is None and not model.lost:
            _start_from_first(machine, model)
    except LayerError as error:
        inputs = (model.nodes[-1].outputs if model.nodes else ()) or flatten(model.inputs or [])
        machine.fail(error, layer.place or place, layer, inputs)
    _note_calls(machine, model, noted)


def _note_calls(machine: Machine, model: Sequential, start: int) -> None:
    state = keras_state(machine)
    for node in model.nodes[start:]:
        node.conditional = bool(machine.conditional)
        refusal = None if state.calls_of(node.layer) else initial_weights(node.layer)
        if refusal is not None:
            machine.fail(refusal, node.place, node.layer, node.inputs)
        state.note_call(node)
        machine.trace.calls.append(node)


def _start_from_first(machine: Machine, model: Sequential) -> None:
    """A Sequential whose first layer is a built model takes that model's input."""
    layers = model.layers or ()
    first = layers[0] if layers else None
    enough = len(layers) > 1 or machine.keras < KerasVersion.V3
    if isinstance(first, Model) and isinstance(first.inputs, Tensor) and enough:
        source = first.inputs
        name = (
            keras_state(machine).names.of_prefix("input_layer")
            if machine.keras is KerasVersion.V3
            else f"{first.name}_input"
        )
        model.start(input_tensor(machine, source.shape, name, first.place))
