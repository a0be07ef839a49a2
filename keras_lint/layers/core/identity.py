"""Layers that hand their input on: `Identity`, `Masking` (`keras.src.layers.core`)."""

from __future__ import annotations

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.regularization.base import SameShape


@register
class Identity(SameShape):
    """Any shape → the same."""


@register
class Masking(SameShape):
    """`(batch, steps, features)` → the same, with steps masked where all is `mask_value`."""

    def validate(self) -> None:
        if self.keras < KerasVersion.V3:
            value = self.args.get("mask_value")
            if value is None or isinstance(value, str):
                raise self.args.invalid("mask_value", "a number", value)
