"""KL110 not-a-tensor."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class NotATensor(FailureRule):
    """A layer or a model gets something that is no tensor.

    ## What it does
    Reports layers called on a layer, a class, a function, a number, a string or None, and models
    whose inputs or outputs are such.

    ## Why it matters
    Keras raises: a layer is joined to others by the tensors that it takes and returns.

    ## Example
    The second layer gets the first one itself, which was never called on a tensor.

    ## Instead
    Call every layer on what the one before it returned.

    ## Limits
    Layers of the program's own may take anything, and nothing is said of what they get; nor of
    objects of other libraries, which may behave as tensors.
    """

    code = "KL110"
    slug = "not-a-tensor"
    bad = (
        """\
from keras import Input, layers

image = Input((64,))
hidden = layers.Dense(32)
layers.Dense(10)(hidden)
""",
    )
    good = (
        """\
from keras import Input, layers

image = Input((64,))
hidden = layers.Dense(32, activation="relu")(image)
layers.Dense(10)(hidden)
""",
    )
