"""KL115 duplicate-name."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class DuplicateName(FailureRule):
    """Two layers of a model have the same name.

    ## What it does
    Compares the names that a program gives to the layers of a model.

    ## Why it matters
    Keras raises a `ValueError` where the model is made, as it keeps weights by name.

    ## Example
    Both layers are called "hidden".

    ## Instead
    Give each layer a name of its own, or leave the names to Keras.

    ## Limits
    A `Sequential` of Keras 2.2 does not mind; names that are not given by the program, or not
    known, are left alone.
    """

    code = "KL115"
    slug = "duplicate-name"
    bad = (
        """\
from keras import Sequential, layers

model = Sequential([layers.Dense(8, name="hidden"), layers.Dense(8, name="hidden")])
""",
    )
    good = (
        """\
from keras import Sequential, layers

model = Sequential([layers.Dense(8, name="first"), layers.Dense(8, name="second")])
""",
    )
