"""KL102 input-dimension."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class InputDimension(FailureRule):
    """A layer gets an input that has the wrong size on an axis.

    ## What it does
    Compares the sizes of each layer's input with those that the layer's weights or arguments fix:
    the size on which a shared layer was built, channels that groups must divide.

    ## Why it matters
    Keras raises a `ValueError` as soon as this line runs.

    ## Example
    The first call of the shared layer builds it for 32 values, the second one brings 64.

    ## Instead
    Use a layer for each size, or bring both inputs to the same size first.

    ## Limits
    An axis whose size is free (`None`) or not known fits everywhere.
    """

    code = "KL102"
    slug = "input-dimension"
    bad = (
        """\
from keras import layers

left = layers.Input((32,))
right = layers.Input((64,))
shared = layers.Dense(16)
features = [shared(left), shared(right)]
""",
    )
    good = (
        """\
from keras import layers

left = layers.Input((32,))
right = layers.Input((64,))
features = [layers.Dense(16)(left), layers.Dense(16)(right)]
""",
    )
