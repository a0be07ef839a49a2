"""Traces built by hand: what an interpreter would have found."""

from __future__ import annotations

from typing import Any

from keras_lint.graph.tensor import Node, Tensor, flatten, shapes_of, tensors_for
from keras_lint.graph.trace import Trace
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import create
from keras_lint.place import Place
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape


class Builder:
    """Calls layers and notes each call, numbering places as they come."""

    def __init__(self, keras: KerasVersion = KerasVersion.V3) -> None:
        self.keras = keras
        self.trace = Trace()
        self.calls = 0

    def input(self, *sizes: Any) -> Tensor:
        return Tensor(Shape((symbol("batch", free=True), *sizes)))

    def layer(self, name: str, *positional: object, **keywords: object) -> Layer:
        layer = create(name, positional, keywords, self.keras)
        assert layer is not None
        layer.place = self.place()
        return layer

    def call(self, layer: Layer, inputs: Any) -> Any:
        shapes = shapes_of(inputs)
        node = Node(layer, tuple(flatten(inputs)), shapes, None, self.place())
        node.output_shapes = layer(shapes)
        self.trace.calls.append(node)
        return tensors_for(node.output_shapes, node)

    def apply(self, inputs: Any, name: str, *positional: object, **keywords: object) -> Any:
        return self.call(self.layer(name, *positional, **keywords), inputs)

    def place(self) -> Place:
        self.calls += 1
        return Place("net.py", "call", self.calls)
