"""KL404 linear-stack."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Trace
from keras_lint.layers.base import Layer
from keras_lint.rules.activations import activation_of, name_of_activation
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import Takers, takers_of
from keras_lint.rules.registry import register
from keras_lint.rules.words import number

CONVOLUTIONS = ("Conv1D", "Conv2D", "Conv3D")
PASSING = ("Dropout", "GaussianDropout", "AlphaDropout", "BatchNormalization")
OF_MAPS = ("SpatialDropout1D", "SpatialDropout2D", "AveragePooling1D", "AveragePooling2D")
PASSED = {
    "Dense": (*PASSING, "Flatten"),
    **dict.fromkeys(CONVOLUTIONS, (*PASSING, *OF_MAPS)),
}
"""Linear layers that may stand between two others, by the kind of the second."""
GOING_ON = (
    *("Dropout", "SpatialDropout1D", "SpatialDropout2D", "Flatten"),
    *(f"{kind}{n}D" for kind in ("MaxPooling", "AveragePooling") for n in (1, 2, 3)),
    *(f"Global{kind}Pooling{n}D" for kind in ("Max", "Average") for n in (1, 2, 3)),
)
"""Layers that a row of convolutions goes on by."""

HIDDEN = ("relu", "tanh", "elu", "selu", "gelu", "swish", "silu", "leaky_relu")
"""Activations of a Dense that is not the head: there the author knows of activations."""


@register
class LinearStack(Rule):
    """Two Dense layers or convolutions follow each other with no activation in between.

    ## What it does
    Reports a `Dense` without an activation whose output goes to another `Dense` alone, where the
    first is at least as wide as its input or the second; likewise a convolution before one with
    an activation or whose row ends in a Dense, where neither kernel is of one position along an
    axis, and one whose map a hidden Dense takes flattened. Dropout, BatchNormalization and average
    pooling in between change nothing of it; convolutions that are all normalized count without an
    activation of their own.

    ## Why it matters
    The product of two matrices is a matrix: both layers together can do no more than the second
    alone, for the weights of two.

    ## Example
    `Dense(64)` followed by `Dense(64)`.

    ## Instead
    `Dense(64, activation="relu")`.

    ## Limits
    Kernels that are split on purpose (1 × 7, then 7 × 1; 3 × 3, then 1 × 1) are let pass. A layer
    narrower than what comes before and after is a bottleneck that saves weights, and is let
    pass; so is one that is used elsewhere too, or whose model leaves its last layer linear on
    purpose, and an embedding without a bias that is normalized.
    """

    code = "KL404"
    slug = "linear-stack"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(64), layers.Dense(64), layers.Dense(1)])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((32, 32, 3)),
    layers.Conv2D(16, 3),
    layers.Conv2D(16, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((32, 32, 3)), layers.Conv2D(16, 3), layers.Conv2D(16, 3)])
model.add(layers.GlobalAveragePooling2D())
model.add(layers.Dense(10, activation="softmax"))
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((1000,)), layers.Dense(16), layers.Dense(1000)])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([
    Input((50,)),
    layers.Dense(128, use_bias=False),
    layers.BatchNormalization(),
    layers.Dense(3),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        takers = takers_of(trace)
        for node in trace.calls:
            first = _linear_before(node, takers)
            place = first.layer.place if first is not None else None
            if first is None or place is None:
                continue
            after = node.layer.place or node.place
            kind = node.layer.class_name
            yield Finding(
                place,
                f"{first.layer.label} of {_width(first.layer)} without an activation is "
                f"followed by a {kind} of {_width(node.layer)}: together they are one linear "
                "layer.",
                expected="an activation in between",
                actual="none",
                hint='Give the first one an activation such as "relu".',
                related=() if after is None else ((after, f"the {kind} that follows"),),
            )


def _linear_before(node: Node, takers: Takers) -> Node | None:
    """Return the linear layer before one of its kind, where the two could be one."""
    kind = node.layer.class_name
    if kind not in ("Dense", *CONVOLUTIONS) or len(node.inputs) != 1:
        return None
    tensor = node.inputs[0]
    passed: list[str] = []
    while (maker := tensor.node) is not None and maker.layer.class_name in PASSED[kind]:
        if len(takers[id(tensor)]) != 1 or not maker.inputs:
            return None
        passed.append(maker.layer.class_name)
        tensor = maker.inputs[0]
    if maker is None or len(takers[id(tensor)]) != 1:
        return None
    activated = activation_of(tensor)
    if activated is None or activated.node is not maker or activated.name != "linear":
        return None
    if maker.layer.class_name in CONVOLUTIONS and kind == "Dense":
        hidden = name_of_activation(node.layer) in HIDDEN and "Flatten" in passed
        return maker if hidden and _keeps_size(maker.layer) else None
    if maker.layer.class_name != kind:
        return None
    if kind in CONVOLUTIONS:
        active = _is_active(node.layer) or _goes_on(node, takers)
        again = "BatchNormalization" in passed and _is_normalized(node, takers)
        return maker if (active or again) and _wide_kernels(maker.layer, node.layer) else None
    if "BatchNormalization" in passed and maker.layer.args.get("use_bias") is False:
        return None
    return maker if _saves_nothing(maker, node, tensor) else None


def _is_normalized(node: Node, takers: Takers) -> bool:
    """Tell whether a BatchNormalization follows, as after each convolution of a row of blocks."""
    after = [one for output in node.outputs for one in takers.get(id(output), [])]
    return [one.layer.class_name for one in after] == ["BatchNormalization"]


def _goes_on(node: Node, takers: Takers) -> bool:
    """Tell whether a linear convolution goes on to an activation or a Dense of the same row."""
    while len(after := takers.get(id(node.outputs[0]), [])) == 1 and len(node.outputs) == 1:
        node = after[0]
        if node.layer.class_name not in GOING_ON or len(node.inputs) != 1:
            kind = node.layer.class_name
            return kind == "Dense" or (not kind.startswith("Conv") and _is_active(node.layer))
    return False


def _is_active(layer: Layer) -> bool:
    return name_of_activation(layer) not in (None, "linear")


def _keeps_size(layer: Layer) -> bool:
    """Tell whether a convolution takes no strides, by which it would make its input smaller."""
    strides = layer.args.get("strides")
    return set(strides if isinstance(strides, (tuple, list)) else [strides]) == {1}


def _wide_kernels(*layers: Layer) -> bool:
    """Tell whether no kernel is of a single position along an axis."""
    for layer in layers:
        size = layer.args.get("kernel_size")
        sizes = size if isinstance(size, (tuple, list)) else [size]
        if not all(isinstance(one, int) and one > 1 for one in sizes):
            return False
    return True


def _saves_nothing(first: Node, second: Node, between: Tensor) -> bool:
    """Tell whether the tensor in between is no narrower than both ends."""
    ends = (first.inputs[0].shape, between.shape, second.outputs[0].shape)
    sizes = [shape[-1] if shape else None for shape in ends]
    before, middle, after = (size if isinstance(size, int) else None for size in sizes)
    if before is None or middle is None or after is None:
        return False
    return middle >= min(before, after)


def _width(layer: Layer) -> str:
    noun = "units" if layer.class_name == "Dense" else "filters"
    width = layer.args.get(noun)
    return f"{number(width) if isinstance(width, int) else '?'} {noun}"
