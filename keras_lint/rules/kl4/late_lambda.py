"""KL440 late-lambda."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling

TELLINGS = {
    "late-lambda": Telling(
        "This Lambda reads `{name}` each time that the model runs, when the loop is over: all "
        "rounds work with its last value.",
        "Keep the value that it has now: lambda x, {name}={name}: ….",
        expected="lambda x, {name}={name}: …",
        actual="`{name}` of the loop",
    )
}


@register
class LateLambda(Rule):
    """A Lambda layer reads the variable of the loop that makes it.

    ## What it does
    Reports `Lambda(lambda x: …)` in a loop or a comprehension, whose function reads the variable of
    the loop.

    ## Why it matters
    A model calls the function anew whenever it runs. The loop is over by then, and each of its
    Lambdas does what the last round was to do: of three slices the third is taken three times.

    ## Example
    `[Lambda(lambda x: x[:, i])(inputs) for i in range(3)]`.

    ## Instead
    `[Lambda(lambda x, i=i: x[:, i])(inputs) for i in range(3)]`.

    ## Limits
    Functions that are written out inside the call, of loops with at least two rounds that build a
    network. Keras 2.2 runs a function once, and nothing is said for it.
    """

    code = "KL440"
    slug = "late-lambda"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Model, layers

inputs = Input((3,))
parts = []
for i in range(3):
    parts.append(layers.Lambda(lambda x: x[:, i : i + 1])(inputs))
model = Model(inputs, layers.concatenate(parts))
""",
    )
    good = (
        """\
from keras import Input, Model, layers

inputs = Input((3,))
parts = []
for i in range(3):
    parts.append(layers.Lambda(lambda x, i=i: x[:, i : i + 1])(inputs))
model = Model(inputs, layers.concatenate(parts))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        if trace.keras > KerasVersion.V2_2:
            rounds = Counter(
                node.layer.place
                for construction in trace.models
                for node in construction.model.nodes
                if node.layer.class_name == "Lambda"
            )
            for slip in trace.slips:
                if slip.kind in TELLINGS and rounds[slip.place] > 1:
                    yield TELLINGS[slip.kind].of(slip)
