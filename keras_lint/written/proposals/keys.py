"""Names of arguments that are not written in the call, but in a dictionary that it spreads."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.interp import program
from keras_lint.place import Place
from keras_lint.written.tree import Tree


def key_spread(tree: Tree, path: str, place: Place) -> Place | None:
    """Return where the only dictionary with an argument's name as key is written.

    None where the call names the argument itself, or spreads nothing.
    """
    call = tree.call(place.index) if place.kind == "call" and place.path == path else None
    if call is None or not isinstance(place.argument, str):
        return None
    named = any(one.keyword == place.argument for one in call.args)
    if named or not any(one.star == "**" for one in call.args):
        return None
    places = list(_written(tree, path, place.argument))
    return places[0] if len(places) == 1 else None


def _written(tree: Tree, path: str, name: str) -> Iterator[Place]:
    for one in tree.of(program.DictExpr):
        statement = tree.statement(one)
        if statement is not None and any(key == program.Const(name) for key, _ in one.items):
            yield Place(path, "stmt", statement.index, name)
    for call in tree.of(program.Call):
        is_dict = isinstance(call.func, program.Name) and call.func.id == "dict"
        if is_dict and any(one.keyword == name for one in call.args):
            yield Place(path, "call", call.index, name)
