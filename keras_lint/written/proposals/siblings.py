"""Calls of one function that differ in an argument: which one is unlike its siblings?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeGuard

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.proposals.guards import standing
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

MOST_CALLS = 12
Given = tuple[program.Call, int, program.Const]


def unlike_siblings(tree: Tree, path: str) -> list[Site]:
    """Return the literals that calls give in place of what others of the same function give.

    What the fewest calls give comes first, and of equals what stands last.
    """
    found = []
    for calls in _by_name(tree).values():
        for given in _by_argument(calls).values():
            found += list(_others(given, path))
    return [site for *_, site in sorted(found, key=lambda one: one[:2])]


def flags_lacking(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the calls of the program's own functions and layers without one of their flags.

    It is given as other calls give it, or else as it is not by default.
    """
    for called, function in own_functions(tree):
        calls = [one for one in tree.of(program.Call) if last_name(one.func) == called]
        given = [one for call in calls for one in call.args if _is_flag(one)]
        turned = [
            program.Arg(program.Const(not one.default.value), keyword=one.name)
            for one in function.parameters
            if isinstance(one.default, program.Const) and isinstance(one.default.value, bool)
        ]
        for call in sorted(calls, key=lambda one: one.index)[:MOST_CALLS]:
            for flag in dict.fromkeys((*given, *turned)):
                if all(one.keyword != flag.keyword for one in call.args):
                    instead = replace(call, args=(*call.args, flag))
                    place = Place(path, "call", call.index)
                    yield Site.otherwise(place, call, instead)


def functions_exchanged(tree: Tree, at: Place, related: Sequence[Place]) -> Iterator[Site]:
    """Yield the calls of a function of the program that an error is about, of another one instead.

    That is a function which takes parameters of the same names, called elsewhere too.
    """
    functions = {one.name: one for one in tree.of(program.FunctionDef)}
    called = Counter(last_name(one.func) for one in tree.of(program.Call))
    for node in standing(tree, at, related):
        name = node.func.id if isinstance(node, program.Call) and _is_name(node.func) else ""
        if not isinstance(node, program.Call) or name not in functions or called[name] < 2:
            continue
        wanted = [one.name for one in functions[name].parameters]
        for other, function in functions.items():
            names = [one.name for one in function.parameters]
            if other != name and called[other] and names[: len(node.args)] == wanted:
                place = Place(at.path, "call", node.index)
                instead = replace(node, func=program.Name(other))
                yield Site.otherwise(place, node, instead)


def arguments_lacking(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the calls of the program's own functions without an argument that another one gives."""
    for called, function in own_functions(tree):
        calls = [one for one in tree.of(program.Call) if last_name(one.func) == called]
        plain = [one for one in calls if one.index >= 0 and not any(arg.star for arg in one.args)]
        names = [one.name for one in function.parameters if one.name != "self"]
        given = {id(one): given_by_name(one, names) for one in plain}
        for call in sorted(plain, key=lambda one: -one.index) if len(plain) <= MOST_CALLS else ():
            for other in plain:
                for name in dict.fromkeys(given[id(other)].keys() - given[id(call)].keys()):
                    added = program.Arg(given[id(other)][name], keyword=name)
                    instead = replace(call, args=(*call.args, added))
                    place = Place(path, "call", call.index)
                    yield Site.otherwise(place, call, instead)


def given_by_name(call: program.Call, names: list[str]) -> dict[str, program.Expr]:
    """Return what a call gives by the names of a function's parameters."""
    positional = [one.value for one in call.args if one.keyword is None]
    found = dict(zip(names, positional, strict=False))
    return found | {one.keyword: one.value for one in call.args if one.keyword is not None}


def own_functions(tree: Tree) -> Iterator[tuple[str, program.FunctionDef]]:
    """Yield the program's functions, and how layers are made, by what they are called by."""
    for one in tree.of(program.FunctionDef):
        owner = tree.scope_of(one)
        if one.name == "__init__" and isinstance(owner, program.ClassDef):
            yield owner.name, one
        elif one.name[:2] != "__":
            yield one.name, one


def _is_name(function: program.Expr) -> TypeGuard[program.Name]:
    return isinstance(function, program.Name)


def _is_flag(given: program.Arg) -> bool:
    return given.keyword is not None and given.value in (program.Const(True), program.Const(False))


def _by_name(tree: Tree) -> dict[str, list[program.Call]]:
    """Return the calls of each function of the program and each layer, where there are several."""
    own = {one.name for one in tree.of(program.FunctionDef)}
    found: defaultdict[str, list[program.Call]] = defaultdict(list)
    for call in tree.of(program.Call):
        name = last_name(call.func)
        if call.index >= 0 and (name in own or name[:1].isupper()):
            found[name].append(call)
    return {name: calls for name, calls in found.items() if 1 < len(calls) <= MOST_CALLS}


def _by_argument(calls: list[program.Call]) -> dict[str | int, list[Given]]:
    found: defaultdict[str | int, list[Given]] = defaultdict(list)
    for call in calls:
        for number, one in enumerate(call.args):
            if isinstance(one.value, program.Const) and not one.star:
                found[one.keyword or number].append((call, number, one.value))
    return found


def _others(given: list[Given], path: str) -> Iterator[tuple[int, int, Site]]:
    """Yield each literal with each other one in its place."""
    values = [one.value for *_, one in given]
    for call, number, one in given:
        for other in dict.fromkeys(values):
            if other != one.value and type(other) is type(one.value):
                place = Place(path, "call", call.index, number)
                site = Site(place, one, Wanted((), one.value, other), "")
                yield values.count(one.value), -call.index, site
