"""KL114 input-count."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class InputCount(FailureRule):
    """A model is called on more or fewer tensors than it has inputs.

    ## What it does
    Counts the tensors that a functional model is called on.

    ## Why it matters
    Keras raises as soon as the model is called.

    ## Example
    The model has two inputs and is called on one.

    ## Instead
    Call it on a list with one tensor for each input.

    ## Limits
    Nothing is said of calls with a dict, nor of too many tensors in Keras 2.15, which ignores them.
    """

    code = "KL114"
    slug = "input-count"
    bad = (
        """\
from keras import Input, Model, layers

left, right = Input((8,)), Input((8,))
pair = Model([left, right], layers.Add()([left, right]))
pair(left)
""",
    )
    good = (
        """\
from keras import Input, Model, layers

left, right = Input((8,)), Input((8,))
pair = Model([left, right], layers.Add()([left, right]))
pair([left, right])
""",
    )
