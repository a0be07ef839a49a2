"""KL116 unknown-layer."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class UnknownLayer(FailureRule):
    """A layer's name is misspelt.

    ## What it does
    Reports calls of names in `keras.layers` that no version of Keras has, where a letter or two, or
    the case, makes the name of a layer of it.

    ## Why it matters
    Python raises an `AttributeError`, or an `ImportError` where the name is imported.

    ## Example
    The class is called `Conv2D`.

    ## Instead
    Take the name that the message shows.

    ## Limits
    A name that is like no layer's is left alone: it may be that of a layer newer than we know.
    """

    code = "KL116"
    slug = "unknown-layer"
    bad = (
        """\
from keras import layers

layers.Conv2d(32, 3)
""",
    )
    good = (
        """\
from keras import layers

layers.Conv2D(32, 3)
""",
    )
