"""A number that is written out where the program has a name for another one."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.place import Place
from keras_lint.rules.blame.data import CREATING
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree


def written_out(tree: Tree, path: str, named: Site, *, data: bool) -> Iterator[Site]:
    """Yield where a call is given the number that a name would have to stand for.

    Where it is the only such number of the program, it is that which does not go with the name.
    Where the error is about `data`, an array that is merely made stands for what is as it is.
    """
    given, value = named.wanted.given, named.wanted.value
    if named.place.kind != "stmt" or type(given) is not int or type(value) is not int:
        return
    literals = [one for one in tree.of(program.Const) if one.value == value]
    outer = list(tree.around(literals[0])) if len(literals) == 1 else []
    call = next((one for one in outer if isinstance(one, program.Call | program.Stmt)), None)
    if isinstance(call, program.Call) and not (data and _creates(call)):
        place = Place(path, "call", call.index)
        yield Site(place, literals[0], Wanted((), value, given), "")


def _creates(call: program.Call) -> bool:
    name = call.func.attr if isinstance(call.func, program.Attribute) else ""
    name = call.func.id if isinstance(call.func, program.Name) else name
    return name in CREATING
