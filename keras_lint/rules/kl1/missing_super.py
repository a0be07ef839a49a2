"""KL119 missing-super."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class MissingSuper(FailureRule):
    """A layer's or model's `__init__` leaves out that of Keras.

    ## What it does
    Reports classes derived from Keras's layers and models whose `__init__` does not call
    `super().__init__()`, where an object of them is called.

    ## Why it matters
    Keras raises a `RuntimeError`: without it the object keeps no track of weights and layers.

    ## Example
    `def __init__(self, units): self.units = units`.

    ## Instead
    `super().__init__()` as the first statement.

    ## Limits
    An `__init__` that calls methods of its own object is let pass: they may do it.
    """

    code = "KL119"
    slug = "missing-super"
    bad = (
        """\
import keras

class Scale(keras.layers.Layer):
    def __init__(self, factor):
        self.factor = factor

    def call(self, x):
        return self.factor * x

scaled = Scale(2.0)(keras.Input((8,)))
""",
    )
    good = (
        """\
import keras

class Scale(keras.layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return self.factor * x

scaled = Scale(2.0)(keras.Input((8,)))
""",
    )
