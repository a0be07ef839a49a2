"""Global pooling (`keras.src.layers.pooling.base_global_pooling`).

`(batch, …, channels)` → `(batch, channels)`, or with `keepdims` all spatial axes of size 1.
"""

from __future__ import annotations

from keras_lint.layers.registry import register
from keras_lint.layers.spatial import SpatialLayer
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape


class GlobalPooling(SpatialLayer):
    """One value for each channel."""

    def output_shape(self, input: Shape) -> Shape:
        spatial = self.spatial_axes(input)
        if "keepdims" in self.args and self.args.flag("keepdims"):
            sizes: list[Dim] = [1 if axis in spatial else size for axis, size in enumerate(input)]
            return Shape(sizes)
        return input.drop(*spatial)

    def fallback_shape(self, input: Shape) -> Shape | None:
        return None


@register
class GlobalMaxPooling1D(GlobalPooling):
    """The largest value of each channel over all steps."""

    rank = 1


@register
class GlobalMaxPooling2D(GlobalPooling):
    """The largest value of each channel over height and width."""

    rank = 2


@register
class GlobalMaxPooling3D(GlobalPooling):
    """The largest value of each channel over depth, height and width."""

    rank = 3


@register
class GlobalAveragePooling1D(GlobalPooling):
    """The mean of each channel over all steps."""

    rank = 1


@register
class GlobalAveragePooling2D(GlobalPooling):
    """The mean of each channel over height and width."""

    rank = 2


@register
class GlobalAveragePooling3D(GlobalPooling):
    """The mean of each channel over depth, height and width."""

    rank = 3
