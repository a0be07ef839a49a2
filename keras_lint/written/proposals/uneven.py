"""Samples and labels of unequal number: which are to be cut, which were taken for each other."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Option
from keras_lint.interp import program
from keras_lint.place import Place
from keras_lint.written.sites import Site, Sites
from keras_lint.written.tree import Tree


def shortened(tree: Tree, path: str, option: Option) -> Iterator[Site]:
    """Yield where an argument of a call was bound last, without its first items."""
    sites = Sites(tree, path)
    whole = (program.Slice(None, None, None),) * option.axis
    begin = program.TupleExpr((*whole, program.Slice(program.Const(option.cut), None, None)))
    for given, _ in sites.given(option.place, option.wanted):
        for place, value, name in sites.sources(given):
            cut = program.Subscript(value, begin, -1)
            yield Site.otherwise(place, value, cut, name)
            return


def parts_swapped(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the assignments of four parts, samples and labels of two sets, in the other order."""
    for one in sorted(tree.of(program.Assign), key=lambda each: each.index):
        target = one.targets[0]
        turned = _turned(target) if isinstance(one.value, program.Call) else None
        if turned is not None:
            place = Place(path, "stmt", one.index)
            yield Site.otherwise(place, target, turned)


def _turned(target: program.Expr) -> program.Expr | None:
    """Return `a, c, b, d` for `a, b, c, d`, also where they are bound in pairs."""
    if not isinstance(target, program.TupleExpr):
        return None
    if len(target.elts) == 4:
        a, b, c, d = target.elts
        return program.TupleExpr((a, c, b, d))
    pairs = [one.elts for one in target.elts if isinstance(one, program.TupleExpr)]
    if [len(one) for one in pairs] != [2, 2] or len(target.elts) != 2:
        return None
    (a, b), (c, d) = pairs
    return program.TupleExpr((program.TupleExpr((a, c)), program.TupleExpr((b, d))))
