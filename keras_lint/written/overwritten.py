"""What is made anew, or done once too often: statements that a program does better without."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.interp.walking import walk
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


def _kept(statement: program.Assign, name: str, path: str) -> Site:
    place = Place(path, "stmt", statement.index)
    instead = program.Name(name)
    return Site(place, statement.value, Wanted((), None, None), name, instead)
