"""What a layer keeps of its arguments under their names, as its constructor leaves it.

Sources: the constructors in `keras.src.layers`; `kernel_size=3` is kept as `(3, 3)`, an
activation's name as the function that it stands for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from keras_lint.interp.keras.getters import activation_of
from keras_lint.interp.values import Value
from keras_lint.layers.base import Layer
from keras_lint.layers.spatial import SpatialLayer

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

NORMALIZED = ("kernel_size", "strides", "dilation_rate", "pool_size", "output_padding", "units")
"""What a declaration keeps as Keras does, once it has checked it."""

FUNCTIONS = ("activation", "recurrent_activation")
SHAPELESS = re.compile(
    r"(\w+_)?(activation|initializer|regularizer|constraint|dropout|momentum|epsilon|seed|alpha)"
    r"|rate|noise_shape|stateful|dtype|interpolation|unroll|implementation|stddev|mask_value|call"
)
"""Settings on which neither sizes nor weights hang."""


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


def note_changed(machine: Machine, layer: Layer, name: str, new: Value) -> None:
    """Note that the program sets one of a layer's settings to something else, or as it was."""
    if not is_setting(layer, name) or (SHAPELESS.fullmatch(name) and not isinstance(new, Layer)):
        return
    machine.touch(layer.changed)
    made = setting(layer, name)
    if type(new) is type(made) and new == made:
        layer.changed.pop(name, None)
    else:
        layer.changed[name] = new
