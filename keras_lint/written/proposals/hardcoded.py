"""A number that is written out where the program has a name for another one."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.rules.blame.data import CREATING
from keras_lint.written.proposals.oddness import is_width
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

DATA = ("KL108", "KL109")
MOST = 2
"""More equal numbers than these are no slip."""


def written_out(tree: Tree, path: str, named: Site, code: str) -> Iterator[Site]:
    """Yield where a call is given the number that a name would have to stand for.

    Where there are few such numbers in the program, it is they that do not go with the name.
    Where the error is about data, an array that is merely made stands for what is as it is; where
    it is about weights, one that is drawn. What says how wide a layer is comes before other calls.
    """
    given, value = named.wanted.given, named.wanted.value
    if named.place.kind != "stmt" or type(given) is not int or type(value) is not int:
        return
    literals = [one for one in tree.of(program.Const) if one.value == value]
    widths = [one for one in literals if _says_width(tree, one)]
    literals = literals if len(literals) <= MOST else widths
    for literal in literals if len(literals) <= MOST else ():
        kinds = (program.Call, program.Stmt)
        outer = next((one for one in tree.around(literal) if isinstance(one, kinds)), None)
        if isinstance(outer, program.Call) and not _stands_for_data(outer, code):
            place = Place(path, "call", outer.index)
            yield Site(place, literal, Wanted((), value, given), "")


def _says_width(tree: Tree, literal: program.Const) -> bool:
    outer = next((one for one in tree.around(literal) if isinstance(one, program.Call)), None)
    given = () if outer is None else enumerate(outer.args)
    return outer is not None and any(
        one.value is literal and is_width(outer, n) for n, one in given
    )


def _stands_for_data(call: program.Call, code: str) -> bool:
    return _creates(call) and (code in DATA or (code == "KL117" and _draws(call)))


def _draws(call: program.Call) -> bool:
    """Tell whether numbers are drawn, in place of those that come from elsewhere."""
    return any(isinstance(one, program.Attribute) and one.attr == "random" for one in walk(call))


def _creates(call: program.Call) -> bool:
    return last_name(call.func) in CREATING
