"""KL439 softmax-amid."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.graph.trace import Trace
from keras_lint.rules.activations import Activated, activation_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import Takers, takers_of
from keras_lint.rules.registry import register

PASSING = ("Dropout", "BatchNormalization")


@register
class SoftmaxAmid(Rule):
    """A hidden Dense layer has a softmax.

    ## What it does
    Reports a `Dense` with a softmax, or one that an `Activation("softmax")` follows, whose output
    goes to another `Dense` and to nothing else.

    ## Why it matters
    Its units share a sum of 1: each is about 1 over their number, whatever came in, and where one
    grows the others shrink. Little of what the layers before have learnt gets through.

    ## Example
    `Dense(64, activation="softmax")` before `Dense(10, activation="softmax")`.

    ## Instead
    `Dense(64, activation="relu")`.

    ## Limits
    Weights of an attention, which a product takes, and outputs of a model are let pass.
    """

    code = "KL439"
    slug = "softmax-amid"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((4,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(16, activation="softmax"),
    layers.Dense(3, activation="softmax"),
])
""",
    )
    good = (
        """\
from keras import Input, Model, layers

inputs = Input((16,))
gate = layers.Dense(16, activation="softmax")(inputs)
x = layers.Multiply()([inputs, gate])
model = Model(inputs, layers.Dense(3, activation="softmax")(x))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        takers = takers_of(trace)
        outputs = {id(tensor) for one in trace.models for tensor in _outputs_of(one.model)}
        for node in trace.calls:
            hidden = _softmax_before(node, takers, outputs)
            if hidden is not None and hidden.place is not None:
                after = node.layer.place
                yield Finding(
                    hidden.place,
                    "This softmax stands amid the model: its units share a sum of 1, which the "
                    "next Dense takes for features.",
                    expected='a hidden activation such as "relu"',
                    actual="softmax",
                    hint='Write activation="relu".',
                    related=() if after is None else ((after, "the Dense that follows"),),
                )


def _outputs_of(model: Model) -> list[Tensor]:
    return [] if model.outputs is None else list(flatten(model.outputs))


def _softmax_before(node: Node, takers: Takers, outputs: set[int]) -> Activated | None:
    """Return the softmax of a Dense that feeds another one, and nothing else."""
    if node.layer.class_name != "Dense" or len(node.inputs) != 1:
        return None
    tensor = node.inputs[0]
    while True:
        maker = tensor.node
        if maker is None or len(takers.get(id(tensor), [])) != 1 or id(tensor) in outputs:
            return None
        if maker.layer.class_name not in PASSING or len(maker.inputs) != 1:
            break
        tensor = maker.inputs[0]
    if maker.layer.class_name not in ("Dense", "Activation", "Softmax"):
        return None
    activated = activation_of(tensor)
    return activated if activated is not None and activated.name == "softmax" else None
