"""Dropout and noise (`keras.src.layers.regularization`): shapes stay, there are no weights."""

from __future__ import annotations

from typing import ClassVar

from keras_lint.layers.arguments import LITERALS, SEQUENCES
from keras_lint.layers.errors import LayerError
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.regularization.base import SameShape, anything, check_number
from keras_lint.layers.spatial import SpatialLayer
from keras_lint.shapes.shape import Shape, ShapeTree


class Noise(SameShape):
    """A layer that adds or multiplies noise.

    Attributes:
        amount: the argument that says how much.
        checked_in: the versions that demand an amount from 0 to 1.
    """

    amount: ClassVar[str] = "rate"
    checked_in: ClassVar[frozenset[KerasVersion]] = frozenset((KerasVersion.V3,))

    def validate(self) -> None:
        self.check_amount()
        self.check_seed()

    def check_amount(self) -> None:
        """Check the rate or the deviation."""
        if self.keras in self.checked_in:
            check_number(
                self.args, self.amount, "a number from 0 to 1", lambda number: 0 <= number <= 1
            )
        elif self.amount == "rate":
            check_number(self.args, self.amount, "a number", anything)

    def check_seed(self) -> None:
        """Check the seed, which Keras 3 reads where there is any noise, and Keras 2.2 too."""
        seed, amount = self.args.get("seed"), self.args.get(self.amount)
        if seed is None or not isinstance(seed, LITERALS) or not isinstance(amount, (int, float)):
            return
        if self.keras == KerasVersion.V3 and amount > 0:
            if not isinstance(seed, int) or isinstance(seed, bool):
                raise self.args.invalid("seed", "a whole number", seed)
        elif self.keras == KerasVersion.V2_2 and 0 < amount < 1 and isinstance(seed, str):
            raise self.args.invalid("seed", "a whole number", seed)


@register
class Dropout(Noise):
    """Zeros for a share of the values."""

    def check_amount(self) -> None:
        if self.keras != KerasVersion.V2_15:
            super().check_amount()
        elif isinstance(rate := self.args.get("rate"), (int, float)) and not 0 <= rate <= 1:
            raise self.args.invalid("rate", "a number from 0 to 1", rate)

    def validate(self) -> None:
        super().validate()
        if self.keras == KerasVersion.V3:
            self.check_noise_shape()

    def check_noise_shape(self) -> None:
        """Check that the noise's shape is made of sizes and None."""
        value = self.args.get("noise_shape")
        if value is None or not isinstance(value, LITERALS):
            return
        items = tuple(value) if isinstance(value, SEQUENCES) else (0,)
        for item in items:
            if isinstance(item, LITERALS) and item is not None:
                if isinstance(item, int) and item > 0:
                    continue
                raise self.args.invalid("noise_shape", "a tuple of positive sizes or None", value)


class SpatialDropout(Dropout, SpatialLayer):
    """Zeros for a share of the channels."""

    def validate(self) -> None:
        self.check_amount()
        self.check_seed()
        if "data_format" in self.args:
            self.check_data_format()

    def check_data_format(self) -> None:
        value = self.args.get("data_format")
        if value is None or self.keras != KerasVersion.V2_15:
            super().check_data_format()
        else:
            self.args.check_choice("data_format", "channels_last", "channels_first", exact=True)

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(ndim=self.rank + 2)

    def output_shape(self, input: Shape) -> Shape:
        return input

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Keep the shape."""
        super().overlooking(input, error)
        return input


@register
class SpatialDropout1D(SpatialDropout):
    """Zeros for whole channels of steps."""

    rank = 1


@register
class SpatialDropout2D(SpatialDropout):
    """Zeros for whole channels of images."""

    rank = 2


@register
class SpatialDropout3D(SpatialDropout):
    """Zeros for whole channels of volumes."""

    rank = 3


@register
class AlphaDropout(Noise):
    """Dropout that keeps mean and variance."""


@register
class GaussianDropout(Noise):
    """Values times normal noise about 1."""


@register
class GaussianNoise(Noise):
    """Values plus normal noise about 0."""

    amount = "stddev"

    def check_amount(self) -> None:
        super().check_amount()
        value = self.args.get("stddev")
        if self.keras == KerasVersion.V2_2 and (value is None or isinstance(value, str)):
            raise self.args.invalid("stddev", "a number", value)
