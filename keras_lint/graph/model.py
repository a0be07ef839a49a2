"""What every model is: a layer that is made of layers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from keras_lint.graph.tensor import Node, TensorTree
from keras_lint.layers.base import Layer, Taking


class Model(Layer):
    """A model of any kind.

    Attributes:
        inputs: its input tensors, None where not known (a model not built yet).
        outputs: its output tensors, None where not known.
    """

    called_on: ClassVar[Taking] = "data"
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
