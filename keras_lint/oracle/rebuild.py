"""Rebuilding an extracted model in real Keras, from its layers and connections alone.

Nothing of the user's program runs: every layer is constructed anew from the arguments that were
read, and called as the graph says. What only the program can make (its own layers, functions in
Lambda, operations on tensors) has a stand-in, which takes the predicted shapes for granted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Node, Tensor, TensorTree
from keras_lint.layers.base import Layer
from keras_lint.layers.registry import signature_of
from keras_lint.oracle.stand_in import stand_in
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.unknown import Unknown

_BY_CALL = ("input_shape", "batch_input_shape", "input_dim", "weights", "input_length")
_PLAIN = (bool, int, float, str, bytes, dict)


class NotRebuilt(Exception):
    """The model cannot be rebuilt; `str()` says why."""


class Rebuilder:
    """Makes one real layer for each extracted one, so that shared layers stay shared.

    `granted` lists the layers that have a stand-in.
    """

    def __init__(self, keras: Any) -> None:
        self._keras = keras
        self._made: dict[int, Any] = {}
        self.granted: list[Layer] = []

    def model(self, model: Model) -> Any:
        """Build a real model.

        Raises:
            NotRebuilt: where something of it is unknown or the program's own.
        """
        if isinstance(model, Functional):
            return self._once(model, lambda: self._functional(model))
        if isinstance(model, Sequential):
            return self._once(model, lambda: self._sequential(model))
        raise NotRebuilt(f"{model.class_name or type(model).__name__} is a class of the program")

    def layer(self, layer: Layer) -> Any:
        """Build a real layer, nested models included; raises `NotRebuilt`."""
        if isinstance(layer, Model):
            return self.model(layer)
        return self._once(layer, lambda: self._construct(layer))

    def made(self, layer: Layer) -> Any:
        """Return the real layer that was made of one, None where none was."""
        return self._made.get(id(layer))

    def _once(self, layer: Layer, make: Callable[[], Any]) -> Any:
        if id(layer) not in self._made:
            self._made[id(layer)] = make()
        return self._made[id(layer)]

    def _construct(self, layer: Layer) -> Any:
        factory = getattr(self._keras.layers, layer.arguments.layer, None)
        if factory is None:
            raise NotRebuilt(f"{layer.arguments.layer} is no layer of the installed Keras")
        signature = signature_of(layer.arguments.layer, layer.keras)
        own = () if signature is None else [one.name for one in signature.parameters]
        given = {
            name: self._value(layer.arguments.values[name])
            for name in layer.arguments.given
            if name in own or name not in _BY_CALL
        }
        if not layer.trainable:
            given["trainable"] = False
        return factory(**{**given, "name": layer.name or None})

    def _value(self, value: object) -> object:
        if isinstance(value, Unknown):
            raise NotRebuilt(f"an argument is unknown: {value.reason}")
        if isinstance(value, Layer):
            return self.layer(value)
        if isinstance(value, (list, tuple)):
            return type(value)(self._value(item) for item in value)
        return value if isinstance(value, _PLAIN) else None

    def _functional(self, model: Functional) -> Any:
        tensors: dict[int, Any] = {}
        if model.inputs is None or model.outputs is None or model.layers is None:
            raise NotRebuilt("its layers are not known")
        inputs = _map(model.inputs, lambda tensor: self._input(tensor, tensors))
        for node in model.nodes:
            if any(id(output) not in tensors for output in node.outputs):
                self._call(node, tensors)
        outputs = _map(model.outputs, lambda tensor: _of(tensors, tensor))
        return self._keras.Model(inputs, outputs, name=model.name or None)

    def _input(self, tensor: Tensor, tensors: dict[int, Any]) -> Any:
        name = tensor.node.layer.name if tensor.node is not None else None
        made = self._keras.Input(batch_shape=concrete(tensor.shape), name=name, dtype=tensor.dtype)
        tensors[id(tensor)] = made
        return made

    def _call(self, node: Node, tensors: dict[int, Any]) -> None:
        given = iter([_of(tensors, tensor) for tensor in node.inputs])
        inputs = _refilled(node.input_shapes, given)
        if node.layer.called_on == "anything" and not isinstance(node.layer, Model):
            self.granted.append(node.layer)
            shapes = [concrete(output.shape) for output in node.outputs]
            make = stand_in(self._keras, node.layer.name, shapes, node.outputs[0].dtype)
            result = self._once(node.layer, lambda: make)(inputs)
        else:
            further = {name: self._argument(one, given) for name, one in node.arguments.items()}
            result = self.layer(node.layer)(inputs, **further)
        real = list(_leaves(result))
        if len(real) != len(node.outputs):
            raise NotRebuilt(f"{node.layer.name} gives {len(real)} tensors in Keras")
        tensors.update(zip(map(id, node.outputs), real, strict=True))

    def _argument(self, value: object, given: Iterator[Any]) -> object:
        if isinstance(value, Shape):
            return next(given)
        if isinstance(value, list) and any(isinstance(one, Shape) for one in value):
            return [self._argument(one, given) for one in value]
        return self._value(value)

    def _sequential(self, model: Sequential) -> Any:
        if model.layers is None or not isinstance(model.inputs, Tensor):
            raise NotRebuilt("its layers or its input are not known")
        if any(one.called_on == "anything" and not isinstance(one, Model) for one in model.layers):
            raise NotRebuilt("it has layers of the program's own")
        source = self._input(model.inputs, {})
        layers = [self.layer(layer) for layer in model.layers]
        return self._keras.Sequential([source, *layers], name=model.name or None)


def concrete(shape: Shape | None) -> tuple[int | None, ...]:
    """Return a shape as Keras takes it; raises `NotRebuilt` where it is not known."""
    if shape is None:
        raise NotRebuilt("the number of axes of a tensor is not known")
    return tuple(size if isinstance(size, int) else None for size in shape)


def _of(tensors: dict[int, Any], tensor: Tensor) -> Any:
    if id(tensor) not in tensors:
        raise NotRebuilt("it takes a tensor that no layer of it makes")
    return tensors[id(tensor)]


def _refilled(shapes: ShapeTree, given: Iterator[Any]) -> Any:
    if shapes is None or isinstance(shapes, Shape):
        return next(given)
    if isinstance(shapes, dict):
        return {key: _refilled(shapes[key], given) for key in sorted(shapes)}
    return [_refilled(one, given) for one in shapes]


def _leaves(result: Any) -> Iterator[Any]:
    if isinstance(result, dict):
        result = [result[key] for key in sorted(result)]
    if isinstance(result, (list, tuple)):
        for one in result:
            yield from _leaves(one)
    else:
        yield result


def _map(tree: TensorTree, change: Callable[[Tensor], Any]) -> Any:
    if isinstance(tree, Tensor):
        return change(tree)
    if isinstance(tree, dict):
        return {key: _map(branch, change) for key, branch in tree.items()}
    return [_map(branch, change) for branch in tree]
