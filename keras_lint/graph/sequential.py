"""`Sequential`: layers one after the other (`keras.src.models.sequential`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from keras_lint.graph.inputs import input_tensor
from keras_lint.graph.model import Model
from keras_lint.graph.naming import Names
from keras_lint.graph.tensor import Node, Tensor, flatten, shapes_of, tensors_for
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.unknown import Unknown

STATE = ("_layers", "_nodes", "inputs", "outputs", "lost", "built", "own_weights")
"""The attributes that adding layers changes."""


class Sequential(Model):
    """A list of layers, each called on the output of the one before.

    Before its input is known the model is deferred: its layers are there, without weights. The
    InputLayer is shown by no version. `lost` says why later layers are not known; `on_call` is told
    of every call of a layer.
    """

    def __init__(
        self,
        arguments: Arguments,
        names: Names | None = None,
        on_call: Callable[[Node], None] | None = None,
    ) -> None:
        super().__init__(arguments)
        self.lost = ""
        self._names = names or Names(arguments.keras)
        self._on_call = on_call
        self._layers: list[Layer] = []
        self._nodes: list[Node] = []

    @property
    def layers(self) -> Sequence[Layer] | None:
        if self.lost:
            return None
        if self.keras is KerasVersion.V2_2 and self.inputs is not None:
            # Once built it lists the layers of its graph: a layer added twice only once.
            return list(dict.fromkeys(self._layers))
        return self._layers

    @property
    def nodes(self) -> Sequence[Node]:
        return self._nodes

    def sublayers(self) -> Sequence[Layer]:
        return self._layers

    def start(self, tensor: Tensor) -> None:
        """Set the input; layers that are there already are called on it."""
        self.inputs = self.outputs = tensor
        self.built = True
        for layer in self._layers:
            self._call(layer)
        self.rebuild()

    def append(self, layer: Layer) -> None:
        """Add a layer, and call it where the input is known.

        Raises:
            LayerError: where it cannot take the output so far.
        """
        self._layers.append(layer)
        if self.outputs is not None:
            self._call(layer)

    def rebuild(self) -> None:
        """Count the `Functional` that Keras 3 makes of the layers: it takes an automatic name."""
        if self.keras is KerasVersion.V3 and self.inputs is not None and self._layers:
            self._names.of_class("Functional")

    def pop(self) -> Layer | None:
        """Take the last layer off."""
        if not self._layers:
            return None
        layer = self._layers.pop()
        if self._nodes:
            self._nodes.pop()
            self.outputs = self._nodes[-1].outputs[0] if self._nodes else self.inputs
        self.rebuild()
        return layer

    def lose(self, reason: str) -> None:
        """Say that a layer was added that is not known."""
        self.lost = reason
        self.own_weights = None
        if self.inputs is not None:
            self.outputs = Tensor(None, lost=reason)

    def build(self, inputs: ShapeTree) -> None:
        """Build the layers of a model that was deferred, for an input of this shape."""
        if self.inputs is None and isinstance(inputs, Shape) and not self.lost:
            self.start(input_tensor(self.keras, inputs, self._input_name(), self.place))

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Run the layers on an input of another shape."""
        if self.lost:
            return None
        if (
            self.inputs is not None
            and self.outputs is not None
            and inputs == shapes_of(self.inputs)
        ):
            return shapes_of(self.outputs)
        shape = inputs
        for layer in self._layers:
            shape = layer(shape)
        return shape

    def _input_name(self) -> str:
        if self.keras is KerasVersion.V3:
            return self._names.of_input()
        if self.keras is KerasVersion.V2_2 or not self._layers:
            return f"{self.name}_input"
        return f"{self._layers[0].name}_input"

    def _call(self, layer: Layer) -> None:
        assert self.outputs is not None
        shapes = shapes_of(self.outputs)
        node = Node(layer, tuple(flatten(self.outputs)), shapes, None, layer.place)
        try:
            node.output_shapes = layer(shapes)
        except Exception:
            self.lose("a layer before raises")
            raise
        self._nodes.append(node)
        self.outputs = tensors_for(node.output_shapes, node)
        self._names.of_tensors(node.outputs)
        if self._on_call is not None:
            self._on_call(node)

    def save_state(self) -> dict[str, Any]:
        """Return a copy of what adding layers changes."""
        state = {name: getattr(self, name) for name in STATE}
        return {name: list(one) if isinstance(one, list) else one for name, one in state.items()}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Put a state back; where branches disagree on the layers, they are lost."""
        layers = state["_layers"]
        if isinstance(layers, Unknown) or any(isinstance(one, Unknown) for one in layers):
            self.lose("layers hang on a condition that is not known")
            return
        for name, value in state.items():
            setattr(self, name, list(value) if isinstance(value, list) else value)
