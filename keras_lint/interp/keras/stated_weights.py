"""`self.trainable_weights = [...]`: so layers for older Keras say which weights they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.keras.custom import CustomLayer
from keras_lint.interp.values import Array, Unknown, Value
from keras_lint.layers.weight import Weight

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

STATED = {
    "trainable_weights": True,
    "_trainable_weights": True,
    "non_trainable_weights": False,
    "_non_trainable_weights": False,
}
"""The lists of weights of Keras 2.2, and whether what they hold is trained."""


def state_weights(machine: Machine, layer: CustomLayer, name: str, value: Value) -> None:
    """Have no other weights in one of the lists than those that are assigned."""
    weights = machine.iterate(value)
    if layer.lists_read:
        layer.own_weights, layer.lists_read = layer.made, False
    if isinstance(weights, Unknown) or machine.conditional:
        layer.own_weights = None
        return
    kept = [one for one in layer.made if one.trainable is not STATED[name]]
    for one in weights:
        if not isinstance(one, Array) or one.shape is None:
            layer.own_weights = None
            return
        kept.append(Weight("variable", one.shape, STATED[name]))
    layer.made[:] = kept


def doubt_lists(layer: CustomLayer, name: str) -> None:
    """What a program has of the list itself it may add to, until it assigns another."""
    asked = name in STATED and (layer.building or name.startswith("_"))
    if asked and layer.own_weights is not None:
        layer.own_weights, layer.lists_read = None, True
