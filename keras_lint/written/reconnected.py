"""Inputs of a model that nothing is made from: which layer was called on another tensor instead?"""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.guards import stands_at
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree


def inputs_instead(tree: Tree, path: str, at: Place) -> Iterator[Site]:
    """Yield what layers are called on after an input of the model at a place, the input instead.

    Only what is older than the input: it is there that a new network begins.
    """
    model = next((one for one in tree.of(program.Call) if stands_at(one, at)), None)
    statement = None if model is None else tree.statement(model)
    if model is None or statement is None:
        return
    made = [
        one for one in tree.of(program.Assign) if tree.scope_of(one) is tree.scope_of(statement)
    ]
    made.sort(key=lambda one: one.index)
    given = {one.id for one in walk(model.args) if isinstance(one, program.Name)}
    for source in (one for one in made if _is_input(one) and _target(one) in given):
        name, since = _target(source), {_target(source)}
        for one in made:
            if source.index < one.index < statement.index:
                for read in _called_on(one.value):
                    if read.id not in since:
                        place = Place(path, "stmt", one.index)
                        wanted = Wanted((), read.id, name)
                        yield Site(place, read, wanted, name, program.Name(name))
                since.add(_target(one))


def _target(statement: program.Assign) -> str:
    target = statement.targets[0]
    return target.id if isinstance(target, program.Name) else ""


def _is_input(statement: program.Assign) -> bool:
    value = statement.value
    return isinstance(value, program.Call) and last_name(value.func) == "Input"


def _called_on(value: program.Expr) -> list[program.Name]:
    """Return the names that what a call makes is called on: `x` of `Dense(4)(x)`."""
    if not isinstance(value, program.Call) or not isinstance(value.func, program.Call):
        return []
    found = [one.value for one in value.args if not one.star]
    return [one for one in found if isinstance(one, program.Name)]
