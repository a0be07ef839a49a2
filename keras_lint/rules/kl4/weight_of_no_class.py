"""KL432 weight-of-no-class."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Tensor
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Use
from keras_lint.rules.activations import activation_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register


@register
class WeightOfNoClass(Rule):
    """A weight is given to a class that there is not.

    ## What it does
    Holds the keys of `class_weight` against the classes of the output: as many as there are units,
    or two where there is one.

    ## Why it matters
    Keras looks each label up and takes 1 for those without a weight. What is under another key
    weighs nothing, and the class that was meant keeps the weight of its neighbour.

    ## Example
    `class_weight={1: 1.0, 2: 9.0}` for labels of 0 and 1.

    ## Instead
    `class_weight={0: 1.0, 1: 9.0}`.

    ## Limits
    Only models of one output that is a row of values, its last activation known, and keys that are
    known.
    """

    code = "KL432"
    slug = "weight-of-no-class"
    severity = "warning"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
weights = {1: 1.0, 2: 2.0, 3: 5.0}
model.fit(np.zeros((64, 8)), np.arange(64) % 3, class_weight=weights)
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
weights = {0: 1.0, 1: 2.0, 2: 5.0}
model.fit(np.zeros((64, 8)), np.arange(64) % 3, class_weight=weights)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for use in trace.training:
            if isinstance(use, Use) and use.class_weight:
                classes = _classes(use)
                beyond = sorted(key for key in use.class_weight if not 0 <= key < classes)
                if classes and beyond:
                    yield _finding(use, classes, beyond)


def _finding(use: Use, classes: int, beyond: list[int]) -> Finding:
    return Finding(
        use.weights_made or use.place_of("class_weight"),
        f"The classes of this model are 0 to {classes - 1}, but a weight is given to "
        f"{', '.join(map(str, beyond))}.",
        expected=f"keys from 0 to {classes - 1}",
        actual=", ".join(map(str, sorted(use.class_weight))),
        hint="Count the classes from 0, in the order of the units.",
    )


def _classes(use: Use) -> int:
    """Return how many classes the output tells apart, 0 where that is not known."""
    output = use.output if use.model.outputs is None else use.model.outputs
    if not isinstance(output, Tensor) or output.shape is None or output.shape.rank != 2:
        return 0
    units, activated = output.shape[-1], activation_of(output)
    if activated is None or not isinstance(units, int):
        return 0
    return 2 if units == 1 and activated.name == "sigmoid" else units if units > 1 else 0
