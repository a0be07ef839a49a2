"""Calling the layers of a model again, on inputs of other shapes than it was made for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.unary import UnaryLayer
from keras_lint.shapes.shape import Shape, ShapeTree


def rerun(
    layer: Layer,
    shapes: ShapeTree,
    arguments: Mapping[str, object],
    before: Iterable[Layer],
) -> ShapeTree:
    """Return what a layer makes of other shapes, given the layers that ran before it.

    Keras 2.2 checks no input again; TensorFlow does, but knows no size that a Flatten makes.
    """
    try:
        return layer(shapes, arguments)
    except LayerError:
        if layer.keras > KerasVersion.V2_2 or not any(map(_hides_sizes, before)):
            raise
    if isinstance(layer, UnaryLayer) and isinstance(shapes, Shape):
        return layer.output_shape(shapes)
    return None


def _hides_sizes(layer: Layer) -> bool:
    return layer.arguments.layer in ("Flatten", "Lambda") or layer.called_on == "anything"
