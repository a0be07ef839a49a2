"""KL504 counts-differ."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import create, declaration_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.shapes.dim import Dim


@register
class CountsDiffer(Rule):
    """A layer has another number of weights in another version of Keras.

    ## What it does
    Builds each layer for Keras 2.2 and for Keras 3, and compares the counts: `GRU` has
    `reset_after=False` by default in 2.2 and True since, which adds a bias.

    ## Why it matters
    Weights saved with one version cannot be loaded into the other.

    ## Example
    `GRU(64)` says nothing of `reset_after`.

    ## Instead
    State the argument whose default has changed.

    ## Limits
    Off unless it is selected (`--extend-select KL504`). Layers that are given other layers are
    not compared.
    """

    code = "KL504"
    slug = "counts-differ"
    severity = "warning"
    default = False
    bad = (
        """\
from keras import Input, layers

layers.GRU(64)(Input((10, 32)))
""",
    )
    good = (
        """\
from keras import Input, layers

layers.GRU(64, reset_after=True)(Input((10, 32)))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        newest = trace.keras > KerasVersion.V2_2
        other = KerasVersion.V2_2 if newest else KerasVersion.V3
        for node in trace.calls:
            layer = node.layer
            twin = _twin(node, other)
            if twin is None or layer.place is None:
                continue
            here, there = _count(layer), _count(twin)
            if isinstance(here, int) and isinstance(there, int) and here != there:
                yield Finding(
                    layer.place,
                    f"{layer.arguments.layer} has {here:,} weights in Keras {trace.keras}, and "
                    f"{there:,} in Keras {other}.",
                    hint=_advice(layer, twin),
                )


def _twin(node: Node, keras: KerasVersion) -> Layer | None:
    """Return the layer as another version makes and builds it."""
    arguments = node.layer.arguments
    if declaration_of(arguments.layer) is not type(node.layer):
        return None
    stated = {name: arguments.get(name) for name in arguments.given}
    if any(isinstance(value, (Layer, list)) for value in stated.values()):
        return None
    try:
        twin = create(arguments.layer, (), stated, keras)
        if twin is not None:
            twin(node.input_shapes, node.arguments)
    except LayerError:
        return None
    return twin


def _count(layer: Layer) -> Dim | None:
    weights = layer.all_weights()
    if weights is None:
        return None
    total: Dim = 0
    for weight in weights:
        total = total + weight.size
    return total


def _advice(layer: Layer, twin: Layer) -> str | None:
    here, there = layer.arguments, twin.arguments
    changed = [
        name
        for name, value in here.values.items()
        if name in there and name not in here.given and there.get(name) != value
    ]
    return f"State {', '.join(f'`{one}`' for one in changed)}." if changed else None
