"""KL107 disconnected-graph."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class DisconnectedGraph(FailureRule):
    """A model's outputs do not lead back to its inputs alone.

    ## What it does
    Walks back from the outputs of every `Model(inputs, outputs)` and reports an `Input` that is met
    on the way but is not among the inputs.

    ## Why it matters
    Keras raises a `ValueError` ("graph disconnected") where the model is constructed.

    ## Example
    The output is computed from two inputs, and the model is given one.

    ## Instead
    List both inputs.

    ## Limits
    Nothing is said of outputs whose history is not known.
    """

    code = "KL107"
    slug = "disconnected-graph"
    bad = (
        """\
from keras import Model, layers

image = layers.Input((64,))
words = layers.Input((32,))
joined = layers.Concatenate()([image, words])
model = Model(image, layers.Dense(10)(joined))
""",
    )
    good = (
        """\
from keras import Model, layers

image = layers.Input((64,))
words = layers.Input((32,))
joined = layers.Concatenate()([image, words])
model = Model([image, words], layers.Dense(10)(joined))
""",
    )
