"""KL419 argmax-of-one."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register


@register
class ArgmaxOfOne(Rule):
    """The position of the largest prediction is asked for in a way that tells no classes.

    ## What it does
    Reports `argmax` along an axis of size 1 of what a model predicts, and `argmax` without an axis
    or along axis 0 of what it predicts for several samples.

    ## Why it matters
    A sigmoid in one unit gives the probability of class 1, not one value for each class: every
    prediction becomes class 0. Without an axis one position comes out for all samples together.

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
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(3, activation="softmax")])
classes = np.argmax(model.predict(np.zeros((20, 8))))
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(3, activation="softmax")])
classes = np.argmax(model.predict(np.zeros((20, 8))), axis=0)
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(3, activation="softmax")])
classes = np.argmax(model.predict(np.zeros((20, 8))), axis=1)
one = np.argmax(model.predict(np.zeros((1, 8))))
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
            elif step.kind == "samples" and step.place is not None:
                samples, values = step.inputs[0][0], step.inputs[0][1]
                yield Finding(
                    step.place,
                    f"Along axis 0 of the predictions, {step.inputs[0]}, argmax tells for each of "
                    f"{values} classes one of the {samples} samples.",
                    expected=f"{samples} positions of 0 to {values - 1}",
                    actual=f"{values} positions of 0 to {samples - 1}",
                    hint="Write axis=1.",
                )
            elif step.kind == "flattened" and step.place is not None:
                samples, values = step.inputs[0][0], step.inputs[0][1]
                yield Finding(
                    step.place,
                    f"Without an axis argmax looks through all of the predictions, "
                    f"{step.inputs[0]}: one position comes out for {samples} samples.",
                    expected=f"{samples} positions of 0 to {values - 1}",
                    actual="one",
                    hint="Write axis=1.",
                )
