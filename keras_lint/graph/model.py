"""What every model is: a layer that is made of layers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from keras_lint.graph.tensor import Node, Tensor, TensorTree
from keras_lint.layers.base import Layer, Taking
from keras_lint.shapes.shape import Shape


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


def other_rank(given: Sequence[Shape | None], sources: Sequence[Tensor]) -> bool:
    """Tell whether a model is called on an input with more or fewer axes than it was made for.

    Keras 2.15 and 3 add or take away a last axis of 1, and Keras 3 checks little more.
    """
    pairs = ((one, source.shape) for one, source in zip(given, sources, strict=True))
    return any(a is not None and b is not None and a.rank != b.rank for a, b in pairs)
