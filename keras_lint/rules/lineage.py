"""What is known of a layer's kind, and which calls lead to a tensor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Trace
from keras_lint.layers.base import Layer

MAX_ANCESTORS = 500
MOVING = (
    *("Flatten", "Reshape", "Dropout", "ZeroPadding2D", "InputLayer", "Permute"),
    *("Resizing", "CenterCrop"),
)
"""Layers that leave the scale of images as it is."""
Takers: TypeAlias = dict[int, list[Node]]
"""The calls that take each tensor, by its identity."""


def is_of_keras(layer: Layer) -> bool:
    """Tell whether a layer is one of Keras's own: no model, no operation, none of the program's."""
    return not isinstance(layer, Model) and layer.called_on != "anything"


def chain_before(tensor: Tensor) -> Iterator[Node]:
    """Yield the calls before a tensor, the last one first, as far as each has a single input."""
    node = tensor.node
    for _ in range(MAX_ANCESTORS):
        if node is None:
            return
        yield node
        if len(node.inputs) != 1:
            return
        node = node.inputs[0].node


def ancestors(tensor: Tensor) -> set[Tensor]:
    """Return the tensors that one was computed from."""
    found: set[Tensor] = set()
    waiting = [tensor]
    while waiting and len(found) < MAX_ANCESTORS:
        node = waiting.pop().node
        new = [one for one in (node.inputs if node is not None else ()) if one not in found]
        found.update(new)
        waiting += new
    return found


def stateful_layers(model: Model) -> Iterator[Layer]:
    """Yield the recurrent layers of a model that keep their state from batch to batch."""
    for layer in model.layers or ():
        if isinstance(layer, Model):
            yield from stateful_layers(layer)
            continue
        for one in (layer, layer.args.get("layer")):
            if isinstance(one, Layer) and one.args.get("stateful") is True:
                yield one


def takers_of(trace: Trace) -> Takers:
    """List the calls that take each tensor."""
    takers: Takers = {}
    for node in trace.calls:
        for tensor in node.inputs:
            takers.setdefault(id(tensor), []).append(node)
    return takers


def first_layer(model: Model | Layer) -> Layer | None:
    """Return the first layer of a model that does more than move values; None where not known."""
    if not isinstance(model, Model) or not isinstance(model.inputs, Tensor):
        return None
    tensor = model.inputs
    takers: dict[int, list[Node]] = {}
    for node in model.nodes:
        for one in node.inputs:
            takers.setdefault(id(one), []).append(node)
    while len(after := takers.get(id(tensor), [])) == 1:
        layer = after[0].layer
        if isinstance(layer, Model):
            return first_layer(layer)
        moving = layer.class_name in MOVING or layer.class_name.startswith("Random")
        if not moving or len(after[0].outputs) != 1:
            return layer
        tensor = after[0].outputs[0]
    return None
