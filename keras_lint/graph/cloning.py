"""A model made anew with the same architecture (`keras.models.clone_model`)."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Node, Tensor, TensorTree
from keras_lint.layers.base import Layer
from keras_lint.layers.weight import Weight


class Cloner:
    """Copies layers, each once, so that a layer shared in a model is shared in its clone."""

    def __init__(self) -> None:
        self._layers: dict[int, Layer] = {}
        self._tensors: dict[int, Tensor] = {}
        self._others: dict[int, Any] = {}

    def clone(self, layer: Layer) -> Layer:
        """Return the copy of a layer, with copies of the layers that it holds."""
        if id(layer) in self._layers:
            return self._layers[id(layer)]
        made = copy.copy(layer)
        made.freedom = dict(layer.freedom)
        self._layers[id(layer)] = made
        if isinstance(made, (Functional, Sequential)):
            self._rewire(made)
        else:
            for name, value in vars(layer).items():
                setattr(made, name, self._value(value))
        made.extras = {}
        return made

    def _rewire(self, model: Functional | Sequential) -> None:
        """Give a copied model copies of its layers, and calls of those."""
        layers = [self.clone(one) for one in model.sublayers()]
        model.replace_network(layers, [self._node(one) for one in model.nodes])
        model.inputs = None if model.inputs is None else self._tree(model.inputs)
        model.outputs = None if model.outputs is None else self._tree(model.outputs)

    def _node(self, node: Node) -> Node:
        inputs = tuple(self._tensor(one) for one in node.inputs)
        made = Node(
            self.clone(node.layer),
            inputs,
            node.input_shapes,
            node.output_shapes,
            node.place,
            node.arguments,
        )
        made.outputs = tuple(self._tensor(one, made) for one in node.outputs)
        return made

    def _tensor(self, tensor: Tensor, node: Node | None = None) -> Tensor:
        made = self._tensors.get(id(tensor))
        if made is None:
            made = Tensor(tensor.shape, tensor.dtype, node, tensor.index, tensor.lost)
            self._tensors[id(tensor)] = made
        if node is not None:
            made.node = node
        return made

    def _tree(self, tree: TensorTree) -> TensorTree:
        if isinstance(tree, Tensor):
            return self._tensor(tree)
        if isinstance(tree, dict):
            return {key: self._tree(one) for key, one in tree.items()}
        return type(tree)(self._tree(one) for one in tree)

    def _value(self, value: Any) -> Any:
        """Copy what a layer holds; what it holds twice stays one thing."""
        if isinstance(value, Layer):
            return self.clone(value)
        if id(value) in self._others:
            return self._others[id(value)]
        made = self._copied(value)
        if made is not value:
            self._others[id(value)] = made
        return made

    def _copied(self, value: Any) -> Any:
        if isinstance(value, Weight):
            return replace(value)
        if type(value) in (list, tuple):
            return type(value)(self._value(one) for one in value)
        if type(value) is dict:
            return {key: self._value(one) for key, one in value.items()}
        return value


def clone(model: Model) -> Model:
    """Return a model of new layers, named as those of the given one."""
    made = Cloner().clone(model)
    assert isinstance(made, Model)
    return made
