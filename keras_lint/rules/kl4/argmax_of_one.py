"""KL419 argmax-of-one."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register


@register
class ArgmaxOfOne(Rule):
    """The position of the largest of a single value is asked for, which is always 0.

    ## What it does
    Reports `argmax` along an axis of size 1 of what a model predicts.

    ## Why it matters
    A sigmoid in one unit gives the probability of class 1, not one value for each class: every
    prediction becomes class 0.

    ## Example
    `np.argmax(model.predict(x), axis=1)` of a model that ends in `Dense(1, activation="sigmoid")`.

    ## Instead
    `(model.predict(x) > 0.5).astype(int)`.

    ## Limits
    Only predictions whose shape is known.
    """

    code = "KL419"
    slug = "argmax-of-one"
    severity = "warning"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(1, activation="sigmoid")])
classes = np.argmax(model.predict(np.zeros((20, 8))), axis=1)
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(3, activation="softmax")])
classes = np.argmax(model.predict(np.zeros((20, 8))), axis=1)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for step in trace.arrays:
            if step.kind == "position" and step.place is not None:
                yield Finding(
                    step.place,
                    f"Among the predictions, {step.inputs[0]}, there is one value to choose from: "
                    "its position is always 0.",
                    hint="Compare a sigmoid's probability with a threshold: "
                    "(predictions > 0.5).astype(int).",
                )
