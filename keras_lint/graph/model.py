"""Models: layers that are made of layers.

`Functional` is what `Model(inputs, outputs)` builds (`keras.src.models.functional`), `Sequential`
a plain list (`keras.src.models.sequential`). A subclassed model is the interpreter's own kind of
`Model`, for only it can run a `call`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.graph.tensor import Node, Tensor, TensorTree, flatten, shapes_of
from keras_lint.graph.topology import Disconnected, trace_network
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.shapes.shape import ShapeTree


class Model(Layer):
    """A model of any kind.

    Attributes:
        inputs: its input tensors, None where not known (a model not built yet).
        outputs: its output tensors, None where not known.
    """

    inputs: TensorTree | None = None
    outputs: TensorTree | None = None

    @property
    def layers(self) -> Sequence[Layer] | None:
        """What `model.layers` holds, in order; None where not known."""
        raise NotImplementedError

    @property
    def nodes(self) -> Sequence[Node]:
        """The layer calls inside, in order of execution."""
        return ()

    def sublayers(self) -> Sequence[Layer]:
        """List the layers whose weights are the model's."""
        return self.layers or ()


class Functional(Model):
    """A model given by its input and output tensors."""

    def __init__(self, arguments: Arguments, inputs: TensorTree, outputs: TensorTree) -> None:
        """Trace the network between inputs and outputs.

        Where the outputs' history is not known, `layers` is None and so are the counts.
        """
        super().__init__(arguments)
        self.inputs = inputs
        self.outputs = outputs
        self.built = True
        self._layers: tuple[Layer, ...] | None = None
        self._nodes: tuple[Node, ...] = ()
        self.disconnected: Tensor | None = None
        try:
            network = trace_network(flatten(inputs), flatten(outputs))
            self._layers, self._nodes = network.layers, network.nodes
        except Disconnected as error:
            self.own_weights = None
            self.disconnected = error.tensor

    @property
    def layers(self) -> Sequence[Layer] | None:
        return self._layers

    @property
    def nodes(self) -> Sequence[Node]:
        return self._nodes

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        raise NotImplementedError  # re-run the nodes on other shapes


class Sequential(Model):
    """A list of layers, each called on the one before's output."""


__all__ = ["Functional", "Model", "Sequential", "shapes_of"]
