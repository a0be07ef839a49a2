"""KL117 weights-shape."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class WeightsShape(FailureRule):
    """Weights are given to a layer that has others, in number or in shape.

    ## What it does
    Compares the arrays of `set_weights`, and of `weights=`, with the weights that the layer or the
    model has.

    ## Why it matters
    Keras raises a `ValueError`: an embedding matrix with a row for the padding, for a layer
    without, is the classic case.

    ## Example
    `Embedding(1000, 50)`, and a matrix of (1001, 50).

    ## Instead
    `Embedding(1001, 50)`: sizes taken from the matrix itself, `*matrix.shape`, cannot differ.

    ## Limits
    Of whole models the weights are compared without regard to their order.
    """

    code = "KL117"
    slug = "weights-shape"
    bad = (
        """\
import numpy as np
from keras import Input, layers

embedding = layers.Embedding(1000, 50)
words = embedding(Input((10,)))
embedding.set_weights([np.zeros((1001, 50))])
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, layers

embedding = layers.Embedding(1001, 50)
words = embedding(Input((10,)))
embedding.set_weights([np.zeros((1001, 50))])
""",
    )
