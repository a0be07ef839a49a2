"""TensorFlow Addons: normalizations with a scale and an offset for each channel."""

from __future__ import annotations

from keras_lint.interp.keras.foreign import declare
from keras_lint.layers.normalization.of_channels import ChannelNormalization

FURTHER = {"axis": -1, "epsilon": 1e-3, "center": True, "scale": True}

declare(
    ChannelNormalization,
    "InstanceNormalization",
    FURTHER,
    "tensorflow_addons.layers.InstanceNormalization",
    "tensorflow_addons.layers.normalizations.InstanceNormalization",
)
declare(
    ChannelNormalization,
    "GroupNormalization",
    {"groups": 32, **FURTHER},
    "tensorflow_addons.layers.GroupNormalization",
    "tensorflow_addons.layers.normalizations.GroupNormalization",
)
