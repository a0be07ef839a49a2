"""KL429 zero-weights."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.layers.base import Layer
from keras_lint.rules.activations import activation_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import chain_before
from keras_lint.rules.objectives import narrowed
from keras_lint.rules.registry import register

ZEROS = ("zeros", "zero", "Zeros")
ALIKE = (*ZEROS, "ones", "one", "Ones")
WEIGHTED = ("Dense", "Conv1D", "Conv2D", "Conv3D")


@register
class ZeroWeights(Rule):
    """A hidden layer starts with weights that are all zero, and cannot leave them.

    ## What it does
    Reports a Dense layer or a convolution whose kernel starts with zeros and that a relu follows,
    and one with a kernel of zeros or ones before another such.

    ## Why it matters
    A relu of zeros passes no gradient, so the layer stays as it is for ever. Of two layers with
    equal weights throughout, every unit of the first gets the same gradient: it counts as one unit.

    ## Example
    `Dense(64, activation="relu", kernel_initializer="zeros")`.

    ## Instead
    `Dense(64, activation="relu")`: the default is random.

    ## Limits
    Initializers that are named. A single layer of zeros without a relu is let pass: the last one
    of a residual block is often meant to be.
    """

    code = "KL429"
    slug = "zero-weights"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((20,)),
    layers.Dense(64, activation="relu", kernel_initializer="zeros"),
    layers.Dense(1),
])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((2,)),
    layers.Dense(8, activation="tanh", kernel_initializer="zeros"),
    layers.Dense(1, activation="sigmoid", kernel_initializer="zeros"),
])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((20,)),
    layers.Dense(64, activation="relu", bias_initializer="zeros"),
    layers.Dense(1, kernel_initializer="zeros"),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        found: dict[int, tuple[Node, str]] = {}
        for node in trace.calls:
            if len(node.inputs) != 1:
                continue
            activated = activation_of(node.outputs[0]) if node.outputs else None
            rectified = activated is not None and activated.name in ("relu", "relu6")
            if rectified and (maker := _weighted(node)) is not None and _zero(maker.layer):
                found.setdefault(id(maker.layer), (maker, "a relu of zeros passes no gradient"))
            before = _weighted_before(node) if _alike(node.layer) else None
            if before is not None and _alike(before.layer):
                reason = "with the next layer's alike, all its units learn the same"
                found.setdefault(id(before.layer), (before, reason))
        for node, reason in found.values():
            yield from _finding(node, reason)


def _weighted(node: Node) -> Node | None:
    """Return the layer with a kernel whose values an activation rectifies."""
    if node.layer.class_name in WEIGHTED:
        return node
    if node.layer.class_name not in ("ReLU", "Activation"):
        return None
    maker = node.inputs[0].node
    return maker if maker is not None and maker.layer.class_name in WEIGHTED else None


def _weighted_before(node: Node) -> Node | None:
    """Return the call of a layer with a kernel that feeds this one."""
    for before in chain_before(node.inputs[0]):
        if before.layer.all_weights():
            return before
    return None


def _zero(layer: Layer) -> bool:
    unbiased = layer.args.get("bias_initializer") in ZEROS or layer.args.get("use_bias") is False
    return unbiased and layer.args.get("kernel_initializer") in ZEROS


def _alike(layer: Layer) -> bool:
    return layer.class_name in WEIGHTED and layer.args.get("kernel_initializer") in ALIKE


def _finding(node: Node, reason: str) -> Iterable[Finding]:
    place = narrowed(node.layer, "kernel_initializer") or node.place
    if place is not None:
        yield Finding(
            place,
            f"All weights of this {node.layer.label} start with the same value, and {reason}.",
            expected="a random kernel",
            actual=f"kernel_initializer={node.layer.args.get('kernel_initializer')!r}",
            hint="Leave kernel_initializer out: the default is random.",
        )
