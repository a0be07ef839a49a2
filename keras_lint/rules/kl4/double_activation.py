"""KL403 double-activation."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import flatten
from keras_lint.graph.trace import Trace
from keras_lint.place import Place
from keras_lint.rules.activations import PURE, Activated, activation_of, name_of_activation
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register

SQUASHING = ("softmax", "sigmoid", "tanh", "hard_sigmoid", "softsign", "log_softmax")
RECTIFYING = ("relu", "relu6", "softplus")
LEAKY = ("leaky_relu", "prelu", "elu")
"""Rectifiers that leave positive values as they are."""


@register
class DoubleActivation(Rule):
    """An activation is applied to what went through one just before.

    ## What it does
    Reports an activation layer whose input another activation made: a squashing function after a
    squashing function, a softmax or sigmoid after a rectifier, a rectifier after a rectifier or
    after values that are positive already.

    ## Why it matters
    A softmax of a softmax is almost flat, a softmax of a relu cannot tell low scores apart, a
    sigmoid of a relu never falls below one half. Gradients shrink, and the second step is seldom
    meant.

    ## Example
    `Dense(10, activation="relu")` followed by `Activation("softmax")`.

    ## Instead
    Leave out the first one: `Dense(10)`, then `Activation("softmax")`.

    ## Limits
    Only named activations, and layers that do nothing else: a convolution with an activation of its
    own may follow any other. A leaky rectifier is reported after a plain one, which leaves it
    nothing to do, not after another leaky one. A softmax after a tanh amid a model weighs the steps
    of an attention, and is let pass.
    """

    code = "KL403"
    slug = "double-activation"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((20,)),
    layers.Dense(10, activation="relu"),
    layers.Activation("softmax"),
])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((20,)),
    layers.Dense(10, activation="softmax"),
    layers.Softmax(),
])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((32, 32, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.LeakyReLU(),
])
""",
    )
    good = (
        """\
from keras import Input, Model, layers

steps = Input((12, 16))
scores = layers.Flatten()(layers.Dense(1, activation="tanh")(steps))
weights = layers.Activation("softmax")(scores)
model = Model(steps, layers.Dot(axes=1)([weights, steps]))
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((20,)),
    layers.Dense(20, activation="relu"),
    layers.Dense(10),
    layers.Activation("softmax"),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        ends = _ends(trace)
        for node in trace.calls:
            second = name_of_activation(node.layer) if node.layer.class_name in PURE else None
            if second is None or len(node.inputs) != 1:
                continue
            first = activation_of(node.inputs[0])
            if first is None or (_weighs(first, second) and id(node.outputs[0]) not in ends):
                continue
            if _spoils(first.name, second):
                yield from _finding(first, node.layer.place or node.place, second)
        for called in trace.softmaxes:
            first = activation_of(called.given)
            if first is not None and first.name in RECTIFYING and called.shape.rank == 2:
                yield from _finding(first, called.place, "softmax")


def _ends(trace: Trace) -> set[int]:
    """Return the identities of the models' outputs."""
    trees = [construction.model.outputs for construction in trace.models]
    return {id(tensor) for tree in trees if tree is not None for tensor in flatten(tree)}


def _weighs(first: Activated, second: str) -> bool:
    """Tell whether it is how an attention makes weights of its scores."""
    return first.name == "tanh" and second == "softmax"


def _spoils(first: str, second: str) -> bool:
    if second in ("softmax", "sigmoid", "log_softmax"):
        return first in (*SQUASHING, *RECTIFYING)
    if second in ("tanh", "hard_sigmoid", "softsign"):
        return first in SQUASHING
    positive = first in ("softmax", "sigmoid", "hard_sigmoid", *RECTIFYING)
    return positive and second in (*RECTIFYING, *LEAKY)


def _finding(first: Activated, place: Place | None, second: str) -> Iterable[Finding]:
    blamed = first.place
    if blamed is None or place is None:
        return
    needless = first.name
    if first.name == second:
        blamed, place, needless = place, blamed, "second"
    yield Finding(
        blamed,
        f"{second} is applied to what went through {first.name} already.",
        actual=f"{first.name}, then {second}",
        hint=f"Leave out one of them: mostly the {needless}.",
        related=((place, f"{second} is applied here"),),
    )
