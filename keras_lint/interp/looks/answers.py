"""What a file's text alone shows to be made of a model's answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import bindings, last_name, root_of
from keras_lint.place import Place

_DISCOUNT = re.compile(r"gamma|discount")
_SQUASHING = {"sigmoid", "expit", "softmax"}


def answers(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield comparisons with 0.5 of what a model predicts, in a file without any sigmoid; and where
    a reward is added to the largest of discounted predictions.
    """
    if "predict" in nodes.attributes or "predict_on_batch" in nodes.attributes:
        yield from _returns(nodes, path)
    yield from _halves(nodes, path)


def _returns(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield the first `reward + gamma * max(…)`."""
    for node in sorted(nodes.of(program.BinOp), key=lambda one: one.index):
        if node.op == "+" and _discounts(node.right) and _is_reward(node.left):
            yield Slip("returns", "", Place(path, "binop", node.index))
            return


def _is_reward(value: program.Expr) -> bool:
    names = [one.id for one in walk(value) if isinstance(one, program.Name)]
    names += [one.attr for one in walk(value) if isinstance(one, program.Attribute)]
    return any("reward" in name.lower() for name in names)


def _discounts(value: program.Expr) -> bool:
    """Tell whether it is `gamma * np.max(…)`, or that of a variable."""
    if not isinstance(value, program.BinOp) or value.op != "*":
        return False
    names = [one.id for one in walk(value) if isinstance(one, program.Name)]
    names += [one.attr for one in walk(value) if isinstance(one, program.Attribute)]
    return any(_DISCOUNT.search(name.lower()) for name in names)


def _halves(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield comparisons with 0.5 of what a model predicts, in a file without any sigmoid."""
    named = {*nodes.attributes, *(node.id for node in nodes.of(program.Name))}
    words = {node.value for node in nodes.of(program.Const) if isinstance(node.value, str)}
    if "predict" not in named or (named | words) & _SQUASHING:
        return
    predicted = {name for name, values in bindings(nodes).items() if any(map(_predicts, values))}
    statements: list[program.Assign | program.ExprStmt] = [*nodes.of(program.Assign)]
    for node in [*statements, *nodes.of(program.ExprStmt)]:
        tests = [one for one in walk(node.value) if isinstance(one, program.Compare)]
        if any(_is_half(test, predicted) for test in tests):
            yield Slip("half", "", Place(path, "stmt", node.index))


def _predicts(value: object) -> bool:
    while isinstance(value, program.Subscript):
        value = value.value
    return isinstance(value, program.Call) and last_name(value.func) == "predict"


def _is_half(test: program.Compare, predicted: set[str]) -> bool:
    """Tell whether it is `predictions > 0.5`, or what a model predicts itself."""
    half = test.comparators[0]
    if test.ops not in ((">",), (">=",)) or not isinstance(half, program.Const):
        return False
    asked = root_of(test.left) in predicted or any(map(_predicts, walk(test.left)))
    return half.value == 0.5 and asked
