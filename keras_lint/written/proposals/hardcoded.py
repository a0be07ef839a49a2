"""A number that is written out where the program has a name for another one."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.rules.blame.data import CREATING
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

MOST = 2
"""More equal numbers than these are no slip."""


def written_out(tree: Tree, path: str, named: Site, *, data: bool) -> Iterator[Site]:
    """Yield where a call is given the number that a name would have to stand for.

    Where there are few such numbers in the program, it is they that do not go with the name.
    Where the error is about `data`, an array that is merely made stands for what is as it is.
    """
    given, value = named.wanted.given, named.wanted.value
    if named.place.kind != "stmt" or type(given) is not int or type(value) is not int:
        return
    literals = [one for one in tree.of(program.Const) if one.value == value]
    for literal in literals if len(literals) <= MOST else ():
        kinds = (program.Call, program.Stmt)
        outer = next((one for one in tree.around(literal) if isinstance(one, kinds)), None)
        if isinstance(outer, program.Call) and not (data and _creates(outer)):
            place = Place(path, "call", outer.index)
            yield Site(place, literal, Wanted((), value, given), "")


def _creates(call: program.Call) -> bool:
    return last_name(call.func) in CREATING
