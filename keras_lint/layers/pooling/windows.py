"""Pooling over windows (`keras.src.layers.pooling.base_pooling`).

`(batch, length, channels)` → `(batch, new length, channels)`, and so with height, width and depth;
the windows step by their own size unless `strides` says otherwise.
"""

from __future__ import annotations

from contextlib import suppress

from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.spatial import SpatialLayer
from keras_lint.shapes.dim import is_free
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.window import Window


class Pooling(SpatialLayer):
    """The largest or mean value of each window, channel by channel."""

    def validate(self) -> None:
        self.check_data_format()
        self.pool_size = self.args.sizes("pool_size", self.rank, floats=True)
        self.strides = self.pool_size
        if self.args.get("strides") is not None:
            self.strides = self.args.sizes("strides", self.rank, floats=True)
        with suppress(NotKnown):
            self.padding()

    def padding(self) -> str:
        """Return the padding; Keras 3 does not lower its case."""
        return self.args.choice("padding", "valid", "same", exact=self.keras == KerasVersion.V3)

    def output_shape(self, input: Shape) -> Shape:
        return self.slide(input, self.slides(input), "pool_size")

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Take one axis for all that the windows have, or one window for all axes."""
        if input.rank != 3 and self.rank != 1:
            raise error
        self.built = True
        try:
            if input.rank != 3 or self.channels_first() or is_free(input[1]):
                return None
            return self.output_shape(Shape((input[0], *[input[1]] * self.rank, input[2])))
        except NotKnown:
            return None

    def slides(self, input: Shape) -> tuple[Window, ...]:
        return self.windows_over(input, self.pool_size, self.strides, self.padding())


@register
class MaxPooling1D(Pooling):
    """The largest value of each window of steps."""

    rank = 1


@register
class MaxPooling2D(Pooling):
    """The largest value of each window of height and width."""

    rank = 2


@register
class MaxPooling3D(Pooling):
    """The largest value of each window of depth, height and width."""

    rank = 3


@register
class AveragePooling1D(Pooling):
    """The mean of each window of steps."""

    rank = 1


@register
class AveragePooling2D(Pooling):
    """The mean of each window of height and width."""

    rank = 2


@register
class AveragePooling3D(Pooling):
    """The mean of each window of depth, height and width."""

    rank = 3
