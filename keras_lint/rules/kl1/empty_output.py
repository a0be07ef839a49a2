"""KL104 empty-output."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class EmptyOutput(FailureRule):
    """A kernel or pool is larger than its input, so that no output is left.

    ## What it does
    Computes the output size of every convolution, pooling and cropping, and reports those that are
    zero or negative.

    ## Why it matters
    Keras raises a `ValueError` about a negative dimension, or builds a model that computes nothing.

    ## Example
    After three poolings 2 × 2 pixels are left of 16 × 16: fewer than a 3 × 3 kernel reads.

    ## Instead
    Pool less, begin with a larger input, or keep the size with `padding="same"`.

    ## Limits
    Nothing is said of an axis whose size is free (`None`) or not known.
    """

    code = "KL104"
    slug = "empty-output"
    bad = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((16, 16, 3)),
    layers.MaxPooling2D(2),
    layers.MaxPooling2D(2),
    layers.MaxPooling2D(2),
    layers.Conv2D(32, 3),
])
""",
    )
    good = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((16, 16, 3)),
    layers.MaxPooling2D(2),
    layers.MaxPooling2D(2),
    layers.Conv2D(32, 3),
])
""",
    )
