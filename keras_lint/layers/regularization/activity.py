"""`ActivityRegularization`: a loss on the values (`keras.src.layers.regularization`)."""

from __future__ import annotations

from math import isfinite

from keras_lint.layers.errors import unknown_argument
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.regularization.base import SameShape, check_castable, check_number


@register
class ActivityRegularization(SameShape):
    """Any shape → the same; `l1` and `l2` weigh the sums of sizes and of squares."""

    def validate(self) -> None:
        own = "activity_regularizer"
        if own in self.args.given and self.keras > KerasVersion.V2_2:
            raise unknown_argument(self.args.layer, own, None)  # it passes one of its own on
        for name in ("l1", "l2"):
            if self.keras == KerasVersion.V2_2:
                check_castable(self.args, name, none=True)
            elif self.keras == KerasVersion.V2_15:
                check_number(self.args, name, "a finite number", isfinite, none=True)
            else:
                check_number(
                    self.args,
                    name,
                    "a finite number of at least 0",
                    lambda number: isfinite(number) and number >= 0,
                    none=True,
                )
