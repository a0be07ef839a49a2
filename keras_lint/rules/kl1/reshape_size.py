"""KL105 reshape-size."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class ReshapeSize(FailureRule):
    """A reshape's target does not hold as many values as its input.

    ## What it does
    Multiplies the sizes of the input and of the target of every reshape, and compares.

    ## Why it matters
    Keras raises a `ValueError`: "total size of new array must be unchanged".

    ## Example
    A Dense of 1,000 values cannot become 7 × 7 × 64 = 3,136.

    ## Instead
    Compute as many values as the target takes, or let one of its sizes be -1.

    ## Limits
    Nothing is said where the input's size is free (`None`) or not known.
    """

    code = "KL105"
    slug = "reshape-size"
    bad = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((100,)),
    layers.Dense(1000),
    layers.Reshape((7, 7, 64)),
])
""",
    )
    good = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((100,)),
    layers.Dense(7 * 7 * 64),
    layers.Reshape((7, 7, 64)),
])
""",
    )
