"""What a layer does in a program: it is called, asked for its attributes, frozen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.graph.tensor import Tensor, flatten
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.keras.call_arguments import call_parameters
from keras_lint.interp.keras.calling import as_arrays, call_layer
from keras_lint.interp.keras.construct import ambiguous, class_name_of, sizes_of
from keras_lint.interp.keras.ends import gone, lacks
from keras_lint.interp.keras.freezing import note_set
from keras_lint.interp.keras.given_weights import set_weights
from keras_lint.interp.keras.settings import is_setting, note_changed, setting
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.values import Array, Builtin, CallArguments, External, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.preprocessing.data_layer import DataLayer
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape, ShapeTree

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

LayerMethod: TypeAlias = Callable[["Machine", Layer, CallArguments, "Place | None"], Value]


@behaves(Layer)
class LayerBehaviour(Behaviour):
    """Layers of Keras."""

    kind = "a layer"

    def call(
        self, machine: Machine, value: Value, arguments: CallArguments, place: Place | None
    ) -> Value:
        return call_layer(machine, value, arguments, place)

    def attribute(self, machine: Machine, value: Value, name: str) -> Value:
        if name in value.extras:
            return value.extras[name]
        method = METHODS.get(name)
        if method is not None:
            return Builtin(
                name, lambda machine, arguments, place: method(machine, value, arguments, place)
            )
        if (lost := gone(machine, value, name)) is not None:
            return lost
        read = ATTRIBUTES.get(name)
        if read is not None:
            return read(machine, value)
        if is_setting(value, name):
            return setting(value, name)
        return Unknown(f"{name} of a layer is not modelled", name)

    def set_attribute(self, machine: Machine, value: Value, name: str, new: Value) -> None:
        if name == "trainable":
            set_trainable(machine, value, machine.truth(new))
        elif name in ("name", "_name"):
            value.name = new if isinstance(new, str) else value.name
        else:
            machine.touch(value.extras)
            note_changed(machine, value, name, new)
            value.extras[name] = new

    def has_attribute(self, machine: Machine, value: Value, name: str) -> bool | Unknown:
        if lacks(machine, value, name) and name not in value.extras:
            return False
        known = name in ATTRIBUTES or name in METHODS or is_setting(value, name)
        known = known or name in value.extras
        return True if known else Unknown(f"whether a layer has {name}")

    def class_of(self, machine: Machine, value: Value) -> Value:
        return External(f"keras.layers.{class_name_of(value)}")


def set_trainable(machine: Machine, layer: Layer, value: bool | Unknown) -> None:
    """Carry out `layer.trainable = value`."""
    note_set(machine, layer, value)
    for reached in layer.reached():
        machine.touch(reached.freedom)
        reached.trainable = value


def static_shape(shape: ShapeTree) -> Value:
    """Return a shape as Keras shows it: free sizes as None."""
    if shape is None:
        return Unknown("a shape whose rank is not known")
    if isinstance(shape, Shape):
        return tuple(static_size(size) for size in shape)
    if isinstance(shape, dict):
        return {key: static_shape(one) for key, one in shape.items()}
    return [static_shape(one) for one in shape]


def static_size(size: Dim) -> Value:
    """Return a size as Keras shows it."""
    return None if is_free(size) else size


def _output(machine: Machine, layer: Layer) -> Value:
    calls = keras_state(machine).calls_of(layer)
    if not calls:
        return Unknown(f"{layer.name} has not been called", "output")
    outputs = calls[0].outputs
    return outputs[0] if len(outputs) == 1 else list(outputs)


def _input(machine: Machine, layer: Layer) -> Value:
    calls = keras_state(machine).calls_of(layer)
    if not calls:
        return Unknown(f"{layer.name} has not been called", "input")
    inputs = calls[0].inputs or calls[0].outputs
    return inputs[0] if len(inputs) == 1 else list(inputs)


def shapes_of_ends(value: Value) -> Value:
    """Return the shape of a tensor, or those of several, as Keras shows them."""
    if isinstance(value, Unknown):
        return value
    shapes = [static_shape(tensor.shape) for tensor in flatten(value)]
    return shapes[0] if isinstance(value, Tensor) else shapes


def weights_of(machine: Machine, layer: Layer) -> Value:
    """Return a layer's weights as arrays."""
    weights = layer.all_weights()
    if weights is None:
        return Unknown("the weights of a layer are not known")
    return [Array(weight.shape, "float32") for weight in weights]


