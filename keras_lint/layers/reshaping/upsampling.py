"""Upsampling (`keras.src.layers.reshaping.up_sampling2d`): each position repeated `size` times."""

from __future__ import annotations

from contextlib import suppress

from keras_lint.layers.errors import NotKnown
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.spatial import SpatialLayer
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape

_INTERPOLATIONS = {
    KerasVersion.V2_2: ("nearest", "bilinear"),
    KerasVersion.V2_15: (
        *("nearest", "bilinear", "bicubic", "area"),
        *("lanczos3", "lanczos5", "gaussian", "mitchellcubic"),
    ),
}


class UpSampling(SpatialLayer):
    """Each spatial axis becomes `size` times as long."""

    def validate(self) -> None:
        self.check_data_format()
        resized = self.keras if self.rank == 2 else KerasVersion.V3
        self.size = self.args.sizes(
            "size",
            self.rank,
            allow_zero=resized == KerasVersion.V2_2,
            floats=resized == KerasVersion.V2_15,
        )

    def input_spec(self, input: Shape) -> InputSpec:
        """Demand the rank, but for layers of Keras 2 that lose their specification."""
        if self.keras == KerasVersion.V2_2 and self.rank != 2:
            least = self.rank + 2 if self.channels_first() else self.rank + 1
            return InputSpec(min_ndim=least, max_ndim=self.rank + 2)
        if self.keras == KerasVersion.V2_15 and self.rank == 3:
            return InputSpec(min_ndim=5 if self.channels_first() else 4)
        return super().input_spec(input)

    def output_shape(self, input: Shape) -> Shape:
        for axis, factor in enumerate(self.size, 2 if self.channels_first() else 1):
            if factor != 0 or not is_free(input[axis]):
                input = input.replace(axis, input[axis] * factor)
        return input


@register
class UpSampling1D(UpSampling):
    """Each step repeated; Keras 2 makes a whole number of `size`, Keras 3 demands one."""

    rank = 1

    def validate(self) -> None:
        self.size = (self._whole(),)

    def _whole(self) -> Dim:
        value = self.args.get("size")
        if self.keras == KerasVersion.V3:
            if isinstance(value, bool):
                raise self.args.invalid("size", "a positive whole number", value)
        elif isinstance(value, (float, str)):
            with suppress(ValueError, OverflowError):
                value = int(value)
        return self.args.positive("size", value)


@register
class UpSampling2D(UpSampling):
    """Rows and columns repeated or interpolated; Keras 3 reads `interpolation` only when run."""

    rank = 2

    def validate(self) -> None:
        super().validate()
        with suppress(NotKnown):
            value = self.args.literal("interpolation")
            if self.keras in _INTERPOLATIONS:
                exact = self.keras == KerasVersion.V2_2
                self.args.choice("interpolation", *_INTERPOLATIONS[self.keras], exact=exact)
            elif not isinstance(value, str):
                raise self.args.invalid("interpolation", "a string", value)

    def output_shape(self, input: Shape) -> Shape:
        shape = super().output_shape(input)
        opened = any(is_free(input[axis]) for axis in self.spatial_axes(input))
        return self.blurred(shape) if opened and self.keras == KerasVersion.V2_15 else shape


@register
class UpSampling3D(UpSampling):
    """Planes, rows and columns repeated."""

    rank = 3
