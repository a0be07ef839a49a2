"""KL438 squeezed-through-one."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.rules.activations import name_of_activation
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import Takers, takers_of
from keras_lint.rules.registry import register

PASSING = ("Activation", "ReLU", "LeakyReLU", "Dropout", "BatchNormalization")
FEWEST_CLASSES = 3


@register
class SqueezedThroughOne(Rule):
    """Several classes are told apart by what a layer of a single unit lets through.

    ## What it does
    Reports a `Dense(1)` whose output goes to a `Dense` with a softmax over three classes or more
    and to nothing else.

    ## Why it matters
    All that the layers before have learnt becomes one number; the softmax can only cut its range
    into pieces, and most classes are never predicted.

    ## Example
    `Dense(1, activation="sigmoid")` before `Dense(20, activation="softmax")`.

    ## Instead
    `Dense(64, activation="relu")`, or no layer in between.

    ## Limits
    A layer of one unit that is used elsewhere too is let pass.
    """

    code = "KL438"
    slug = "squeezed-through-one"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((100,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
    layers.Dense(20, activation="softmax"),
])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((100,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(20, activation="softmax"),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        takers = takers_of(trace)
        for node in trace.calls:
            units = node.layer.args.get("units")
            heads = node.layer.class_name == "Dense" and name_of_activation(node.layer) == "softmax"
            if not heads or not isinstance(units, int) or units < FEWEST_CLASSES:
                continue
            narrow = _narrow_before(node, takers)
            place = None if narrow is None else narrow.layer.place or narrow.place
            if place is not None:
                yield Finding(
                    place,
                    f"All that reaches the {units} classes goes through this single unit.",
                    expected=f"{units} units or more",
                    actual="1 unit",
                    hint="Give it more units, or leave it out.",
                    related=()
                    if node.layer.place is None
                    else ((node.layer.place, "the classes"),),
                )


def _narrow_before(node: Node, takers: Takers) -> Node | None:
    """Return the Dense of one unit that alone feeds a layer."""
    while len(node.inputs) == 1 and len(takers.get(id(node.inputs[0]), [])) == 1:
        maker = node.inputs[0].node
        if maker is None:
            return None
        if maker.layer.class_name not in PASSING:
            single = maker.layer.class_name == "Dense" and maker.layer.args.get("units") == 1
            return maker if single else None
        node = maker
    return None
