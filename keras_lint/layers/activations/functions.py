"""Activations without weights (`keras.src.layers.activations`): shapes stay."""

from __future__ import annotations

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.regularization.base import SameShape, check_castable, check_number
from keras_lint.shapes.shape import Shape


@register
class Activation(SameShape):
    """A function by name, or any function that keeps the shape."""


@register
class ReLU(SameShape):
    """`max(x, 0)`, with a slope below `threshold` and a cap of `max_value`."""

    def validate(self) -> None:
        check_number(self.args, "max_value", "a number of at least 0", _not_negative, none=True)
        check_number(self.args, "negative_slope", "a number of at least 0", _not_negative)
        if self.keras == KerasVersion.V2_2:
            check_castable(self.args, "threshold", none=True)
        else:
            check_number(self.args, "threshold", "a number of at least 0", _not_negative)


@register
class LeakyReLU(SameShape):
    """A slope of `negative_slope` (Keras 2: `alpha`) for negative values."""

    def validate(self) -> None:
        if self.keras == KerasVersion.V3:
            name = "alpha" if "alpha" in self.args.given else "negative_slope"
            check_number(self.args, name, "a number of at least 0", _not_negative)
        else:
            check_castable(self.args, "alpha", none=self.keras == KerasVersion.V2_2)


@register
class ELU(SameShape):
    """`alpha * (exp(x) - 1)` for negative values."""

    def validate(self) -> None:
        if self.keras < KerasVersion.V3:
            check_castable(self.args, "alpha", none=self.keras == KerasVersion.V2_2)


@register
class ThresholdedReLU(SameShape):
    """Zero below `theta`; not in Keras 3."""

    def validate(self) -> None:
        if self.keras == KerasVersion.V2_2:
            check_castable(self.args, "theta", none=True)
        else:
            check_number(self.args, "theta", "a number of at least 0", _not_negative)


@register
class Softmax(SameShape):
    """Shares that sum to 1 along `axis`, which Keras 3 reads only when run."""

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(min_ndim=2 if self.keras < KerasVersion.V3 else None)

    def output_shape(self, input: Shape) -> Shape:
        axis = self.args.literal("axis")
        if self.keras == KerasVersion.V3 or (self.keras == KerasVersion.V2_2 and input.rank == 2):
            return input
        for one in axis if isinstance(axis, (list, tuple)) else (axis,):
            number = isinstance(one, int) or not isinstance(one, LITERALS)
            if isinstance(one, int) and not -input.rank <= one < input.rank:
                number = False
            if not number and one is not None:
                raise self.args.invalid("axis", f"an axis of {input}", axis)
        return input


def _not_negative(number: float) -> bool:
    return number >= 0
