"""Conditions of a function that keep a block from being run which the error lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.place import Place
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

JUDGING = (program.Compare, program.BoolOp, program.UnaryOp)
KINDS: dict[type, str] = {
    program.Call: "call",
    program.BinOp: "binop",
    program.Subscript: "subscript",
}


def guards_around(tree: Tree, at: Place, related: Sequence[Place]) -> Iterator[Site]:
    """Yield the conditions beside a place in its function, each as if it always held.

    Not those that the place itself, or another that the error names, hangs on, nor those that end
    the function. A flag that callers give is theirs to mend, and None is not to be called.
    """
    here = next((one for one in tree.nodes if stands_at(one, at)), None)
    scope = None if here is None else tree.scope_of(here)
    if not isinstance(scope, program.FunctionDef):
        return
    for one in sorted(tree.of(program.If), key=lambda each: each.index):
        if tree.scope_of(one) is not scope or not isinstance(one.test, JUDGING) or one.orelse:
            continue
        if isinstance(one.test, program.Compare) and program.Const(None) in one.test.comparators:
            continue
        inside = list(walk(one.body))
        ends = any(isinstance(each, program.Return | program.Raise) for each in inside)
        hangs = any(stands_at(each, place) for each in inside for place in (at, *related))
        if not ends and not hangs:
            always = program.Const(True)
            place = Place(at.path, "stmt", one.index)
            yield Site(place, one.test, Wanted((), None, True), "", always)


def merges_guarded(tree: Tree, at: Place, related: Sequence[Place]) -> Iterator[Site]:
    """Yield the conditions that do nothing but let a merge be made, as if they never held."""
    for node in standing(tree, at, related):
        outer = next((one for one in tree.around(node) if isinstance(one, program.If)), None)
        alone = outer is not None and len(outer.body) == 1 and not outer.orelse
        if outer is not None and alone and isinstance(outer.test, JUDGING):
            place = Place(at.path, "stmt", outer.index)
            yield Site(place, outer.test, Wanted((), None, False), "", program.Const(False))


def stands_at(node: object, place: Place) -> bool:
    """Tell whether a place is that of a node."""
    kind = "stmt" if isinstance(node, program.Stmt) else KINDS.get(type(node))
    return kind == place.kind and getattr(node, "index", None) == place.index


def standing(tree: Tree, at: Place, related: Sequence[Place]) -> list[object]:
    """Return the nodes at a place and at others in the same file that explain it."""
    places = [one for one in (at, *related) if one.path == at.path]
    return [one for one in tree.nodes if any(stands_at(one, place) for place in places)]
