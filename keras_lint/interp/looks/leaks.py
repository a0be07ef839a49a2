"""What a file's text alone shows of samples that hold the very answer that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import last_name, name_of, samples_and_labels
from keras_lint.place import Place

_ANSWERS = re.compile(r"^[yY]s?$|[a-z_\d]Y$|^y_|_y$|label|target")
_TABLES = ("values", "iloc")
_TAKING_OUT = ("drop", "pop", "delete", "remove")
_Sum: TypeAlias = "dict[str, int]"


def leaks(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what gives the answer away."""
    if "fit" not in nodes.attributes:
        return
    if not nodes.attributes.keys() & set(_TAKING_OUT):
        yield from _labels_among_columns(nodes, path)
    for loop in nodes.of(program.For):
        yield from _windows_with_labels(loop, path)


def _labels_among_columns(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `x = data[:, :8]` beside `y = data[:, 7]`, to be learnt from it."""
    made: dict[str, list[program.Assign]] = {}
    for node in nodes.of(program.Assign):
        name = name_of(node.targets[0])
        if name is not None and len(node.targets) == 1:
            made.setdefault(name, []).append(node)
    for call in nodes.of(program.Call):
        if last_name(call.func) not in ("fit", "train_test_split"):
            continue
        x, y = (made.get(name_of(one) or "", []) for one in samples_and_labels(call))
        if len(x) == len(y) == 1:
            columns, column = _columns(x[0].value), _columns(y[0].value)
            if columns and column and columns[0] == column[0] and _holds(columns[1], column[1]):
                name = name_of(x[0].targets[0]) or ""
                yield Slip("label-among-columns", name, Place(path, "stmt", x[0].index))


def _columns(value: program.Expr) -> tuple[str, program.Expr] | None:
    """Return the table and the columns of `table[:, columns]`, `.iloc` and `.values` left out."""
    while isinstance(value, program.Attribute) and value.attr in _TABLES:
        value = value.value
    item = value.item if isinstance(value, program.Subscript) else None
    if not isinstance(item, program.TupleExpr) or len(item.elts) != 2:
        return None
    assert isinstance(value, program.Subscript)
    table, rows = value.value, item.elts[0]
    while isinstance(table, program.Attribute) and table.attr in _TABLES:
        table = table.value
    name = name_of(table)
    return None if name is None or rows != program.Slice(None, None, None) else (name, item.elts[1])


def _holds(columns: program.Expr, column: program.Expr) -> bool:
    """Tell whether a slice of columns surely holds a single one."""
    if not isinstance(columns, program.Slice) or columns.step is not None:
        return False
    at, first, end = _number(column), _number(columns.lower, 0), _number(columns.upper, None)
    if at is None or first is None or (columns.upper is not None and end is None):
        return False
    if at < 0:
        return columns.upper is None and first >= 0
    return 0 <= first <= at and (end is None or at < end)


def _number(node: program.Expr | None, default: int | None = None) -> int | None:
    if node is None:
        return default
    if isinstance(node, program.UnaryOp) and node.op == "-":
        inner = _number(node.operand)
        return None if inner is None else -inner
    value = node.value if isinstance(node, program.Const) else None
    return value if type(value) is int else None


def _windows_with_labels(loop: program.For, path: str) -> Iterator[Slip]:
    """Yield `labels.append(series[i + n - 1])` beside a window `series[i : i + n]`."""
    nodes = list(walk(loop.body))
    names = dict(_named(nodes))
    windows = [one for node in nodes if (one := _cut(node)) and isinstance(one[1], program.Slice)]
    for statement in nodes:
        for value in _answers(statement):
            cut = _cut(names.get(name_of(value), value))
            if cut is None or isinstance(cut[1], program.Slice):
                continue
            for series, window, rest in windows:
                assert isinstance(window, program.Slice)
                end, at = _sum_of(window.upper, names), _sum_of(cut[1], names)
                if series == cut[0] and _same_columns(rest, cut[2]) and _is_last(at, end):
                    assert isinstance(statement, (program.ExprStmt, program.Assign))
                    yield Slip("label-in-window", series, Place(path, "stmt", statement.index))
                    return


def _named(nodes: list[object]) -> Iterator[tuple[str | None, program.Expr]]:
    """Yield the variables that are bound, with what each is given."""
    for node in nodes:
        if isinstance(node, program.Assign) and len(node.targets) == 1:
            target, value = node.targets[0], node.value
            if isinstance(target, program.TupleExpr) and isinstance(value, program.TupleExpr):
                yield from zip(map(name_of, target.elts), value.elts, strict=False)
            else:
                yield name_of(target), value


def _answers(statement: object) -> Iterator[program.Expr]:
    """Yield what is appended to a list of labels."""
    call = statement.value if isinstance(statement, program.ExprStmt) else None
    if isinstance(call, program.Call) and isinstance(call.func, program.Attribute) and call.args:
        owner = name_of(call.func.value) or ""
        if call.func.attr == "append" and _ANSWERS.search(owner):
            yield call.args[0].value


def _cut(node: object) -> tuple[str, program.Expr, tuple[program.Expr, ...]] | None:
    """Return the array of `array[rows, *columns]`, the rows and the columns."""
    if not isinstance(node, program.Subscript):
        return None
    name = name_of(node.value)
    keys = node.item.elts if isinstance(node.item, program.TupleExpr) else (node.item,)
    return None if name is None or not keys else (name, keys[0], keys[1:])


def _same_columns(window: tuple[program.Expr, ...], label: tuple[program.Expr, ...]) -> bool:
    """Tell whether a window holds the columns of a label: all of them, or the same one."""
    return window == label or all(one == program.Slice(None, None, None) for one in window)


def _is_last(at: _Sum | None, end: _Sum | None) -> bool:
    if at is None or end is None:
        return False
    apart = {name: at.get(name, 0) - end.get(name, 0) for name in {*at, *end, ""}}
    return apart.pop("") == -1 and not any(apart.values())


def _sum_of(node: object, names: dict[str | None, program.Expr], depth: int = 4) -> _Sum | None:
    """Return how often each variable is in a sum, "" for the number in it."""
    if isinstance(node, program.Const) and type(node.value) is int:
        return {"": node.value}
    if isinstance(node, program.Name):
        made = names.get(node.id)
        if made is not None:
            return _sum_of(made, {}, depth)
        return {node.id: 1}
    if isinstance(node, program.BinOp) and node.op in ("+", "-") and depth:
        left, right = (_sum_of(one, names, depth - 1) for one in (node.left, node.right))
        if left is None or right is None:
            return None
        sign = 1 if node.op == "+" else -1
        return {name: left.get(name, 0) + sign * right.get(name, 0) for name in {*left, *right}}
    return None
