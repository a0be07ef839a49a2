"""KL444 towers-apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Trace
from keras_lint.layers.base import Layer
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.shapes.shape import Shape

MAX_STEPS = 200


@register
class TowersApart(Rule):
    """Two inputs are compared by networks that do not share their weights.

    ## What it does
    Reports a difference of what two networks make of two inputs, where both networks are built by
    the same lines of the program: one for each input.

    ## Why it matters
    A distance tells how alike two inputs are only where both went through the same network. Two
    networks with weights of their own give different numbers for the same input.

    ## Example
    `tower()(left)` and `tower()(right)`, which builds two towers, under a `Subtract`.

    ## Instead
    `shared = tower()`, then `shared(left)` and `shared(right)`.

    ## Limits
    Networks without branches, and differences by `Subtract`, `ops.subtract` or a `Lambda`.
    """

    code = "KL444"
    slug = "towers-apart"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Model, Sequential, layers


def tower():
    return Sequential([Input((32,)), layers.Dense(16, activation="relu"), layers.Dense(8)])


left, right = Input((32,)), Input((32,))
difference = layers.Subtract()([tower()(left), tower()(right)])
model = Model([left, right], layers.Dense(1, activation="sigmoid")(difference))
""",
    )
    good = (
        """\
from keras import Input, Model, Sequential, layers


def tower():
    return Sequential([Input((32,)), layers.Dense(16, activation="relu"), layers.Dense(8)])


left, right = Input((32,)), Input((32,))
shared = tower()
difference = layers.Subtract()([shared(left), shared(right)])
model = Model([left, right], layers.Dense(1, activation="sigmoid")(difference))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        inside = [node for one in trace.models for node in one.model.nodes]
        for node in {id(one): one for one in (*trace.calls, *inside)}.values():
            if len(node.inputs) != 2 or not _subtracts(node.layer):
                continue
            first, second = (_tower(tensor) for tensor in node.inputs)
            if first and second and _are_twins(first, second) and _are_apart(first, second):
                yield from _finding(first[0], second[0])


def _finding(first: Node, second: Node) -> Iterator[Finding]:
    place, other = second.caller or second.place, first.caller or first.place
    if place is not None:
        yield Finding(
            place,
            "The networks that two inputs go through are built alike, each with weights of its "
            "own, and what they make of the inputs is compared.",
            expected="one network for both inputs",
            actual="two",
            hint="Build it once, and call it on both inputs.",
            related=() if other is None else ((other, "the other one"),),
        )


def _tower(tensor: Tensor) -> list[Node]:
    """Return the calls that lead from an input to a tensor, the last one first."""
    calls: list[Node] = []
    while tensor.node is not None and len(calls) < MAX_STEPS:
        if not tensor.node.inputs:
            return calls
        calls.append(tensor.node)
        if len(tensor.node.inputs) != 1:
            return []
        tensor = tensor.node.inputs[0]
    return []


def _subtracts(layer: Layer) -> bool:
    named = "Subtract" in (layer.class_name, layer.arguments.layer)
    return named or getattr(layer, "subtracts", False) is True


def _are_twins(one: list[Node], other: list[Node]) -> bool:
    """Tell whether two networks are made of other layers by the same lines."""
    mine = [place for node in one for place in _places(node.layer)]
    theirs = [place for node in other for place in _places(node.layer)]
    weights = {number for node in one for number in _weights(node.layer)}
    others = {number for node in other for number in _weights(node.layer)}
    alike = mine == theirs and None not in mine
    return alike and bool(weights) and not weights & others


def _places(layer: Layer) -> Iterator[object]:
    inner = layer.sublayers()
    if not isinstance(layer, Model):
        yield layer.place
    for one in inner:
        yield from _places(one)


def _weights(layer: Layer) -> set[int]:
    inner = {number for one in layer.sublayers() for number in _weights(one)}
    return inner | ({id(layer)} if layer.all_weights() and not layer.sublayers() else set())


def _are_apart(one: list[Node], other: list[Node]) -> bool:
    """Tell whether two networks begin with two inputs of one shape, open sizes aside."""
    first, second = one[-1].inputs[0], other[-1].inputs[0]
    if first is second or first.shape is None or second.shape is None:
        return False
    return _numbers(first.shape) == _numbers(second.shape)


def _numbers(shape: Shape) -> list[int | None]:
    return [size if isinstance(size, int) else None for size in shape]
