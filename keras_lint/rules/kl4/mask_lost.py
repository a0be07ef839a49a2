"""KL413 mask-lost."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register

PASSING = frozenset(
    """Activation ActivityRegularization AlphaDropout BatchNormalization Dense Dropout ELU
    GaussianDropout GaussianNoise LayerNormalization LeakyReLU Masking PReLU ReLU Softmax
    SpatialDropout1D TimeDistributed""".split()
)
"""Layers of one input that hand its mask on (`Layer.supports_masking` in Keras)."""
LOSING = frozenset(
    """AveragePooling1D Conv1D Cropping1D DepthwiseConv1D Flatten GlobalMaxPooling1D MaxPooling1D
    Permute RepeatVector Reshape SeparableConv1D UpSampling1D ZeroPadding1D""".split()
)
"""Layers that Keras warns of when they are given a mask."""
RECURRENT = ("LSTM", "GRU", "SimpleRNN", "Bidirectional", "ConvLSTM2D")


@register
class MaskLost(Rule):
    """A mask ends at a layer that knows none.

    ## What it does
    Follows the mask of `Embedding(mask_zero=True)` and `Masking` and reports the layer that drops
    it: Flatten, Conv1D, pooling, Reshape, a Lambda that sums or averages the steps.

    ## Why it matters
    From there on padding counts as data: the steps that were to be left out take part in every
    sum. Keras 3 warns of it once, while it runs; Keras 2.2 refuses.

    ## Example
    `Embedding(5000, 32, mask_zero=True)`, then `Flatten()`.

    ## Instead
    Layers that know masks (LSTM, GRU, GlobalAveragePooling1D, attention), or no `mask_zero`.

    ## Limits
    Masks are not followed through models in models, merges and a program's own layers.
    """

    code = "KL413"
    slug = "mask-lost"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((100,)),
    layers.Embedding(5000, 32, mask_zero=True),
    layers.Flatten(),
    layers.Dense(1, activation="sigmoid"),
])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((100,)),
    layers.Embedding(5000, 32, mask_zero=True),
    layers.Dropout(0.2),
    layers.GlobalAveragePooling1D(),
    layers.Dense(1, activation="sigmoid"),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        masked: dict[int, Node] = {}
        for node in trace.calls:
            source = node if _makes_mask(node) else _mask_of(node, masked)
            if source is None:
                continue
            if node.layer.class_name in LOSING or _pools_steps(node):
                yield from _fault(node, source)
            elif node is source or _hands_on(node):
                masked.update((id(output), source) for output in node.outputs)


def _pools_steps(node: Node) -> bool:
    """Tell whether a Lambda makes one row of all steps, masked or not."""
    pools = node.layer.class_name == "Lambda" and getattr(node.layer, "pools", False)
    before, after = node.inputs[0].shape, node.outputs[0].shape if node.outputs else None
    return bool(pools and before and after and (before.rank, after.rank) == (3, 2))


def _makes_mask(node: Node) -> bool:
    layer = node.layer
    return layer.class_name == "Masking" or (
        layer.class_name == "Embedding" and layer.args.get("mask_zero") is True
    )


def _mask_of(node: Node, masked: dict[int, Node]) -> Node | None:
    return masked.get(id(node.inputs[0])) if len(node.inputs) == 1 else None


def _hands_on(node: Node) -> bool:
    layer = node.layer
    if layer.class_name in RECURRENT:
        inner = layer.args.get("layer", layer)
        return getattr(inner, "args", layer.args).get("return_sequences") is True
    return layer.class_name in PASSING


def _fault(node: Node, source: Node) -> Iterable[Finding]:
    place = node.layer.place or node.place
    origin = source.layer.place or source.place
    if place is None:
        return
    makes = source.layer.class_name
    yield Finding(
        place,
        f"{node.layer.label} drops the mask of {makes}: from here on padding counts as data.",
        expected="a layer that takes a mask",
        actual=node.layer.class_name,
        hint="Use GlobalAveragePooling1D or a recurrent layer, which leave masked steps out"
        + ("; or drop mask_zero=True." if makes == "Embedding" else "."),
        related=() if origin is None else ((origin, "the mask is made here"),),
    )
