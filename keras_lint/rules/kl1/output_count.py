"""KL118 output-count."""

from __future__ import annotations

from keras_lint.rules.failure import FailureRule
from keras_lint.rules.registry import register


@register
class OutputCount(FailureRule):
    """A layer's outputs are taken by more or fewer names than there are.

    ## What it does
    Reports an assignment to several names of what a layer gives, where their numbers differ.

    ## Why it matters
    Python raises: one symbolic tensor cannot be taken apart, and of five tensors none may be left
    over.

    ## Example
    `output, state_h, state_c = LSTM(64)(x)`; three names for `Bidirectional(LSTM(…))`.

    ## Instead
    `LSTM(64, return_state=True)`; a Bidirectional LSTM gives the output and four states.

    ## Limits
    A name with a star takes what is left over.
    """

    code = "KL118"
    slug = "output-count"
    bad = (
        """\
from keras import Input, layers

output, state_h, state_c = layers.LSTM(64)(Input((None, 8)))
""",
    )
    good = (
        """\
from keras import Input, layers

output, state_h, state_c = layers.LSTM(64, return_state=True)(Input((None, 8)))
""",
    )
