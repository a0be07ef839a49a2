"""KL112 not-a-layer."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class NotALayer(FailureRule):
    """A Sequential gets something that is no layer.

    ## What it does
    Reports classes, functions, tensors, lists and other values among the layers of a `Sequential`.

    ## Why it matters
    Keras raises as soon as the value is added.

    ## Example
    `Flatten` is a class: without parentheses nothing is made of it.

    ## Instead
    Make a layer of it.

    ## Limits
    Nothing is said of objects of other libraries and of classes that are not known.
    """

    code = "KL112"
    slug = "not-a-layer"
    bad = (
        """\
from keras import Sequential, layers

model = Sequential([layers.Flatten, layers.Dense(10)])
""",
    )
    good = (
        """\
from keras import Sequential, layers

model = Sequential([layers.Flatten(), layers.Dense(10)])
""",
    )
