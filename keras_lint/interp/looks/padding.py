"""What a file's text alone shows of padding that a mask does not find."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes
from keras_lint.interp.wording import bindings, keyword_of, last_name, name_of
from keras_lint.place import Place

_PADDING = {"pad_sequences": "value", "pad": "constant_values", "full": "fill_value"}
"""What fills arrays up, and the argument that says with which number."""
_ZEROS = {"zeros", "zeros_like", "fillna", "nan_to_num", "where", "to_tensor"}
"""What else may bring the number that is masked."""


def padding(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `Masking(0.0)` of what is filled up with another number."""
    calls = nodes.of(program.Call)
    masking = [one for one in calls if last_name(one.func) == "Masking"]
    if not masking:
        return
    bound = bindings(nodes)
    filled = {
        _number(keyword_of(one, _PADDING[last_name(one.func)]), bound)
        for one in calls
        if _fills(one)
    }
    named = {*nodes.attributes, *(node.id for node in nodes.of(program.Name))}
    if not filled or None in filled or named & _ZEROS:
        return
    for one in masking:
        given = one.args[0].value if one.args else program.Const(0.0)
        masked = _number(given, bound)
        if masked is not None and masked not in filled and len(one.args) < 2:
            told = " ".join(f"{number:g}" for number in (masked, min(map(_plain, filled))))
            yield Slip("mask-of-another", told, Place(path, "call", one.index))


def _fills(call: program.Call) -> bool:
    """Tell whether a call fills up what is fed: of `np.full` arrays of several axes alone."""
    name = last_name(call.func)
    if name == "full":
        shape = call.args[0].value if call.args else None
        return isinstance(shape, program.TupleExpr) and len(shape.elts) > 2
    return name in _PADDING and keyword_of(call, _PADDING[name]) is not None


def _number(
    value: program.Expr | None, bound: dict[str, list[program.Expr]], depth: int = 2
) -> float | None:
    """Return a number that is written out, also under a name; None for anything else."""
    if isinstance(value, program.UnaryOp) and value.op == "-":
        inner = _number(value.operand, bound, depth)
        return None if inner is None else -inner
    if isinstance(value, program.Const):
        return value.value if isinstance(value.value, (int, float)) else None
    given = bound.get(name_of(value) or "", [])
    return _number(given[0], bound, depth - 1) if len(given) == 1 and depth else None


def _plain(number: float | None) -> float:
    return 0.0 if number is None else number
