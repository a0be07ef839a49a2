"""KL431 merged-with-itself."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import is_of_keras
from keras_lint.rules.registry import register

OUTCOMES = {
    "Add": "that only doubles it",
    "Concatenate": "that only repeats its values",
    "Average": "that changes nothing",
    "Maximum": "that changes nothing",
    "Minimum": "that changes nothing",
    "Subtract": "that is always 0",
}
"""What each merging layer makes of two equal tensors."""


@register
class MergedWithItself(Rule):
    """A merging layer is given the same tensor twice.

    ## What it does
    Reports an addition, a concatenation, an average, a difference, a maximum or a minimum of a
    tensor and itself, where a layer with weights lies somewhere before it.

    ## Why it matters
    The other branch, the one that was meant, takes no part in the model.

    ## Example
    `Add()([x, x])` at the end of a residual block that keeps `shortcut`.

    ## Instead
    `Add()([x, shortcut])`.

    ## Limits
    Images are let be repeated into three channels, and anything by a concatenation of three copies
    or more; products and attention of a tensor with itself are common.
    """

    code = "KL431"
    slug = "merged-with-itself"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Model, layers

inputs = x = Input((32,))
x = layers.Dense(32, activation="relu")(x)
x = layers.Add()([x, x])
model = Model(inputs, layers.Dense(1)(x))
""",
        """\
from keras import Input, Model, layers

left, right = Input((8,)), Input((8,))
a = layers.Dense(16, activation="relu")(left)
b = layers.Dense(16, activation="relu")(right)
both = layers.concatenate([a, a])
model = Model([left, right], layers.Dense(1)(both))
""",
    )
    good = (
        """\
from keras import Input, Model, layers

inputs = Input((32, 32, 1))
x = layers.Concatenate()([inputs, inputs, inputs])
x = layers.Conv2D(8, 3)(x)
model = Model(inputs, layers.Multiply()([x, x]))
""",
        """\
from keras import Input, Model, layers

inputs = Input((32,))
state = layers.Dense(8, activation="relu")(inputs)
model = Model(inputs, layers.Dense(1)(layers.Concatenate()([state] * 4)))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for node in trace.calls:
            outcome = OUTCOMES.get(node.layer.class_name)
            if outcome is None or not is_of_keras(node.layer) or not _repeats(node):
                continue
            place, shape = node.place or node.layer.place, node.inputs[0].shape
            if place is not None:
                yield Finding(
                    place,
                    f"{node.layer.label} is given the same {shape} {len(node.inputs)} times: "
                    f"{outcome}.",
                    expected="different tensors",
                    actual="one tensor",
                    hint="Give it the tensor of the other branch.",
                )


def _repeats(node: Node) -> bool:
    """Tell whether all inputs are one tensor that the network computes."""
    first = node.inputs[0] if len(node.inputs) > 1 else None
    if first is None or first.node is None or any(one is not first for one in node.inputs):
        return False
    meant = node.layer.class_name == "Concatenate" and len(node.inputs) > 2
    return first.shape is not None and not meant and _is_computed(first.node)


def _is_computed(node: Node) -> bool:
    """Tell whether weights lie before the call: what is an input alone may well be repeated."""
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if one.layer.all_weights():
            return True
        waiting += [tensor.node for tensor in one.inputs if tensor.node is not None]
    return False
