"""`Conv1D`, `Conv2D`, `Conv3D` (`keras.src.layers.convolutional.base_conv`).

`(batch, length, channels)` → `(batch, new length, filters)`, and so with height, width and depth;
weights `prod(kernel_size) * channels / groups * filters + filters`.
"""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.adapter import adapted
from keras_lint.layers.convolutional.base import Convolution
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.shape import Shape


class PlainConvolution(Convolution):
    """A convolution that Keras 3 can give a low-rank adapter (`lora_rank`)."""

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        return adapted(self, super().create_weights(input))


@register
class Conv1D(PlainConvolution):
    """A convolution over one axis; `padding="causal"` looks back only."""

    rank = 1
    causal_in = frozenset(KerasVersion)

    def validate(self) -> None:
        super().validate()
        if self.keras > KerasVersion.V2_2 or self.args.get("padding") == "valid":
            return
        data_format = self.args.get("data_format")
        if self.args.get("padding") in ("causal",) and data_format in (None, "channels_first"):
            raise self.args.invalid(
                "data_format", "'channels_last' with causal padding", data_format
            )


@register
class Conv2D(PlainConvolution):
    """A convolution over height and width."""

    rank = 2


@register
class Conv3D(PlainConvolution):
    """A convolution over depth, height and width."""

    rank = 3
