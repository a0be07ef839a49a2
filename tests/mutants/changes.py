"""Changes a program in one place, as a slip of the hand would; it stays Python."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """A changed program, what it was before, and in words where it was changed and how."""

    source: str
    original: str
    change: str


@dataclass(frozen=True)
class Change:
    """One thing that can be done to a tree, in place."""

    line: int
    words: str
    apply: Callable[[], None]


def mutant(source: str, dice: random.Random) -> Mutant:
    """Return a program with one change, the same for the same state of the dice."""
    tree = ast.parse(source)
    original = ast.unparse(tree)
    change = dice.choice(list(_changes(tree, dice)))
    change.apply()
    changed = ast.unparse(ast.fix_missing_locations(tree))
    return Mutant(f"{changed}\n", f"{original}\n", f"line {change.line}: {change.words}")


def _changes(tree: ast.Module, dice: random.Random) -> Iterator[Change]:
    constants = list(_constants(tree))
    words = sorted({one.value for one in constants if isinstance(one.value, str)})
    for constant in constants:
        yield from _of_constant(constant, words, dice)
    names = sorted({one.id for one in ast.walk(tree) if isinstance(one, ast.Name)})
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield _set(node, "id", dice.choice(names))
        elif isinstance(node, ast.Call):
            yield from _of_call(node, dice)
        elif isinstance(node, ast.List | ast.Tuple) and isinstance(node.ctx, ast.Load):
            yield from _of_items(node.lineno, node.elts, dice)
        elif isinstance(node, ast.BinOp):
            operator = dice.choice((ast.Add(), ast.Sub(), ast.Mult(), ast.FloorDiv()))
            yield _set(node, "op", operator)
    for body in _bodies(tree):
        yield from _of_body(body, dice)


def _constants(tree: ast.Module) -> Iterator[ast.Constant]:
    # A docstring is nobody's value.
    told = [one.value for one in ast.walk(tree) if isinstance(one, ast.Expr)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node not in told:
            yield node


def _of_constant(node: ast.Constant, words: list[str], dice: random.Random) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield _set(node, "value", not value)
    elif isinstance(value, int):
        yield _set(node, "value", dice.choice((value + 1, abs(value - 1), value * 2, 3, 1, -value)))
    elif value in ("same", "valid"):
        yield _set(node, "value", "valid" if value == "same" else "same")
    elif isinstance(value, str) and words:
        yield _set(node, "value", dice.choice(words))


def _of_call(node: ast.Call, dice: random.Random) -> Iterator[Change]:
    line = node.lineno
    if node.keywords:
        dropped = dice.choice(node.keywords)
        yield Change(line, f"without {dropped.arg}", lambda: node.keywords.remove(dropped))
    if len(node.args) > 1:
        yield Change(line, "arguments turned round", node.args.reverse)
    if isinstance(node.func, ast.Call):
        made = node.func
        yield _set(node, "func", made.func)
        yield Change(line, "not called", lambda: _become(node, made))


def _of_items(line: int, items: list[ast.expr], dice: random.Random) -> Iterator[Change]:
    if len(items) < 2:
        return
    place = dice.randrange(len(items))
    yield Change(line, f"item {place} dropped", lambda: items.__delitem__(place))
    yield Change(line, f"item {place} doubled", lambda: items.insert(place, items[place]))
    yield Change(line, "items turned round", items.reverse)


def _of_body(body: list[ast.stmt], dice: random.Random) -> Iterator[Change]:
    place = dice.randrange(len(body))
    line = body[place].lineno
    if len(body) > 1:
        yield Change(line, "statement dropped", lambda: body.__delitem__(place))
        yield Change(line, "statement doubled", lambda: body.insert(place, body[place]))
    if place:
        yield Change(line, "statement a line up", lambda: body.insert(place - 1, body.pop(place)))


def _bodies(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        # Statements count as often as they are many: a body of ten is chosen from more often.
        if isinstance(body, list):
            yield from [body] * len(body)


def _set(node: ast.expr, field: str, value: object) -> Change:
    before = ast.unparse(node)

    def apply() -> None:
        setattr(node, field, value)

    shown = ast.unparse(value) if isinstance(value, ast.expr) else value
    return Change(node.lineno, f"{field} of {before[:40]} is {str(shown)[:40]}", apply)


def _become(node: ast.Call, other: ast.Call) -> None:
    node.func, node.args, node.keywords = other.func, other.args, other.keywords
