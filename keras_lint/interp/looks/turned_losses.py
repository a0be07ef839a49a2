"""What a file's text alone shows of losses that are used the wrong way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import (
    bindings,
    functions_around,
    keyword_of,
    last_name,
    name_of,
)
from keras_lint.place import Place

_LOPSIDED = {
    *("binary_crossentropy", "categorical_crossentropy", "sparse_categorical_crossentropy"),
    *("kl_divergence", "kld", "KLD", "kullback_leibler_divergence", "poisson"),
}
"""Losses that give another number where labels and predictions change places."""
_MAKERS = ("BinaryCrossentropy", "CategoricalCrossentropy", "KLDivergence", "Poisson")
_PREDICTED = re.compile(r"pred|logit|output|y_?hat|prob")
_LABELS = re.compile(r"true|label|target|truth|^y(_(batch|train))?$")
_FILLED = ("ones_like", "zeros_like")
_LIKENESS = re.compile(r"(dice|soft_dice|jaccard|iou|mean_iou|f1|tversky)(_|$)")
_LOSS = re.compile(r"loss|dist")


def turned_losses(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield losses whose arguments changed places, and likenesses that are to become small."""
    read = {*nodes.attributes, *(node.id for node in nodes.of(program.Name))}
    if read & (_LOPSIDED | set(_MAKERS)):
        yield from _swapped(nodes, path)
    if "compile" in read and nodes.of(program.FunctionDef):
        yield from _of_compile(nodes, path)
    if "exp" in read and not any(map(_turns_round, _all_operations(nodes))):
        yield from _divergences(nodes, path)


def _all_operations(nodes: Nodes) -> Iterator[program.UnaryOp | program.BinOp]:
    yield from nodes.of(program.UnaryOp)
    yield from nodes.of(program.BinOp)


def _turns_round(node: program.UnaryOp | program.BinOp) -> bool:
    """Tell whether a minus stands before a term, or a loss is subtracted."""
    if isinstance(node, program.UnaryOp):
        whole = isinstance(node.operand, program.Const) and type(node.operand.value) is int
        return node.op == "-" and not whole  # an axis of -1
    if node.op == "*":
        return any(isinstance(one, program.UnaryOp) for one in (node.left, node.right))
    taken = _names(node.right)
    return node.op == "-" and any("kl" in name.lower() or "loss" in name for name in taken)


def _divergences(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `0.5 * sum(1 + v - square(m) - exp(v))` in a file without any minus before a term."""
    for node in nodes.of(program.Assign):
        if any(_is_divergence(one) for one in walk(node.value)):
            yield Slip("divergence", "", Place(path, "stmt", node.index))


def _is_divergence(node: object) -> bool:
    """Tell whether it is `1 + v - square(m) - exp(v)`, with a name for `v`."""
    if not isinstance(node, program.BinOp) or node.op != "-":
        return False
    rest, last = node.left, node.right
    if not isinstance(rest, program.BinOp) or rest.op != "-" or not isinstance(last, program.Call):
        return False
    first, mean = rest.left, rest.right
    squared = isinstance(mean, program.Call) and last_name(mean.func) in ("square", "pow")
    squared = squared or (isinstance(mean, program.BinOp) and mean.op == "**")
    if last_name(last.func) != "exp" or not squared or not isinstance(first, program.BinOp):
        return False
    variance = _names(last.args[0].value) if last.args else []
    one = program.Const(1), program.Const(1.0)
    return first.op == "+" and first.left in one and _names(first.right) == variance != []


def _swapped(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `binary_crossentropy(y_pred, y_true)`, unless the function has both orders."""
    around = functions_around(nodes)
    makers = {name for name, values in bindings(nodes).items() if all(map(_makes_loss, values))}
    given = [
        (call, around.get(id(call)), tuple(arg.value for arg in call.args[:2]))
        for call in nodes.of(program.Call)
        if _is_loss(call.func, makers) and len(call.args) > 1
        if not any(arg.star or arg.keyword for arg in call.args[:2])
    ]
    straight = {where for _, where, (one, other) in given if not _are_swapped(one, other)}
    for call, where, (one, other) in given:
        if _are_swapped(one, other) and where not in straight:
            yield Slip("swapped-labels", last_name(call.func), Place(path, "call", call.index))


def _is_loss(function: program.Expr, makers: set[str]) -> bool:
    return last_name(function) in _LOPSIDED or name_of(function) in makers or _makes_loss(function)


def _makes_loss(value: program.Expr) -> bool:
    return isinstance(value, program.Call) and last_name(value.func) in _MAKERS


def _are_swapped(one: program.Expr, other: program.Expr) -> bool:
    return _are_predictions(one) and _are_labels(other)


def _are_predictions(value: program.Expr) -> bool:
    names = _names(value)
    return any(map(_PREDICTED.search, names)) and not any(map(_LABELS.search, names))


def _are_labels(value: program.Expr) -> bool:
    if isinstance(value, program.Call) and last_name(value.func) in _FILLED:
        return True
    names = _names(value)
    return any(map(_LABELS.search, names)) and not any(map(_PREDICTED.search, names))


def _names(value: program.Expr) -> list[str]:
    return [name for one in walk(value) if (name := name_of(one)) is not None]


def _of_compile(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `compile(loss=dice_coef)`, and a loss function whose parameters changed places."""
    functions = {function.name: function for function in nodes.of(program.FunctionDef)}
    for call in nodes.of(program.Call):
        if last_name(call.func) != "compile":
            continue
        given = [arg.value for arg in call.args if arg.keyword is None]
        loss = given[1] if len(given) > 1 else keyword_of(call, "loss")
        function = functions.get(name_of(loss) or "")
        if function is None or len(function.parameters) < 2:
            continue
        first, second = (parameter.name for parameter in function.parameters[:2])
        if _PREDICTED.search(first) and _LABELS.search(second) and _is_lopsided(function):
            yield Slip("swapped-parameters", function.name, Place(path, "stmt", function.index))
        if _LIKENESS.match(function.name.lower()) and not _LOSS.search(function.name.lower()):
            if not _turns(function):
                yield Slip("likeness", function.name, Place(path, "call", call.index, "loss"))


def _is_lopsided(function: program.FunctionDef) -> bool:
    """Tell whether a function takes logarithms, or has Keras take them."""
    calls = [one for one in walk(function.body) if isinstance(one, program.Call)]
    return any(last_name(one.func) in (*_LOPSIDED, "log") for one in calls)


def _turns(function: program.FunctionDef) -> bool:
    """Tell whether what a function returns may be a likeness turned round: `1 - dice`, `-dice`."""
    returned = [one.value for one in walk(function.body) if isinstance(one, program.Return)]
    return any(
        isinstance(one, program.UnaryOp)
        or (isinstance(one, program.BinOp) and one.op == "-")
        or (isinstance(one, program.Call) and last_name(one.func) in ("negative", "subtract"))
        for value in returned
        for one in walk(value)
    )
