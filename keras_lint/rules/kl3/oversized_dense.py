"""KL301 oversized-dense."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Change, Finding, Remedy
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Construction, Trace
from keras_lint.layers.base import Layer
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.width import Widening, widening
from keras_lint.rules.words import number, percent


@register
class OversizedDense(Rule):
    """A single Dense layer holds more weights than the limit.

    ## What it does
    Counts the weights of every `Dense` and reports those beyond `max-dense-params` (10,000,000
    unless set). It names the layer that made the input so wide and says what the same layer would
    cost after global average pooling.

    ## Why it matters
    A flattened feature map makes a Dense of hundreds of millions of weights: memory, time and
    overfitting out of all proportion to the rest of the network.

    ## Example
    100 × 100 × 32 values, flattened, times 64 units are 20 million weights.

    ## Instead
    Average over the positions first: 32 values times 64 units.

    ## Limits
    Only layers whose weights can be counted are judged.
    """

    code = "KL301"
    slug = "oversized-dense"
    severity = "warning"
    bad = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((100, 100, 3)),
    layers.Conv2D(32, 3, padding="same"),
    layers.Flatten(),
    layers.Dense(64),
])
""",
    )
    good = (
        """\
from keras import Sequential, layers

model = Sequential([
    layers.Input((100, 100, 3)),
    layers.Conv2D(32, 3, padding="same"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(64),
])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for node in trace.calls:
            place = node.layer.place or node.place
            weights = node.layer.count_params() if node.layer.class_name == "Dense" else None
            if place is None or not isinstance(weights, int):
                continue
            if weights > limits.max_dense_params:
                yield _finding(node, place, weights, trace, limits)


def _finding(node: Node, place: Place, weights: int, trace: Trace, limits: Limits) -> Finding:
    wide = widening(node)
    return Finding(
        place,
        f"Dense has {number(weights)} weights{_share(node.layer, weights, trace)}"
        f"{_inputs(node, wide)}.",
        expected=f"at most {number(limits.max_dense_params)} weights",
        actual=f"{number(weights)} weights",
        hint=_hint(node, wide, weights, limits),
        related=() if wide is None or wide.place is None else ((wide.place, wide.explanation),),
        remedy=_pooling(wide),
    )


def _pooling(wide: Widening | None) -> Remedy | None:
    """Offer a pooling in place of the `Flatten`."""
    if wide is None or wide.place is None or wide.pooling is None:
        return None
    change = Change(wide.place, "class", "Flatten", wide.pooling)
    return Remedy(f"Average over the positions: {wide.pooling}", (change,))


def _share(layer: Layer, weights: int, trace: Trace) -> str:
    """Say what part of the largest model that holds the layer its weights are."""
    totals: list[tuple[int, Construction]] = []
    for construction in trace.models:
        total = construction.model.count_params() if _holds(construction.model, layer) else None
        if isinstance(total, int):
            totals.append((total, construction))
    if not totals:
        return ""
    total, construction = max(totals, key=lambda pair: pair[0])
    name = construction.variable or construction.model.name
    model = f"`{name}`" if name else "its model"
    return f", {percent(weights, total)} of the {number(total)} of {model}"


def _holds(model: Model, layer: Layer) -> bool:
    pending: list[Layer] = [model]
    seen: set[int] = set()
    while pending:
        one = pending.pop()
        if one is layer:
            return True
        if id(one) not in seen:
            seen.add(id(one))
            pending.extend(one.sublayers())
    return False


def _inputs(node: Node, wide: Widening | None) -> str:
    shape = node.inputs[0].shape if node.inputs else None
    if shape is None:
        return ""
    made = "" if wide is None else f", made so wide by {wide.maker}"
    width = shape[-1]
    return f": {number(width) if isinstance(width, int) else width} inputs to each unit{made}"


def _hint(node: Node, wide: Widening | None, weights: int, limits: Limits) -> str | None:
    units = _units(node.layer)
    shape = node.inputs[0].shape if node.inputs else None
    width = None if shape is None else shape[-1]
    if units is None or not isinstance(width, int):
        return None
    if wide is not None and wide.pooling is not None and wide.saved is not None:
        cost = weights - wide.saved * units
        return f"With {wide.pooling} in place of Flatten it would have {number(cost)} weights."
    fitting = limits.max_dense_params // (width + 1)
    if fitting:
        return (
            f"Put a smaller layer before it; from {number(width)} inputs, at most "
            f"{fitting:,} unit{'s keep' if fitting != 1 else ' keeps'} within the limit."
        )
    return "Reduce its input first, by pooling or by a smaller layer."


def _units(layer: Layer) -> int | None:
    units = layer.args.get("units")
    return units if isinstance(units, int) else None
