"""Which part of an expression is to be another, for its value to be the one that is wanted."""

from __future__ import annotations

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.interp.walking import walk


def innermost(value: program.Expr, wanted: Wanted) -> tuple[program.Expr, Wanted]:
    """Return the smallest part that is to be another, and what it is to be."""
    narrow = narrowed(value, wanted)
    return (value, wanted) if narrow is None else innermost(*narrow)


def _text_among(node: program.Expr, wanted: Wanted) -> program.Expr | None:
    """Return the one text among others that is to be another."""
    if not isinstance(wanted.given, str) or isinstance(node, program.Const):
        return None
    texts = [one for one in walk(node) if isinstance(one, program.Const)]
    found = [one for one in texts if one.value == wanted.given]
    return found[0] if len(found) == 1 else None


def narrowed(node: program.Expr, wanted: Wanted) -> tuple[program.Expr, Wanted] | None:
    """Return the one item of a tuple that is to be another, or the name of several such."""
    given, value = wanted.given, wanted.value
    text = _text_among(node, wanted)
    if text is not None:
        return text, wanted
    if not isinstance(given, tuple) or not isinstance(value, tuple) or len(given) != len(value):
        return None
    if isinstance(node, program.BinOp):
        return _lengthened(node, given, value)
    if not isinstance(node, program.TupleExpr | program.ListExpr):
        return None
    if any(isinstance(one, program.Starred) for one in node.elts):
        return _spread(node.elts, given, value)
    if len(node.elts) != len(given):
        return None
    differ = [number for number, one in enumerate(given) if one != value[number]]
    if not differ:
        return None
    changes = {(repr(node.elts[one]), given[one], value[one]) for one in differ}
    named = len(differ) == 1 or not isinstance(node.elts[differ[0]], program.Const)
    if len(changes) != 1 or not named:
        return _all_items([(node.elts[one], given[one], value[one]) for one in differ])
    number = differ[0]
    return node.elts[number], Wanted((), given[number], value[number])


def _all_items(
    changes: list[tuple[program.Expr, object, object]],
) -> tuple[program.Expr, Wanted] | None:
    """Return the name whose first items, taken one by one, are all to be others."""
    taken = [one for one, _, _ in changes if isinstance(one, program.Subscript)]
    numbers = [one.item.value for one in taken if isinstance(one.item, program.Const)]
    if len(numbers) != len(changes) or numbers != list(range(len(numbers))):
        return None
    if not isinstance(taken[0].value, program.Name):
        return None
    if any(one.value != taken[0].value for one in taken):
        return None
    given, value = tuple(one[1] for one in changes), tuple(one[2] for one in changes)
    return taken[0].value, Wanted((), given, value)


def _lengthened(
    node: program.BinOp, given: tuple[object, ...], value: tuple[object, ...]
) -> tuple[program.Expr, Wanted] | None:
    """Return the side of `SIZE + (3,)` that is to be another."""
    sides = [node.left, node.right]
    last = len(node.right.elts) if isinstance(node.right, program.TupleExpr) else None
    first = len(node.left.elts) if isinstance(node.left, program.TupleExpr) else None
    cut = len(given) - last if last is not None else first
    if node.op != "+" or cut is None:
        return None
    heads = (given[:cut], value[:cut]), (given[cut:], value[cut:])
    differ = [number for number, (a, b) in enumerate(heads) if a != b]
    return (sides[differ[0]], Wanted((), *heads[differ[0]])) if len(differ) == 1 else None


def _spread(
    elements: tuple[program.Expr, ...], given: tuple[object, ...], value: tuple[object, ...]
) -> tuple[program.Expr, Wanted] | None:
    """Return what is spread out in `(*SIZE, 3)`, where all that is to be another comes from it."""
    number, starred = next(
        each for each in enumerate(elements) if isinstance(each[1], program.Starred)
    )
    last = len(given) - len(elements) + number + 1
    single = sum(isinstance(one, program.Starred) for one in elements) == 1
    rest = given[:number] + given[last:] == value[:number] + value[last:]
    if not single or not rest or not isinstance(starred, program.Starred):
        return None
    return starred.value, Wanted((), given[number:last], value[number:last])
