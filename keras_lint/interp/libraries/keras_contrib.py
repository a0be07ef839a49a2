"""keras_contrib: `InstanceNormalization`, which without `axis` has one scale and one offset."""

from __future__ import annotations

from keras_lint.interp.keras.foreign import declare
from keras_lint.layers.normalization.of_channels import ChannelNormalization

declare(
    ChannelNormalization,
    "InstanceNormalization",
    {"axis": None, "epsilon": 1e-3, "center": True, "scale": True},
    *(
        f"keras_contrib.layers.{module}InstanceNormalization"
        for module in ("", "normalization.", "normalization.instancenormalization.")
    ),
)
