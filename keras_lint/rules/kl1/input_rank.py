"""KL101 input-rank."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class InputRank(FailureRule):
    """A layer gets an input with another number of axes than it takes.

    ## What it does
    Compares the number of axes of each layer's input, the batch axis included, with the number that
    the layer takes.

    ## Why it matters
    Keras raises a `ValueError` as soon as this line runs, perhaps only after minutes of loading
    data.

    ## Example
    An LSTM returns its last state alone: two axes, where the next LSTM needs a sequence of three.

    ## Instead
    Let the first LSTM hand on its whole sequence.

    ## Limits
    Nothing is said of an input whose number of axes is not known.
    """

    code = "KL101"
    slug = "input-rank"
    bad = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((100, 16)),
    layers.LSTM(64),
    layers.LSTM(32),
])
""",
        """\
from keras import layers

image = layers.Input((28, 28))
features = layers.Conv2D(32, 3)(image)
""",
    )
    good = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((100, 16)),
    layers.LSTM(64, return_sequences=True),
    layers.LSTM(32),
])
""",
    )
