"""Constructing models, and what they do in a program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Node, Tensor, TensorTree, flatten
from keras_lint.interp.behaviour import behaves
from keras_lint.interp.keras.calling import as_tensors
from keras_lint.interp.keras.construct import adopt, input_tensor, sizes_of
from keras_lint.interp.keras.layer_lookup import get_layer
from keras_lint.interp.keras.layers import LayerBehaviour
from keras_lint.interp.keras.misuse import not_a_layer
from keras_lint.interp.keras.model_arguments import read_model, read_sequential
from keras_lint.interp.keras.nothing import Nothing
from keras_lint.interp.keras.state import keras_state, note_construction
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, Builtin, CallArguments, External, Unknown, Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

Method: TypeAlias = Callable[["Machine", Model, CallArguments, "Place | None"], Value]

MODEL_CLASS = {
    KerasVersion.V2_2: "Model",
    KerasVersion.V2_15: "Model",
    KerasVersion.V3: "Functional",
}
"""What automatic names of functional models derive from."""


def bare_arguments(machine: Machine, class_name: str, keywords: dict[str, Value]) -> Arguments:
    """Return the arguments of a model: its name and whether it is trainable."""
    values: dict[str, Value] = {
        key: keywords[key] for key in ("name", "trainable") if key in keywords
    }
    return Arguments(class_name, machine.keras, values, frozenset(values))


@known("keras.Model")
def make_model(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`Model(inputs, outputs)`."""
    try:
        given = read_model(arguments, machine.keras, conditional=bool(machine.conditional))
    except LayerError as error:
        return machine.fail(error, place)
    inputs = given.get("inputs", given.get("input"))
    outputs = given.get("outputs", given.get("output"))
    return functional(machine, given, inputs, outputs, place, "Model")


def functional(
    machine: Machine,
    given: dict[str, Value],
    inputs: Value,
    outputs: Value,
    place: Place | None,
    class_name: str,
) -> Value:
    """Build a functional model from its input and output tensors."""
    sources, results = as_tensors(inputs), as_tensors(outputs)
    if sources is None or results is None:
        return machine.unknown("the inputs or outputs of a model are not known", "", place)
    try:
        bare = bare_arguments(machine, MODEL_CLASS[machine.keras], given)
        model = Functional(bare, sources, results, new_inputs(machine, flatten(sources), place))
    except LayerError as error:
        return machine.fail(error, place, inputs=flatten(results))
    adopt(machine, model, place)
    if model.layers is None:
        machine.unknown(model.lost or "the layers of a model are not known", "", place)
    note_construction(machine, model, place, class_name)
    return model


def new_inputs(
    machine: Machine, sources: Sequence[Tensor], place: Place | None
) -> dict[Tensor, Node]:
    """Return the Input that newer Keras makes of each tensor from amid a network.

    A model may begin there: what comes before is no part of it (`clone_graph_nodes`).
    """
    state, made = keras_state(machine), {}
    for tensor in sources:
        if tensor.node is None or _is_input(tensor) or machine.keras is KerasVersion.V2_2:
            continue
        serial = state.serials.get(id(tensor.node), 0) + tensor.index
        name = f"keras_tensor{f'_{serial}' if serial else ''}CLONE"
        if machine.keras is KerasVersion.V2_15:
            name = state.names.of_prefix("input")
        node = input_tensor(machine, tensor.shape, name, place).node
        assert node is not None
        made[tensor] = replace(node, outputs=(tensor,))
    return made


