"""Normalization by scale and offset of each channel, as libraries beside Keras have it."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.errors import NotKnown
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import is_free
from keras_lint.shapes.shape import Shape


class ChannelNormalization(UnaryLayer):
    """The input's shape; a scale and an offset for each channel, or one of each without `axis`."""

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        """Yield gamma and beta."""
        shape = self._shape(input)
        if self.args.flag("scale"):
            yield Weight("gamma", shape)
        if self.args.flag("center"):
            yield Weight("beta", shape)

    def _shape(self, input: Shape) -> Shape:
        axis = self.args.get("axis")
        if axis is None:
            return Shape((1,))
        if not isinstance(axis, int) or not -input.rank <= axis < input.rank:
            raise NotKnown("the axis of a normalization is not known")
        if is_free(input[axis]):
            raise NotKnown("the number of channels is not known")
        return Shape((input[axis],))
