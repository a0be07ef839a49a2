"""What a file's text alone shows to be made of a model's answers."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import bindings, last_name, root_of
from keras_lint.place import Place

_SQUASHING = {"sigmoid", "expit", "softmax"}


def answers(nodes: Nodes, path: str) -> Iterator[Slip]:
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
