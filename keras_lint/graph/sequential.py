"""`Sequential`: layers one after the other (`keras.src.models.sequential`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from keras_lint.graph.journaled import Journaled
from keras_lint.graph.model import Model, other_rank
from keras_lint.graph.naming import check_names
from keras_lint.graph.rerun import rerun
from keras_lint.graph.sizes import check_common, check_sizes, lax_only
from keras_lint.graph.tensor import Node, Tensor, flatten, shapes_of, tensors_for
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.doubt import doubt_unbuilt
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import is_free, symbol
from keras_lint.shapes.shape import Shape, ShapeTree


class Sequential(Model, Journaled):
    """A list of layers, each called on the output of the one before.

    Before its input is known the model is deferred: its layers are there, without weights.
    `source` is the InputLayer, shown by no version. `lost` says why later layers are not known.
    `inferred` tells that the input's shape was taken from a call or from `build`.
    A layer that is there twice is listed once before Keras 3, and waits for its input once in 2.15.
    """

    def __init__(self, arguments: Arguments) -> None:
        super().__init__(arguments)
        self._layers: list[Layer] = []
        self._nodes: list[Node] = []
        self.source: Layer | None = None
        self.inferred = False
        self.lost = ""

    @property
    def layers(self) -> Sequence[Layer] | None:
        return None if self.lost else self._layers

    @property
    def nodes(self) -> Sequence[Node]:
        return self._nodes

    def sublayers(self) -> Sequence[Layer]:
        return self._layers

    def start(self, tensor: Tensor) -> None:
        """Set the input; layers that are there already are called on it."""
        self.inputs = self.outputs = tensor
        self.source = tensor.node.layer if tensor.node is not None else None
        self.built = True
        for layer in self._layers:
            self._call(layer, late=True)
        if self.keras is not KerasVersion.V3:
            self._layers = list(dict.fromkeys(self._layers))

    def append(self, layer: Layer) -> None:
        """Add a layer, and call it where the input is known.

        Raises:
            LayerError: where it cannot take the output so far, or bears the name of another.
        """
        if self.keras > KerasVersion.V2_2 and "name" in layer.arguments.given:
            check_names([*(one for one in self._layers if one.name == layer.name), layer])
        if not (self._lists_once() and layer in self._layers):
            self._layers.append(layer)
        if self.outputs is not None:
            self._call(layer)

    def _lists_once(self) -> bool:
        if self.keras is KerasVersion.V2_2:
            return self.outputs is not None
        return self.keras is KerasVersion.V2_15

    def pop(self) -> Layer | None:
        """Take the last layer off."""
        if not self._layers:
            return None
        layer = self._layers.pop()
        if self._nodes:
            self._nodes.pop()
            self.outputs = self._nodes[-1].outputs[0] if self._nodes else self.inputs
        return layer

    def replace_network(self, layers: Sequence[Layer], nodes: Sequence[Node]) -> None:
        """Hold these layers and calls instead."""
        self._layers, self._nodes = list(layers), list(nodes)

    def lose(self, reason: str) -> None:
        """Say that a layer was added that is not known."""
        self.lost = reason
        self.own_weights = None
        if self.inputs is not None:
            self.outputs = Tensor(None, lost=reason)

    def build(self, inputs: ShapeTree) -> None:
        """Build the layers of a model that was deferred, for an input of this shape."""
        if self.inputs is None and isinstance(inputs, Shape) and not self.lost:
            self.inferred = True
            self.start(Tensor(inputs))

    def __call__(self, inputs: ShapeTree, call: Mapping[str, object] | None = None) -> ShapeTree:
        """Run the layers; tf.keras makes a model anew whose input was inferred and is another."""
        wider = self._wider(inputs)
        if wider is not None:
            kept = self.save_state()
            self._nodes = []
            try:
                self.start(Tensor(wider))
            except LayerError:
                self.restore_state(kept)
        return super().__call__(inputs, call)

    def _wider(self, inputs: ShapeTree) -> Shape | None:
        """Return a shape that is open where an input and the one inferred before differ."""
        inferred = self.inferred and self.keras is KerasVersion.V2_15 and not self.lost
        made = shapes_of(self.inputs) if self.inputs is not None and inferred else None
        if not isinstance(made, Shape) or not isinstance(inputs, Shape) or made.rank != inputs.rank:
            return None
        pairs = zip(made, inputs, strict=True)
        sizes = (a if a == b or is_free(a) else symbol("either", free=True) for a, b in pairs)
        wider = Shape(tuple(sizes))
        return wider if wider != made else None

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Run the layers on an input of another shape."""
        if self.lost:
            for layer in self._layers:
                doubt_unbuilt(layer)
            return None
        if (
            self.inputs is not None
            and self.outputs is not None
            and inputs == shapes_of(self.inputs)
        ):
            return shapes_of(self.outputs)
        if isinstance(inputs, Shape) and self.keras > KerasVersion.V2_2:
            sources = flatten(self.inputs) if self.inputs is not None else []
            if len(sources) == 1 and other_rank([inputs], sources):
                check_common([inputs], sources)
                return None
            if self.symbolic and sources:
                check_sizes([inputs], sources)
                if lax_only([inputs], sources):
                    return None
        shape = inputs
        run = [node.layer for node in self._nodes] or self._layers
        for number, layer in enumerate(run):
            shape = rerun(layer, shape, {}, run[:number])
        return shape

    def check_run(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        if isinstance(inputs, Shape) and not self.lost:
            self.compute(inputs, call)

    def _call(self, layer: Layer, *, late: bool = False) -> None:
        assert self.outputs is not None
        shapes = shapes_of(self.outputs)
        if layer.arguments.layer == "InputLayer" and self.keras is KerasVersion.V3:
            self.lose("a layer before raises")
            raise _input_amid(layer)
        node = Node(layer, tuple(flatten(self.outputs)), shapes, None, layer.place)
        layer.on_graph = self.source is not None and not late
        try:
            node.output_shapes = layer(shapes)
        except Exception as error:
            self.lose("a layer before raises")
            if isinstance(error, LayerError) and error.call is None:
                error.call = node
            raise
        self._nodes.append(node)
        self.outputs = tensors_for(node.output_shapes, node)

    def save_state(self) -> dict[str, Any]:
        """Return a copy of what adding layers changes."""
        kept = ("_layers", "_nodes", "inputs", "outputs", "source", "inferred", "lost")
        state = {name: getattr(self, name) for name in (*kept, "built", "own_weights")}
        return {name: list(one) if isinstance(one, list) else one for name, one in state.items()}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Put a state back; where branches disagree on the layers, they are lost."""
        from keras_lint.shapes.unknown import Unknown

        layers = state["_layers"]
        listed = layers if isinstance(layers, list) else ()
        if Unknown in map(type, (*state.values(), *listed)):
            self.lose("layers hang on a condition that is not known")
            return
        for name, value in state.items():
            setattr(self, name, list(value) if isinstance(value, list) else value)


def _input_amid(layer: Layer) -> LayerError:
    return LayerError(
        "not-a-layer",
        f"The Input {layer.name!r} stands among the layers of a Sequential, not before them.",
        expected="an Input as the first of all, or none",
        actual="an Input that is to be called on the output of other layers",
        hint="Put it first.",
        blamed=layer.place,
    )
