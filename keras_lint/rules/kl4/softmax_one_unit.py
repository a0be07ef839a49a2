"""KL401 softmax-one-unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from keras_lint.diagnostic import Change, Finding, Remedy
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.place import Place
from keras_lint.rules.activations import Activated, name_of_activation
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.shapes.shape import Shape


@register
class SoftmaxOneUnit(Rule):
    """A softmax over a single value, which is always 1.

    ## What it does
    Reports a softmax whose axis has one position: on `Dense(1)`, on a convolution of one filter, as
    a layer of its own, as a function of the one score of each step that an attention gives.

    ## Why it matters
    The output is 1 for every input. The model trains and learns nothing; accuracy stays at the
    share of one class.

    ## Example
    `Dense(1, activation="softmax")` for a yes-or-no question.

    ## Instead
    `Dense(1, activation="sigmoid")`, or two units with a softmax.

    ## Limits
    Only sizes that are known.
    """

    code = "KL401"
    slug = "softmax-one-unit"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(1, activation="softmax")])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((32, 32, 3)), layers.Conv2D(1, 1), layers.Softmax()])
""",
        """\
from keras import Input, Model, layers, ops

steps = Input((10, 8))
weights = ops.softmax(layers.Dense(1)(steps))
model = Model(steps, ops.sum(weights * steps, axis=1))
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(1, activation="sigmoid")])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20, 1)), layers.Softmax(axis=1)])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for called in trace.softmaxes:
            if called.shape.rank > 1 and called.shape[called.axis] == 1:
                yield _finding(called.place, called.shape)
        for node in trace.calls:
            place = Activated("softmax", node).place
            if place is not None and _is_constant(node):
                shape = node.outputs[0].shape
                yield replace(_finding(place, shape), remedy=_sigmoid(node, place))


def _finding(place: Place, shape: Shape | None) -> Finding:
    return Finding(
        place,
        f"A softmax over one value is always 1: {shape}.",
        expected="at least 2 values",
        actual="1",
        hint="For two classes use a sigmoid here, or two units; for weights of positions give the "
        "softmax their axis.",
    )


def _is_constant(node: Node) -> bool:
    """Tell whether the softmax runs over an axis of size 1."""
    if name_of_activation(node.layer) != "softmax" or len(node.outputs) != 1:
        return False
    axis = node.layer.args.get("axis", -1) if node.layer.class_name == "Softmax" else -1
    shape = node.outputs[0].shape
    if not shape or not isinstance(axis, int) or not -shape.rank <= axis < shape.rank:
        return False
    return shape.rank > 1 and shape[axis] == 1


def _sigmoid(node: Node, place: Place) -> Remedy | None:
    if place.argument != "activation":
        return None
    change = Change(place, "swap", "softmax", "sigmoid")
    return Remedy("Use a sigmoid", (change,))
