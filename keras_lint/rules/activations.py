"""Which activation a tensor went through last."""

from __future__ import annotations

import re

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.layers.base import Layer
from keras_lint.layers.core.operation import Operation
from keras_lint.place import Place
from keras_lint.record import entity

_OWN = {
    "Softmax": "softmax",
    "ReLU": "relu",
    "LeakyReLU": "leaky_relu",
    "PReLU": "prelu",
    "ELU": "elu",
    "ThresholdedReLU": "relu",
}
PURE = ("Activation", "Softmax", "ReLU", "LeakyReLU", "PReLU", "ELU", "ThresholdedReLU")
"""Layers that do nothing but apply an activation."""
_OPERATIONS = {"Softmax": "softmax", "Sigmoid": "sigmoid", "Relu": "relu", "Tanh": "tanh"}
"""The operations of Keras 3 that are activations."""
_PASSING = ("Dropout", "Flatten", "Reshape", "Permute", "RepeatVector", "InputLayer")
_WRAPPERS = ("TimeDistributed", "SpectralNormalization")
_RECURRENT = ("LSTM", "GRU", "SimpleRNN", "ConvLSTM")
"""What comes out of these reaches as far as their activation: it is weighed with shares of 1."""
_WEIGHTED = ("Dense", "Conv", "SeparableConv", "DepthwiseConv", "LocallyConnected", "EinsumDense")
_MAX_STEPS = 100
_FUNCTION = re.compile(
    r"(tensorflow(\.nn|\.math)?|keras\.(activations|backend|ops(\.nn)?))\."
    r"(?P<name>relu6?|elu|selu|gelu|silu|swish|leaky_relu|softplus|sigmoid|softmax|tanh|linear)"
)
"""The functions that are given for activations."""


@entity
class Activated:
    """An activation, by its name (`linear` for none), and the call of the layer that applies it."""

    name: str
    node: Node

    @property
    def place(self) -> Place | None:
        """The argument that names it, else the layer."""
        place = self.node.layer.place or self.node.place
        argued = "activation" in self.node.layer.arguments.given
        if place is None or place.kind != "call" or not argued:
            return place
        return place._replace(argument="activation")


def activation_of(tensor: Tensor) -> Activated | None:
    """Return the activation behind a tensor, past layers that only move values; None if unknown."""
    for _ in range(_MAX_STEPS):
        node = tensor.node
        if node is None:
            return None
        if isinstance(node.layer, Model):
            inner = flatten(node.layer.outputs) if node.layer.outputs is not None else []
            if len(inner) != 1:
                return None
            tensor = inner[0]
            continue
        if node.layer.class_name not in _PASSING or len(node.inputs) != 1:
            name = name_of_activation(node.layer)
            return None if name is None else Activated(name, node)
        tensor = node.inputs[0]
    return None


def name_of_activation(layer: Layer) -> str | None:
    """Return the activation that a layer applies at its end; None where it is not known."""
    kind = layer.class_name
    if isinstance(layer, Operation):
        return _OPERATIONS.get(layer.arguments.layer)
    if kind in _OWN:
        return _OWN[kind]
    if kind in _WRAPPERS:
        inner = layer.args.get("layer")
        return name_of_activation(inner) if isinstance(inner, Layer) else None
    if kind == "Activation" or kind.startswith((*_WEIGHTED, *_RECURRENT)):
        value = layer.args.get("activation")
        return "linear" if value is None else _named(value)
    return None


def _named(value: object) -> str | None:
    """Return the name of an activation: a text, a layer, or a function of Keras or TensorFlow."""
    if isinstance(value, Layer):
        return name_of_activation(value)
    if isinstance(value, str):
        return value
    found = _FUNCTION.fullmatch(str(getattr(value, "name", "")))
    return None if found is None else found["name"]
