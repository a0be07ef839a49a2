"""What a layer keeps of its arguments under their names, as its constructor leaves it.

Sources: the constructors in `keras.src.layers`; `kernel_size=3` is kept as `(3, 3)`, an
activation's name as the function that it stands for.
"""

from __future__ import annotations

from keras_lint.interp.keras.getters import activation_of
from keras_lint.interp.values import Value
from keras_lint.layers.base import Layer
from keras_lint.layers.spatial import SpatialLayer

NORMALIZED = ("kernel_size", "strides", "dilation_rate", "pool_size", "output_padding", "units")
"""What a declaration keeps as Keras does, once it has checked it."""

FUNCTIONS = ("activation", "recurrent_activation")


def is_setting(layer: Layer, name: str) -> bool:
    """Tell whether an attribute stems from a layer's arguments."""
    return name in layer.arguments or (name == "rank" and isinstance(layer, SpatialLayer))


def setting(layer: Layer, name: str) -> Value:
    """Return an attribute that stems from a layer's arguments."""
    if name == "rank" and isinstance(layer, SpatialLayer):
        return layer.rank
    value: Value = layer.arguments.get(name)
    if name in NORMALIZED:
        return vars(layer).get(name, value)
    if name in FUNCTIONS:
        return activation_of(value)
    if name == "data_format" and value is None and isinstance(layer, SpatialLayer):
        return "channels_last"
    if name in ("data_format", "padding") and isinstance(value, str):
        return value.lower()
    return value
