"""Layers that rescale, resize and crop images (`keras.src.layers.preprocessing`)."""

from __future__ import annotations

from collections.abc import Mapping

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.preprocessing.data_layer import DataLayer
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape, ShapeTree


@register
class Rescaling(DataLayer):
    """`scale * x + offset`: keeps the shape, without weights."""


class SizedImages(DataLayer):
    """`(…, height, width, channels)` → the same with the size of the arguments."""

    def validate(self) -> None:
        super().validate()
        if self.args.get("data_format") is not None:
            self.args.check_choice("data_format", "channels_last", "channels_first")

    def output_shape(self, input: Shape) -> Shape:
        height, width = self._size("height"), self._size("width")
        if self.args.get("data_format") == "channels_first":
            return Shape((*input[:-2], height, width))
        return Shape((*input[:-3], height, width, input[-1]))

    def _size(self, name: str) -> Dim:
        """Return a size; Keras 3 takes None and 0 when the graph is made."""
        if self.keras != KerasVersion.V3:
            return self.args.size(name)
        if self.args.get(name) is None:
            return symbol(name, free=True)
        return self.args.size(name, allow_zero=True)


@register
class Resizing(SizedImages):
    """Images brought to one size."""


@register
class CenterCrop(SizedImages):
    """The middle of images."""


@register
class RandomCrop(SizedImages):
    """A part of images at random."""


@register
class MaxNumBoundingBoxes(DataLayer):
    """Images with `max_number` boxes each; keeps all else."""

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Set the number of boxes and of their labels."""
        boxes = inputs.get("bounding_boxes") if isinstance(inputs, dict) else None
        if not isinstance(inputs, dict) or not isinstance(boxes, dict):
            return inputs
        most = self.args.size("max_number")
        cut: ShapeTree = {
            name: one.replace(1, most) if isinstance(one, Shape) and one.rank > 1 else None
            for name, one in boxes.items()
        }
        return {**inputs, "bounding_boxes": cut}
