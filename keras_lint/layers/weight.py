"""A variable of a layer."""

from __future__ import annotations

from keras_lint.record import entity
from keras_lint.shapes.dim import Dim, product
from keras_lint.shapes.shape import Shape


@entity
class Weight:
    """A variable that a layer creates; `trainable` is False for statistics as a moving mean.

    `frozen` tells of one that was made to be trained, and is not trained any more.
    """

    name: str
    shape: Shape
    trainable: bool = True
    frozen: bool = False

    @property
    def trained(self) -> bool:
        """Whether training changes it where its layer is trained."""
        return self.trainable and not self.frozen

    @property
    def size(self) -> Dim:
        """The number of values."""
        return product(self.shape)