def _trainable_weights(machine: Machine, layer: Layer) -> Value:
    weights = layer.all_weights()
    if weights is None:
        return Unknown("the weights of a layer are not known")
    kept = [weight for weight in weights if weight.trained and layer.trainable]
    return [Array(weight.shape, "float32") for weight in kept]


WEIGHTS = (
    *("kernel", "bias", "embeddings", "gamma", "beta"),
    *("recurrent_kernel", "depthwise_kernel", "pointwise_kernel"),
)
"""Weights that are attributes of their layer under their own name."""


def _weight(name: str) -> Callable[[Machine, Layer], Value]:
    def read(machine: Machine, layer: Layer) -> Value:
        for weight in layer.own_weights or ():
            if weight.name == name:
                return Array(weight.shape, "float32")
        return Unknown(f"{name} of a layer", name)

    return read


ATTRIBUTES: dict[str, Callable[[Machine, Layer], Value]] = {
    "name": lambda machine, layer: layer.name,
    "_name": lambda machine, layer: layer.name,
    "trainable": lambda machine, layer: layer.trainable,
    "built": lambda machine, layer: layer.built,
    "output": _output,
    "input": _input,
    "output_shape": lambda machine, layer: shapes_of_ends(_output(machine, layer)),
    "input_shape": lambda machine, layer: shapes_of_ends(_input(machine, layer)),
    "weights": weights_of,
    "variables": weights_of,
    "trainable_weights": _trainable_weights,
    "trainable_variables": _trainable_weights,
    **{name: _weight(name) for name in WEIGHTS},
    "losses": lambda machine, layer: [],
    "__class__": lambda machine, layer: External(f"keras.layers.{class_name_of(layer)}"),
}


def _get_config(
    machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    return {**layer.arguments.values, "name": layer.name, "trainable": layer.trainable}


def _count_params(
    machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    count = layer.count_params()
    return Unknown("the weights of a layer are not known") if count is None else count


def build_layer(
    machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    """`layer.build(input_shape)`, which checks no ranks: that is done on a call.

    A layer of several inputs takes a shape for each, `build(query_shape, value_shape)`.
    """
    names = call_parameters(layer)
    given = dict(zip(names or ("input",), arguments.positional, strict=False))
    given |= {key.removesuffix("_shape"): one for key, one in arguments.keywords.items()}
    shapes = {
        name: None if ambiguous(one) else sizes_of(one, layer.name, batch=True)
        for name, one in given.items()
    }
    first = next((name for name in (*names[:1], "input") if name in shapes), "")
    shape = shapes.pop(first, None)
    if shape is not None and not layer.built:
        try:
            layer.build_for(shape, shapes)
            layer.built = True
        except LayerError as error:
            if error.kind == "input-rank":
                layer.own_weights = None
                return None
            return machine.fail(error, place, layer)
    return None


def compute_output_shape(
    machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    """`layer.compute_output_shape(input_shape)`."""
    given = (
        arguments.positional[0] if arguments.positional else arguments.keywords.get("input_shape")
    )
    shape = sizes_of(given, layer.name, batch=True)
    try:
        return static_shape(layer.compute(shape, {}))
    except LayerError:
        return Unknown("a shape that the layer refuses")


def _adapt(machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None) -> Value:
    """`layer.adapt(data)`."""
    data = arguments.positional[0] if arguments.positional else arguments.keywords.get("data")
    if isinstance(layer, DataLayer):
        layer.adapt(data.shape if isinstance(data, Array) else None)
    return None


def _nothing(
    machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    return None


METHODS: dict[str, LayerMethod] = {
    "__call__": call_layer,
    "call": call_layer,
    "get_config": _get_config,
    "count_params": _count_params,
    "build": build_layer,
    "compute_output_shape": compute_output_shape,
    "get_weights": lambda machine, layer, arguments, place: weights_of(machine, layer),
    "set_weights": set_weights,
    "add_loss": _nothing,
    "add_metric": _nothing,
    "add_update": _nothing,
    "reset_states": _nothing,
    "adapt": _adapt,
}

__all__ = ["LayerBehaviour", "as_arrays", "build_layer", "static_shape", "static_size"]
