"""Ranges from Python's own tree: a tenth of the price of libcst's metadata."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cached_property

from keras_lint.place import PlaceKind
from keras_lint.source.ranges import Range

_IN_STRINGS = (ast.JoinedStr, getattr(ast, "TemplateStr", ast.JoinedStr))
_LEAVES = {ast.Name, ast.Constant, ast.Load, ast.Store}
"""What holds no nodes of these kinds, and is most of a tree."""

_KINDS: tuple[tuple[PlaceKind, type[ast.AST]], ...] = (
    ("call", ast.Call),
    ("binop", ast.BinOp),
    ("subscript", ast.Subscript),
    ("stmt", ast.stmt),
)


class AstRanges:
    """The nodes of `tree`, the tree of `text`.

    Sorted by start, longest first, they come in the order of a walk that sees a node before its
    children and children in source order, which is how the program form numbers them.
    """

    def __init__(self, text: str, tree: ast.Module) -> None:
        self.text = text
        self._tree = tree
        self.nodes: dict[PlaceKind, list[ast.AST]] = {kind: [] for kind, _ in _KINDS}
        self._collect(tree)
        for nodes in self.nodes.values():
            nodes.sort(key=_order)

    def count(self, kind: PlaceKind) -> int:
        """Return how many nodes of `kind` the source has outside f-strings."""
        return len(self.nodes[kind])

    def whole(self, kind: PlaceKind, index: int) -> Range:
        """Return the range of a node; that of a decorated definition begins after decorators."""
        return self._range(self.nodes[kind][index])

    def argument(self, index: int, which: str | int) -> Range | None:
        """Return the range of a call's argument or of its "func"; None where it has none such."""
        call = self.nodes["call"][index]
        assert isinstance(call, ast.Call)
        found = _argument(call, which)
        return None if found is None else self._range(found)

    def item(self, index: int, key: str | int) -> Range | None:
        """Return the range of a dictionary's item in a statement; None where there is none such."""
        for one in ast.walk(self.nodes["stmt"][index]):
            if isinstance(one, ast.Dict):
                for name, value in zip(one.keys, one.values, strict=True):
                    if isinstance(name, ast.Constant) and name.value == key:
                        start, end = self._range(name), self._range(value)
                        return Range(start.row, start.column, end.end_row, end.end_column)
        return None

    def definition(self, index: int, which: str | int) -> Range | None:
        """Return the statement that gives a call's argument its value, and nothing else."""
        call = self.nodes["call"][index]
        assert isinstance(call, ast.Call)
        found = _argument(call, which)
        value = found.value if isinstance(found, ast.keyword) else found
        if not isinstance(value, ast.Name):
            return None
        looped = self._uses[value.id] == 2  # by the loop, and here
        name = self._looped_over.get(value.id, value.id) if looped else value.id
        if self._uses[name] != 1:
            return None
        made = self._literals.get(name, [])
        return self._range(made[0]) if len(made) == 1 else None

    def is_compound(self, index: int) -> bool:
        """Tell whether a statement holds blocks of others."""
        node = self.nodes["stmt"][index]
        return hasattr(node, "body") or hasattr(node, "cases")

    def _collect(self, tree: ast.AST) -> None:
        kinds = {node_type: self.nodes[kind] for kind, node_type in _KINDS}
        statements = self.nodes["stmt"]
        pending = [tree]
        while pending:
            node = pending.pop()
            kind = type(node)
            if kind in _IN_STRINGS:
                continue
            if kind in kinds:
                kinds[kind].append(node)
            elif isinstance(node, ast.stmt):
                statements.append(node)
            for name in kind._fields:
                value = getattr(node, name, None)
                if type(value) is list:
                    pending += [one for one in value if isinstance(one, ast.AST)]
                elif isinstance(value, ast.AST) and type(value) not in _LEAVES:
                    pending.append(value)

    @cached_property
    def _uses(self) -> Counter[str]:
        """How often each name is read, or bound in any other way than by a plain assignment."""
        names = [one for one in ast.walk(self._tree) if isinstance(one, ast.Name)]
        plain = [one.targets[0] for made in self._literals.values() for one in made]
        return Counter(one.id for one in names if one not in plain)

    @cached_property
    def _literals(self) -> dict[str, list[ast.Assign]]:
        """The assignments of a literal to a name, by name."""
        found: dict[str, list[ast.Assign]] = {}
        for node in self.nodes["stmt"]:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                if len(node.targets) == 1 and (_is_literal(node.value) or _is_number(node.value)):
                    found.setdefault(node.targets[0].id, []).append(node)
        return found

    @cached_property
    def _looped_over(self) -> dict[str, str]:
        """The names of lists that plain loops go through, by the loop's variable."""
        return {
            node.target.id: node.iter.id
            for node in self.nodes["stmt"]
            if isinstance(node, ast.For)
            and isinstance(node.target, ast.Name)
            and isinstance(node.iter, ast.Name)
        }

    @cached_property
    def _lines(self) -> list[str]:
        # str.splitlines would also end lines where Python does not, as at a form feed.
        return re.split(r"\r\n|\r|\n", self.text)

    def _range(self, node: ast.AST) -> Range:
        row, column, end_row, end_column = _place(node)
        return Range(row, self._column(row, column), end_row, self._column(end_row, end_column))

    def _column(self, row: int, offset: int) -> int:
        """Return the column from 1 of a byte `offset` into a row."""
        line = self._lines[row - 1]
        if line.isascii():
            return offset + 1
        return len(line.encode()[:offset].decode(errors="replace")) + 1


def _argument(call: ast.Call, which: str | int) -> ast.expr | ast.keyword | None:
    if which == "func":
        return call.func
    if isinstance(which, str):
        return next((keyword for keyword in call.keywords if keyword.arg == which), None)
    args: list[ast.expr | ast.keyword] = [*call.args, *call.keywords]
    args.sort(key=_order)
    return args[which] if 0 <= which < len(args) else None


def _is_literal(node: ast.expr) -> bool:
    if isinstance(node, (ast.Tuple, ast.List)):
        return all(map(_is_literal, node.elts))
    if isinstance(node, ast.Call):
        joined = isinstance(node.func, ast.Attribute) and node.func.attr == "join"
        return joined and not node.keywords
    return isinstance(node, (ast.Constant, ast.JoinedStr))


def _is_number(node: ast.expr) -> bool:
    """Tell whether it divides, or has NumPy work a number out: what may well be no integer."""
    if isinstance(node, (ast.Tuple, ast.List)):
        return any(map(_is_number, node.elts))
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Div) or _is_number(node.left) or _is_number(node.right)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr in ("prod", "max", "sqrt", "ceil", "floor")


def _place(node: ast.AST) -> tuple[int, int, int, int]:
    assert isinstance(node, ast.stmt | ast.expr | ast.keyword)
    end_row, end_column = node.end_lineno, node.end_col_offset
    assert end_row is not None
    assert end_column is not None
    return node.lineno, node.col_offset, end_row, end_column


def _order(node: ast.AST) -> tuple[int, int, int, int]:
    row, column, end_row, end_column = _place(node)
    return row, column, -end_row, -end_column
