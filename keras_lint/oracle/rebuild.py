"""Rebuilding an extracted model in real Keras, from its layers and connections alone.

Nothing of the user's program runs: every layer is constructed anew from the arguments that were
read, and called as the graph says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Node, Tensor, TensorTree
from keras_lint.layers.base import Layer
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.unknown import Unknown


class NotRebuilt(Exception):
    """The model cannot be rebuilt; `str()` says why."""


class Rebuilder:
    """Makes one real layer for each extracted one, so that shared layers stay shared."""

    def __init__(self, keras: Any) -> None:
        self._keras = keras
        self._made: dict[int, Any] = {}

    def model(self, model: Model) -> Any:
        """Build a real model.

        Raises:
            NotRebuilt: where something of it is unknown or the program's own.
        """
        if isinstance(model, Functional):
            return self._once(model, lambda: self._functional(model))
        if isinstance(model, Sequential):
            return self._once(model, lambda: self._sequential(model))
        raise NotRebuilt(f"{type(model).__name__} is the program's own class")

    def layer(self, layer: Layer) -> Any:
        """Build a real layer, nested models included; raises `NotRebuilt`."""
        if isinstance(layer, Model):
            return self.model(layer)
        return self._once(layer, lambda: self._construct(layer))

    def _once(self, layer: Layer, make: Callable[[], Any]) -> Any:
        if id(layer) not in self._made:
            self._made[id(layer)] = make()
        return self._made[id(layer)]

    def _construct(self, layer: Layer) -> Any:
        factory = getattr(self._keras.layers, layer.arguments.layer, None)
        if factory is None:
            raise NotRebuilt(f"{layer.arguments.layer} is no layer of the installed Keras")
        given = {
            name: self._value(layer.arguments.values[name])
            for name in layer.arguments.given
            if name not in ("input_shape", "batch_input_shape", "input_dim", "weights")
        }
        return factory(**{**given, "name": layer.name or None})

    def _value(self, value: object) -> object:
        if isinstance(value, Unknown):
            raise NotRebuilt(f"an argument is unknown: {value.reason}")
        if isinstance(value, Layer):
            return self.layer(value)
        if isinstance(value, (list, tuple)):
            return type(value)(self._value(item) for item in value)
        if isinstance(value, (bool, int, float, str, bytes, dict)) or value is None:
            return value
        return None

    def _functional(self, model: Functional) -> Any:
        tensors: dict[int, Any] = {}
        if model.inputs is None or model.outputs is None or not model.nodes:
            raise NotRebuilt("its layers are not known")
        inputs = _map(model.inputs, lambda tensor: self._input(tensor, tensors))
        for node in model.nodes:
            if any(id(output) not in tensors for output in node.outputs):
                self._call(node, tensors)
        outputs = _map(model.outputs, lambda tensor: tensors[id(tensor)])
        return self._keras.Model(inputs, outputs, name=model.name or None)

    def _input(self, tensor: Tensor, tensors: dict[int, Any]) -> Any:
        name = tensor.node.layer.name if tensor.node is not None else None
        made = self._keras.Input(batch_shape=concrete(tensor.shape), name=name, dtype=tensor.dtype)
        tensors[id(tensor)] = made
        return made

    def _call(self, node: Node, tensors: dict[int, Any]) -> None:
        if node.arguments:
            raise NotRebuilt(f"{node.layer.name} is called with further arguments")
        inputs = [tensors[id(tensor)] for tensor in node.inputs]
        result = self.layer(node.layer)(
            inputs if isinstance(node.input_shapes, list) else inputs[0]
        )
        results = result if isinstance(result, (list, tuple)) else [result]
        for output, real in zip(node.outputs, results, strict=True):
            tensors[id(output)] = real

    def _sequential(self, model: Sequential) -> Any:
        if model.layers is None or model.inputs is None:
            raise NotRebuilt("its layers or its input are not known")
        source = self._input(model.inputs, {}) if isinstance(model.inputs, Tensor) else None
        layers = [self.layer(layer) for layer in model.layers]
        return self._keras.Sequential([source, *layers], name=model.name or None)


def concrete(shape: Shape | None) -> tuple[int | None, ...]:
    """Return a shape as Keras takes it; raises `NotRebuilt` where it is not known."""
    if shape is None:
        raise NotRebuilt("an input's rank is not known")
    return tuple(size if isinstance(size, int) else None for size in shape)


def _map(tree: TensorTree, change: Callable[[Tensor], Any]) -> Any:
    if isinstance(tree, Tensor):
        return change(tree)
    if isinstance(tree, dict):
        return {key: _map(branch, change) for key, branch in tree.items()}
    return [_map(branch, change) for branch in tree]
