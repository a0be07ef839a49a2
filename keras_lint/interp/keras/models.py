"""Constructing models, and what they do in a program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Node, Tensor, TensorTree, flatten
from keras_lint.interp.behaviour import behaves
from keras_lint.interp.keras import past
from keras_lint.interp.keras.calling import as_tensors
from keras_lint.interp.keras.construct import adopt, input_tensor, sizes_of
from keras_lint.interp.keras.ends import ends, not_built
from keras_lint.interp.keras.layer_lookup import LayerList, get_layer
from keras_lint.interp.keras.layers import LayerBehaviour, shapes_of_ends
from keras_lint.interp.keras.model_arguments import bare_arguments, read_model
from keras_lint.interp.keras.nothing import Nothing
from keras_lint.interp.keras.numbering import numbering
from keras_lint.interp.keras.sequentials import add_layer, count_rebuild, is_input, start
from keras_lint.interp.keras.state import keras_state, note_construction
from keras_lint.interp.library import known
from keras_lint.interp.values import Builtin, CallArguments, External, Unknown, Value
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
        bare = bare_arguments(machine.keras, MODEL_CLASS[machine.keras], given)
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
        if tensor.node is None or is_input(tensor) or machine.keras is KerasVersion.V2_2:
            continue
        name = f"{state.tensor_name(tensor)}CLONE"
        if machine.keras is KerasVersion.V2_15:
            name = state.names.of_prefix("input")
        node = input_tensor(machine, tensor.shape, name, place).node
        assert node is not None
        made[tensor] = replace(node, outputs=(tensor,))
    return made


@behaves(Model)
class ModelBehaviour(LayerBehaviour):
    """Models."""

    kind = "a model"

    def attribute(self, machine: Machine, value: Value, name: str) -> Value:
        if name in value.extras:
            return value.extras[name]
        method = MODEL_METHODS.get(name)
        if method is not None:
            return Builtin(
                name, lambda machine, arguments, place: method(machine, value, arguments, place)
            )
        if name in ("layers", "_layers"):
            return _layers(machine, value)
        if name in ("inputs", "outputs", "input", "output"):
            return ends(machine, value, name)
        if name in ("input_shape", "output_shape"):
            tree = value.inputs if name == "input_shape" else value.outputs
            if tree is None:
                return Unknown("a model that is not built")
            return _shapes_of_end(machine, tree)
        if name == "input_names" and value.inputs is not None:
            return [t.node.layer.name if t.node else "" for t in flatten(value.inputs)]
        return super().attribute(machine, value, name)

    def set_attribute(self, machine: Machine, value: Value, name: str, new: Value) -> None:
        if name == "outputs" and isinstance(value, Functional):
            _set_outputs(machine, value, new)
        super().set_attribute(machine, value, name, new)

    def class_of(self, machine: Machine, value: Value) -> Value:
        return External("keras.Sequential" if isinstance(value, Sequential) else "keras.Model")

    def iterate(self, machine: Machine, value: Value) -> Unknown:
        return Unknown("looping over a model")


def _set_outputs(machine: Machine, model: Functional, new: Value) -> None:
    """`model.outputs = […]`, by which Keras 2.2 goes when the model is called."""
    tree = as_tensors(new)
    known = model.keras is KerasVersion.V2_2 and tree is not None and not machine.conditional
    model.outputs = tree if known else None


def _layers(machine: Machine, model: Model) -> Value:
    """Return the list of layers: Keras 2.2 hands out a functional model's own one."""
    if isinstance(model, Functional) and model.own_layers:
        if model.keras is KerasVersion.V2_2 and not machine.conditional:
            return model.own_layers
    layers = model.layers
    return Unknown("the layers of a model are not known") if layers is None else LayerList(layers)


def _add(machine: Machine, model: Model, arguments: CallArguments, place: Place | None) -> Value:
    if isinstance(model, Sequential):
        item = arguments.positional[0] if arguments.positional else arguments.keywords.get("layer")
        again = len(model.nodes)
        add_layer(machine, model, item, place)
        count_rebuild(machine, model, again)
    return Nothing("add", place)


def _pop(machine: Machine, model: Model, arguments: CallArguments, place: Place | None) -> Value:
    if isinstance(model, Sequential):
        past.change(machine, model)
        popped = model.pop()
        count_rebuild(machine, model, len(model.nodes))
        return popped
    return Unknown("pop of a functional model")


def _build(machine: Machine, model: Model, arguments: CallArguments, place: Place | None) -> Value:
    given = (
        arguments.positional[0] if arguments.positional else arguments.keywords.get("input_shape")
    )
    keras_state(machine).perhaps_built.add(id(model))
    shape = sizes_of(given, model.name, batch=True)
    if shape is not None:
        build_on(machine, model, shape, place)
    return None


def build_on(machine: Machine, model: Model, shape: Shape, place: Place | None) -> None:
    """Build a model that is not built yet for an input of this shape."""
    try:
        if isinstance(model, Sequential) and model.inputs is None and not model.lost:
            model.inferred = True
            start(machine, model, input_tensor(machine, shape, _input_name(machine, model), place))
            count_rebuild(machine, model)
        elif not model.built:
            with numbering(machine, model, shape):
                model(shape)
    except LayerError as error:
        machine.fail(error, place, model)


def _shapes_of_end(machine: Machine, tree: TensorTree) -> Value:
    """Return the shapes of a model's inputs or outputs; Keras 3 forgets how these are nested."""
    tensors = flatten(tree)
    if machine.keras is KerasVersion.V3:
        return shapes_of_ends(tensors[0] if len(tensors) == 1 else tensors)
    if isinstance(tree, dict):
        return {name: shapes_of_ends(one) for name, one in tree.items()}
    if isinstance(tree, list) and len(tree) == 1:
        return shapes_of_ends(tree[0])
    return shapes_of_ends(tree)


def _input_name(machine: Machine, model: Sequential) -> str:
    """Return the name of the Input that `build` makes; only Keras 3 numbers it."""
    if machine.keras is KerasVersion.V3:
        return keras_state(machine).names.of_prefix("input_layer")
    first = model if machine.keras is KerasVersion.V2_2 else next(iter(model.layers or ()), model)
    return f"{first.name}_input"


def waits(model: Model) -> bool:
    """Tell whether a model is still to be built."""
    return model.inputs is None if isinstance(model, Sequential) else not model.built


def build_on_unknown(model: Model) -> None:
    """Build a model that is not built yet for an input of which nothing is known."""
    if waits(model):
        with suppress(LayerError):
            model(None)


def _count(machine: Machine, model: Model, arguments: CallArguments, place: Place | None) -> Value:
    """`count_params()`, which raises of a model that is not built."""
    error = not_built(machine, model, "cannot be counted")
    if error is not None:
        error.versioned, error.raises = False, ValueError
        return machine.fail(error, place)
    count = model.count_params()
    return Unknown("the weights of a model are not known") if count is None else count


def _nothing(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    return None


def _unknown(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    return Unknown("what training or evaluation returns")


def _fed(machine: Machine, model: Model, arguments: CallArguments, place: Place | None) -> Value:
    build_on_unknown(model)
    return _unknown(machine, model, arguments, place)


MODEL_METHODS: dict[str, Method] = {
    "add": _add,
    "pop": _pop,
    "get_layer": get_layer,
    "build": _build,
    "count_params": _count,
    **dict.fromkeys(
        "summary save save_weights load_weights reset_states reset_metrics export".split(),
        _nothing,
    ),
    **dict.fromkeys(["predict_classes", "predict_proba"], _fed),
    "to_yaml": _unknown,
}
