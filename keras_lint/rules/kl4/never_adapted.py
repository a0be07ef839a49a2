"""KL426 never-adapted."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told

TELLINGS = {
    "unadapted": Telling(
        "This Normalization never sees the data: its mean stays 0 and its variance 1.",
        "Call its `adapt` with the training features before the model is trained.",
        expected="a call of `adapt` before `fit`",
        actual="none in this file",
    ),
    "unfitted": Telling(
        "{name} scales by the mean and deviation of images that it never sees.",
        "Call its `fit` with the training images before they flow.",
        expected="a call of `fit`",
        actual="none in this file",
    ),
}


@register
class NeverAdapted(Rule):
    """A Normalization layer is trained with and has never seen the data.

    ## What it does
    Reports a `Normalization` that is given no mean and variance, in a file that trains a model and
    nowhere calls `adapt` or loads weights; likewise an `ImageDataGenerator` with
    `featurewise_center=True` or the like, whose `fit` is never called.

    ## Why it matters
    Its mean stays 0 and its variance 1: it hands on what it gets, unscaled.

    ## Example
    `Sequential([Normalization(), Dense(1)])`, then `fit`.

    ## Instead
    `normalizer = Normalization()`, `normalizer.adapt(features)`, then the model.

    ## Limits
    A file that adapts one of several layers is let pass.
    """

    code = "KL426"
    slug = "never-adapted"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
import numpy as np
from keras import Sequential, layers

model = Sequential([layers.Normalization(axis=-1), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.ones((16, 9)), np.ones((16, 1)))
""",
    )
    good = (
        """\
import numpy as np
from keras import Sequential, layers

normalizer = layers.Normalization(axis=-1)
normalizer.adapt(np.ones((16, 9)))
model = Sequential([normalizer, layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.ones((16, 9)), np.ones((16, 1)))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        return told(trace, TELLINGS) if trace.calls else ()
