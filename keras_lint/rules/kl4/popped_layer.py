"""KL427 popped-layer."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told

TELLINGS = {
    "popped-layer": Telling(
        "`{name}.layers` is a copy: the model keeps the layer that is taken off.",
        "Take the output of the layer before it, as in `{name}.layers[-2].output`; of a "
        "Sequential, call `{name}.pop()`.",
    )
}


@register
class PoppedLayer(Rule):
    """A layer is taken off the list that `model.layers` gives, which leaves the model as it is.

    ## What it does
    Reports `model.layers.pop()` where its result is thrown away.

    ## Why it matters
    `model.layers` is a new list at each call: the model keeps the layer, and its output is the one
    that it had.

    ## Example
    `vgg.layers.pop()`, then `Dense(2)(vgg.layers[-1].output)`.

    ## Instead
    `Dense(2)(vgg.layers[-2].output)`; of a Sequential, `model.pop()`.

    ## Limits
    Keras 2.2, where the list is the model's own, and files whose classes have such a list
    themselves are let pass.
    """

    code = "KL427"
    slug = "popped-layer"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Model, Sequential, layers

base = Sequential([Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(4)])
base.layers.pop()
model = Model(base.inputs, layers.Dense(2)(base.layers[-1].output))
""",
    )
    good = (
        """\
from keras import Input, Model, Sequential, layers

base = Sequential([Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(4)])
base.pop()
model = Model(base.inputs, layers.Dense(2)(base.layers[-1].output))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        return told(trace, TELLINGS) if trace.keras > KerasVersion.V2_2 else ()
