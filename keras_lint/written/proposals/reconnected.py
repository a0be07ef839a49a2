"""Inputs of a model that nothing is made from: which layer was called on another tensor instead?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.proposals.guards import stands_at
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
    sources = [one for one in made if _is_input(one) and given.intersection(_targets(one))]
    for source in (one for one in sources if _target(one)):
        name, since = _target(source), {_target(source)}
        for one in made:
            if source.index < one.index < statement.index:
                for read in _called_on(one.value):
                    if read.id not in since:
                        place = Place(path, "stmt", one.index)
                        wanted = Wanted((), read.id, name)
                        yield Site(place, read, wanted, name, program.Name(name))
                since.add(_target(one))
    yield from _states_instead(path, sources, made)


def _states_instead(
    path: str, sources: Sequence[program.Assign], made: Sequence[program.Assign]
) -> Iterator[Site]:
    """Yield the states that layers begin with after inputs, the last inputs in their place."""
    names = [name for one in sources for name in _targets(one)]
    first = min((one.index for one in sources), default=0)
    for one in made:
        calls = [one.value] if one.index > first and isinstance(one.value, program.Call) else []
        given = [part for call in calls for part in call.args if part.keyword == "initial_state"]
        for listed in (part.value for part in given):
            size = len(listed.elts) if isinstance(listed, program.ListExpr) else 0
            if 0 < size <= len(names):
                instead = program.ListExpr(tuple(program.Name(name) for name in names[-size:]))
                place = Place(path, "stmt", one.index)
                yield Site.otherwise(place, listed, instead)


def _target(statement: program.Assign) -> str:
    target = statement.targets[0]
    return target.id if isinstance(target, program.Name) else ""


def _targets(statement: program.Assign) -> list[str]:
    """Return the names that a statement binds, the only one or several side by side."""
    target = statement.targets[0]
    each = target.elts if isinstance(target, program.TupleExpr) else (target,)
    return [one.id for one in each if isinstance(one, program.Name)]


def _is_input(statement: program.Assign) -> bool:
    value = statement.value
    each = value.elts if isinstance(value, program.TupleExpr) else (value,)
    return all(isinstance(one, program.Call) and last_name(one.func) == "Input" for one in each)


def _called_on(value: program.Expr) -> list[program.Name]:
    """Return the names that what a call makes is called on: `x` of `Dense(4)(x)`."""
    if not isinstance(value, program.Call) or not isinstance(value.func, program.Call):
        return []
    found = [one.value for one in value.args if not one.star]
    return [one for one in found if isinstance(one, program.Name)]
