"""What is made anew, or done once too often: statements that a program does better without."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Option
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree


def parameters_overwritten(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the statements that give a parameter another value before anything has read it."""
    for function in tree.of(program.FunctionDef):
        names = {one.name for one in function.parameters if one.default is None}
        for statement in function.body:
            read = {one.id for one in walk(statement) if isinstance(one, program.Name)}
            target = statement.targets[0] if isinstance(statement, program.Assign) else None
            if isinstance(statement, program.Assign) and isinstance(target, program.Name):
                inside = {one.id for one in walk(statement.value) if isinstance(one, program.Name)}
                if target.id in names and target.id not in inside:
                    yield _kept(statement, target.id, path)
                read = inside | {target.id}
            names -= read


def without_layer(tree: Tree, option: Option) -> Site | None:
    """Return the statement that puts a layer into a network, to leave out that layer."""
    made = tree.call(option.place.index)
    outer = next(iter(tree.around(made)), None) if made is not None else None
    if isinstance(outer, program.Call) and outer.func == made and len(outer.args) == 1:
        return Site(option.place, outer, option.wanted, "", outer.args[0].value)
    call = next((one for one in tree.around(made) if isinstance(one, program.Call)), None)
    added = call is not None and last_name(call.func) == "add" and len(call.args) == 1
    if call is None or not added or not isinstance(tree.statement(call), program.ExprStmt):
        return None
    return Site(option.place, call, option.wanted, "", program.Const(None))


def rebinding(tree: Tree, path: str, option: Option) -> Place | None:
    """Return the statement that gives the name of an input to what a call makes of it."""
    call = tree.call(option.place.index)
    statement = None if call is None else tree.statement(call)
    target = statement.targets[0] if isinstance(statement, program.Assign) else None
    if not isinstance(statement, program.Assign) or not isinstance(target, program.Name):
        return None
    read = {one.id for one in walk(statement.value) if isinstance(one, program.Name)}
    return Place(path, "stmt", statement.index) if target.id in read else None


def _kept(statement: program.Assign, name: str, path: str) -> Site:
    place = Place(path, "stmt", statement.index)
    instead = program.Name(name)
    return Site.otherwise(place, statement.value, instead, name)