@known("keras.Sequential")
def make_sequential(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`Sequential(layers, name)`."""
    try:
        given = read_sequential(arguments, machine.keras)
        model = Sequential(bare_arguments(machine, "Sequential", given))
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


def count_rebuild(machine: Machine, model: Sequential) -> None:
    """In Keras 3 a Sequential that is built makes a Functional inside, which uses up a name."""
    if machine.keras is KerasVersion.V3 and model.nodes and not model.lost:
        keras_state(machine).names.of_class("Functional")


def add_layer(machine: Machine, model: Sequential, item: Value, place: Place | None) -> None:
    """Add a layer, or the input, to a Sequential."""
    machine.touch(model)
    if isinstance(item, Tensor) and _is_input(item) and model.inputs is None and not model.layers:
        start(machine, model, item)
    elif isinstance(item, Tensor) and _is_input(item) and _begins_open(machine, model):
        model.lose("an Input amid a Sequential")
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


def _begins_open(machine: Machine, model: Sequential) -> bool:
    """Tell whether an Input may follow the layers that are there, as Keras 3 lets it."""
    return machine.keras is KerasVersion.V3 and model.inputs is None


def _is_input(tensor: Tensor) -> bool:
    """Tell whether a tensor may be an Input's."""
    return tensor.node is None or tensor.node.layer.arguments.layer == "InputLayer"


def start(machine: Machine, model: Sequential, tensor: Tensor) -> None:
    """Set a Sequential's input, and note the calls of the layers that are there."""
    model.start(tensor)
    _note_calls(machine, model, 0)


def _append(machine: Machine, model: Sequential, layer: Layer, place: Place | None) -> None:
    first = not model.layers
    if first and model.inputs is None and not model.lost:
        source = _declared_input(machine, layer)
        if source is not None:
            model.start(source)
    if layer.arguments.layer == "InputLayer" and first:
        calls = keras_state(machine).calls_of(layer)
        if calls:
            model.start(calls[0].outputs[0])
        return
    noted = len(model.nodes)
    try:
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
        state.calls.setdefault(id(node.layer), []).append(node)
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


def _declared_input(machine: Machine, layer: Layer) -> Tensor | None:
    """Return the input that a first layer's `input_shape` and its like declare."""
    values = layer.arguments.values
    name = f"{layer.name}_input"
    batch_shape = values.get("batch_input_shape", values.get("batch_shape"))
    shape: Shape | None = None
    if isinstance(batch_shape, (tuple, list)):
        shape = sizes_of(batch_shape, name, batch=True)
    elif isinstance(values.get("input_shape"), (tuple, list)):
        shape = sizes_of(values["input_shape"], name, batch=False)
    elif values.get("input_dim") is not None and layer.arguments.layer != "Embedding":
        dims = [values["input_dim"]]
        if layer.arguments.layer in ("LSTM", "GRU", "SimpleRNN", "Conv1D", "ConvLSTM2D"):
            dims.insert(0, values.get("input_length"))
        shape = sizes_of(tuple(dims), name, batch=False)
    elif layer.arguments.layer == "Embedding" and machine.keras < KerasVersion.V3:
        length = values.get("input_length")
        dims = list(length) if isinstance(length, (tuple, list)) else [length]
        shape = sizes_of(tuple(dims), name, batch=False)
    elif any(
        isinstance(values.get(key), (Unknown, Array))
        for key in ("input_shape", "batch_input_shape")
    ):
        shape = None
        return input_tensor(machine, None, name, layer.place)
    if shape is None:
        return None
    batch = values.get("batch_size")
    if isinstance(batch, int):
        shape = shape.replace(0, batch)
    if machine.keras is KerasVersion.V3:
        name = keras_state(machine).names.of_prefix("input_layer")
    return input_tensor(machine, shape, name, layer.place)


@behaves(Model)
class ModelBehaviour(LayerBehaviour):
    """Models."""

    kind = "a model"

    def attribute(self, machine: Machine, value: Value, name: str) -> Value:
        method = MODEL_METHODS.get(name)
        if method is not None:
            return Builtin(
                name, lambda machine, arguments, place: method(machine, value, arguments, place)
            )
        if name in ("layers", "_layers"):
            layers = value.layers
            return (
                Unknown("the layers of a model are not known") if layers is None else list(layers)
            )
        if name in ("inputs", "outputs", "input", "output"):
            return _ends(value, name)
        if name in ("input_shape", "output_shape"):
            ends = _ends(value, name.partition("_")[0])
            return ends if isinstance(ends, Unknown) else _shape_of_ends(ends)
        if name == "input_names" and value.inputs is not None:
            return [t.node.layer.name if t.node else "" for t in flatten(value.inputs)]
        return super().attribute(machine, value, name)

    def class_of(self, machine: Machine, value: Value) -> Value:
        return External("keras.Sequential" if isinstance(value, Sequential) else "keras.Model")

    def iterate(self, machine: Machine, value: Value) -> Unknown:
        return Unknown("looping over a model")


def _ends(model: Model, name: str) -> Value:
    tree: TensorTree | None = model.inputs if name.startswith("input") else model.outputs
    if tree is None:
        return Unknown("a model that is not built has no inputs or outputs", name)
    tensors = flatten(tree)
    if name.endswith("s"):
        return tensors
    return tensors[0] if len(tensors) == 1 else tensors


def _shape_of_ends(ends: Value) -> Value:
    from keras_lint.interp.keras.layers import static_shape

    shapes = [static_shape(tensor.shape) for tensor in flatten(ends)]
    return shapes[0] if isinstance(ends, Tensor) else shapes


def _add(machine: Machine, model: Model, arguments: CallArguments, place: Place | None) -> Value:
    if isinstance(model, Sequential):
        item = arguments.positional[0] if arguments.positional else arguments.keywords.get("layer")
        add_layer(machine, model, item, place)
        count_rebuild(machine, model)
    return Nothing("add", place)


def _pop(machine: Machine, model: Model, arguments: CallArguments, place: Place | None) -> Value:
    if isinstance(model, Sequential):
        machine.touch(model)
        return model.pop()
    return Unknown("pop of a functional model")


def _build(machine: Machine, model: Model, arguments: CallArguments, place: Place | None) -> Value:
    given = (
        arguments.positional[0] if arguments.positional else arguments.keywords.get("input_shape")
    )
    shape = sizes_of(given, model.name, batch=True)
    if shape is not None:
        build_on(machine, model, shape, place)
    return None


def build_on(machine: Machine, model: Model, shape: Shape, place: Place | None) -> None:
    """Build a model that is not built yet for an input of this shape."""
    try:
        if isinstance(model, Sequential) and model.inputs is None and not model.lost:
            prefix = "input_layer" if machine.keras is KerasVersion.V3 else "input"
            name = keras_state(machine).names.of_prefix(prefix)
            start(machine, model, input_tensor(machine, shape, name, place))
            count_rebuild(machine, model)
        elif not model.built:
            model(shape)
    except LayerError as error:
        machine.fail(error, place, model)


def _nothing(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    return None


def _unknown(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    return Unknown("what training or evaluation returns")


MODEL_METHODS: dict[str, Method] = {
    "add": _add,
    "pop": _pop,
    "get_layer": get_layer,
    "build": _build,
    **dict.fromkeys(
        "summary save save_weights load_weights reset_states reset_metrics export".split(),
        _nothing,
    ),
    **dict.fromkeys(
        "fit_generator evaluate_generator predict_generator predict_classes predict_proba "
        "to_json to_yaml".split(),
        _unknown,
    ),
}
