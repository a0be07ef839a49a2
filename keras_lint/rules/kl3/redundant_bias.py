"""KL302 redundant-bias."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from keras_lint.diagnostic import Change, Finding, Remedy
from keras_lint.graph.trace import Trace
from keras_lint.layers.base import Layer
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.objectives import place_of
from keras_lint.rules.registry import register
from keras_lint.rules.words import number

LINEAR = ("Dense", "Conv", "SeparableConv", "DepthwiseConv")


@register
class RedundantBias(Rule):
    """A bias is added right before a normalization that takes it away again.

    ## What it does
    Reports a convolution or `Dense` with a bias and no activation whose output goes to a
    `BatchNormalization` alone.

    ## Why it matters
    The normalization subtracts the mean, bias included, and adds an offset of its own: the bias
    costs weights and does nothing.

    ## Example
    `Conv2D(64, 3)` followed by `BatchNormalization()`.

    ## Instead
    `Conv2D(64, 3, use_bias=False)`.

    ## Limits
    Off by default: half of all published networks have it, and it costs little. Changing it makes
    saved weights unreadable.
    """

    code = "KL302"
    slug = "redundant-bias"
    severity = "warning"
    default = False
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((32, 32, 3)), layers.Conv2D(16, 3), layers.BatchNormalization()])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((32, 32, 3)),
    layers.Conv2D(16, 3, use_bias=False),
    layers.BatchNormalization(),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        users = Counter(id(tensor) for node in trace.calls for tensor in node.inputs)
        for node in trace.calls:
            if node.layer.class_name != "BatchNormalization" or len(node.inputs) != 1:
                continue
            maker, place = node.inputs[0].node, place_of(node.inputs[0].node)
            alone = users[id(node.inputs[0])] == 1
            if alone and maker is not None and place is not None and _adds_bias(maker.layer):
                yield _finding(maker.layer, place, place_of(node))


def _adds_bias(layer: Layer) -> bool:
    biased = layer.args.get("use_bias") is True and layer.args.get("activation") is None
    return biased and layer.class_name.startswith(LINEAR)


def _finding(layer: Layer, place: Place, after: Place | None) -> Finding:
    bias = next((one.shape.size for one in layer.own_weights or () if one.name == "bias"), None)
    weights = f" of {number(bias)} weights" if isinstance(bias, int) else ""
    change = Change(place, "set", "use_bias", "False")
    return Finding(
        place,
        f"The bias{weights} of {layer.label} is taken away by the normalization after it.",
        hint="Leave it out: use_bias=False.",
        related=() if after is None else ((after, "normalized here"),),
        remedy=Remedy("Drop the bias: use_bias=False", (change,)),
    )
