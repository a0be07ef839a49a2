"""How a program's text names things: variables, what is called, keyword arguments."""

from __future__ import annotations

import re

from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk

_HELD_OUT = re.compile(r"test|valid(ation)?|val")


def name_of(node: object) -> str | None:
    """Return the variable that an expression is, None where it is none."""
    return node.id if isinstance(node, program.Name) else None


def last_name(function: program.Expr) -> str:
    """Return the last part of a dotted name, "" where it is none."""
    if isinstance(function, program.Attribute):
        return function.attr
    return name_of(function) or ""


def keyword_of(call: program.Call, name: str) -> program.Expr | None:
    """Return what a call gives for a keyword, None where it does not."""
    return next((arg.value for arg in call.args if arg.keyword == name), None)


def is_held_out(name: str, learnt: str) -> bool:
    """Tell whether a name is that of the training samples, but for `test` in place of `train`."""
    trained = _HELD_OUT.sub("train", name.lower(), count=1)
    return trained != name.lower() and trained == learnt.lower()


def receiver_of(call: program.Call, *methods: str) -> str:
    """Return the variable that a method of one of these names is called on, "" where none is."""
    if isinstance(call.func, program.Attribute) and call.func.attr in methods:
        return name_of(call.func.value) or ""
    return ""


def given_first(nodes: Nodes, *methods: str) -> set[str | None]:
    """Return the variables that calls of these names are given first; None for anything else."""
    calls = [call for call in nodes.of(program.Call) if last_name(call.func) in methods]
    return {name_of(call.args[0].value) for call in calls if call.args}


def samples_and_labels(fit: program.Call) -> list[program.Expr | None]:
    """Return what `fit(x, y)` is given for the two, by position or by name, None for none."""
    given = [arg.value for arg in fit.args if arg.keyword is None and not arg.star]
    x = given[0] if given else keyword_of(fit, "x")
    return [x, given[1] if len(given) > 1 else keyword_of(fit, "y")]


def bindings(nodes: Nodes) -> dict[str, list[program.Expr]]:
    """Return what each variable is given by plain assignments, wherever they stand."""
    found: dict[str, list[program.Expr]] = {}
    for node in nodes.of(program.Assign):
        for target in node.targets:
            name = name_of(target)
            if name is not None:
                found.setdefault(name, []).append(node.value)
    return found


def functions_around(nodes: Nodes) -> dict[int, int]:
    """Return for each node inside a function, by identity, the index of the innermost one."""
    around: dict[int, int] = {}
    for function in sorted(nodes.of(program.FunctionDef), key=lambda one: one.index):
        around |= {id(node): function.index for node in walk(function.body)}
    return around


def root_of(node: program.Expr) -> str | None:
    """Return the variable that an expression takes its values from: `x` for `x[:, 1:].ravel()`."""
    while isinstance(node, (program.Subscript, program.Attribute)):
        node = node.value
    if isinstance(node, program.Call) and isinstance(node.func, program.Attribute):
        return root_of(node.func.value)
    return name_of(node)
