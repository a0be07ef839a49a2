"""Layers that something unknown may have built: what they weigh is not known."""

from __future__ import annotations

from keras_lint.layers.base import Layer
from keras_lint.layers.rnn.cell import DenseCell
from keras_lint.layers.unary import UnaryLayer


def doubt_unbuilt(layer: Layer, seen: set[int] | None = None) -> None:
    """Doubt the weights of a layer, and of those it holds, until it is built before our eyes."""
    seen = set() if seen is None else seen
    if id(layer) in seen or layer.built:
        return
    seen.add(id(layer))
    if isinstance(layer, DenseCell) or makes_weights(layer):
        layer.own_weights = None
    for held in layer.sublayers():
        doubt_unbuilt(held, seen)


def doubt_changed(layer: Layer) -> None:
    """Doubt the weights that a layer makes under settings that were changed after it was made."""
    if not layer.built and not isinstance(layer, UnaryLayer):
        layer.own_weights = None
    doubt_unbuilt(layer)


def makes_weights(layer: Layer) -> bool:
    """Tell whether a layer of one input makes weights when it is built."""
    if not isinstance(layer, UnaryLayer):
        return False
    return type(layer).create_weights is not UnaryLayer.create_weights
