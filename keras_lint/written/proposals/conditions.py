"""Conditions that hold of less than they are to: `a and b` where `a` alone is meant."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.interp import program
from keras_lint.place import Place
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree


def halves_of_conditions(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the conditions that two others make, as if there were one of them alone."""
    found = [(one, tree.statement(one)) for one in tree.of(program.BoolOp)]
    for one, statement in sorted(found, key=lambda each: each[1].index if each[1] else 0):
        if statement is not None:
            place = _place(tree, one, statement, path)
            for half in (one.left, one.right):
                yield Site.otherwise(place, one, half)


def _place(tree: Tree, node: program.BoolOp, statement: program.Stmt, path: str) -> Place:
    """Return the call that a condition is given to, or else its statement."""
    calls = (one for one in tree.around(node) if isinstance(one, program.Call | program.Stmt))
    outer = next(calls, statement)
    if isinstance(outer, program.Call) and outer.index >= 0:
        return Place(path, "call", outer.index)
    return Place(path, "stmt", statement.index)
