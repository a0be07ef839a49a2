"""KL408 shared-by-accident."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, flatten
from keras_lint.graph.trace import Repeated, Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import chain_before, is_of_keras
from keras_lint.rules.registry import register


@register
class SharedByAccident(Rule):
    """One layer is applied again to what it made itself.

    ## What it does
    Reports a layer with weights that is called on its own output, straight away or after other
    layers in a chain: `x = conv(x)` twice, one BatchNormalization after two convolutions. Also one
    that a list holds several times, as `[Dense(64)] * 3` does, and that is called several times,
    and one that gives two outputs of a model from the same tensor.

    ## Why it matters
    The layers share their weights: three "blocks" are one, trained three times over. A shared
    BatchNormalization mixes the statistics of tensors that have nothing to do with each other.

    ## Example
    `conv = Conv2D(32, 3, padding="same")`, `x = conv(conv(x))`.

    ## Instead
    Make a layer for each call: `[Dense(64) for _ in range(3)]`, not `[Dense(64)] * 3`.

    ## Limits
    Recurrent designs that feed something new in at each step (a merge lies between the two calls),
    recurrent layers, models and a program's own layers are let pass.
    """

    code = "KL408"
    slug = "shared-by-accident"
    severity = "warning"
    bad = (
        """\
from keras import Input, Model, layers

inputs = x = Input((64,))
for layer in [layers.Dense(64, activation="relu")] * 3:
    x = layer(x)
model = Model(inputs, layers.Dense(1)(x))
""",
    )
    good = (
        """\
from keras import Input, Model, layers

inputs = x = Input((64,))
for layer in [layers.Dense(64, activation="relu") for _ in range(3)]:
    x = layer(x)
model = Model(inputs, layers.Dense(1)(x))
""",
        """\
from keras import Input, Model, layers

a, b = Input((64,)), Input((64,))
encode = layers.Dense(64, activation="relu")
model = Model([a, b], layers.Dense(1)(layers.Subtract()([encode(a), encode(b)])))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        listed = {id(one.layer) for one in trace.repeated}
        calls = Counter(id(node.layer) for node in trace.calls)
        for one in {id(one.layer): one for one in trace.repeated}.values():
            if calls[id(one.layer)] > 1 and is_of_keras(one.layer) and one.layer.all_weights():
                yield _listed(one)
        for construction in trace.models:
            yield from _one_answer_twice(construction.model)
        for node in trace.calls:
            first = _own_call_before(node) if calls[id(node.layer)] > 1 else None
            if first is None or node.place is None or id(node.layer) in listed:
                continue
            again = first.place == node.place
            before = node.layer.place if again else first.place
            text = "made here, once" if again else "called here before"
            yield Finding(
                node.place,
                f"This {node.layer.label} is applied to what it made itself: the calls share "
                "one set of weights.",
                expected="a layer for each call",
                actual="1 layer for several calls",
                hint="Construct a new layer for each call.",
                related=() if before is None else ((before, text),),
            )


def _one_answer_twice(model: Model) -> Iterable[Finding]:
    """Yield the finding for outputs that one layer makes of one tensor: they are equal."""
    seen: dict[tuple[int, ...], Node] = {}
    for output in flatten(model.outputs) if model.outputs is not None else []:
        node = output.node
        if node is None or not is_of_keras(node.layer) or not node.layer.all_weights():
            continue
        key = (id(node.layer), *map(id, node.inputs))
        first = seen.setdefault(key, node)
        if first is not node and node.place is not None and node.place != first.place:
            yield Finding(
                node.place,
                f"This {node.layer.label} has been applied to the same tensor before: two "
                "outputs of the model are equal.",
                expected="a layer for each output",
                actual="1 layer for two outputs",
                hint="Construct a new layer for each output.",
                related=() if first.place is None else ((first.place, "called here before"),),
            )


def _listed(one: Repeated) -> Finding:
    return Finding(
        one.place,
        f"The list holds one {one.layer.label} several times: the calls share one set of weights.",
        expected="a layer for each call",
        actual="1 layer for several calls",
        hint="Construct each: `[Dense(64) for _ in range(3)]`.",
    )


def _own_call_before(node: Node) -> Node | None:
    layer = node.layer
    if len(node.inputs) != 1 or not is_of_keras(layer) or not layer.all_weights():
        return None
    if layer.class_name in ("TimeDistributed", "Bidirectional", "Embedding"):
        return None
    for before in chain_before(node.inputs[0]):
        if before.layer is layer and not node.conditional:
            return before
    return None
