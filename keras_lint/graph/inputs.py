"""Input layers: where the tensors of a network come from (`keras.src.layers.core.input_layer`)."""

from __future__ import annotations

from keras_lint.graph.tensor import Node, Tensor
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.core.operation import Operation
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place
from keras_lint.shapes.shape import Shape


class InputLayer(Operation):
    """The layer behind an `Input`, with the one tensor that it makes."""

    class_name = "InputLayer"

    def __init__(self, arguments: Arguments, shape: Shape | None, dtype: str) -> None:
        super().__init__(arguments, shape, listed=True)
        node = Node(self, (), None, shape, None)
        self.tensor = Tensor(shape, dtype, node)
        node.outputs = (self.tensor,)

    @property
    def node(self) -> Node:
        """The one call of the layer."""
        assert self.tensor.node is not None
        return self.tensor.node


def input_tensor(
    keras: KerasVersion,
    shape: Shape | None,
    name: str,
    place: Place | None = None,
    dtype: str = "float32",
) -> Tensor:
    """Make an input layer and return its tensor."""
    layer = InputLayer(Arguments("InputLayer", keras, {"name": name}, frozenset()), shape, dtype)
    layer.place = layer.node.place = place
    return layer.tensor


def is_source(tensor: Tensor) -> bool:
    """Tell whether a tensor is an input layer's own, rather than computed from one."""
    return tensor.node is not None and isinstance(tensor.node.layer, InputLayer)
