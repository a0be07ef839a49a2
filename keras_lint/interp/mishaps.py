"""What is left of a statement that we fail to carry out: what it binds or changes is not known.

Whatever goes wrong in us costs one statement, never the file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp import program
from keras_lint.interp.values import Instance, Unknown
from keras_lint.interp.walking import walk

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

REASON = "internal error"


def internal(error: Exception) -> str:
    """Return the reason that an error of ours is.

    Raises:
        Exception: the error itself, where we are looking for its cause.
    """
    if os.environ.get("KERAS_LINT_DEBUG"):
        raise error
    return f"{REASON}: {type(error).__name__}: {error}"


def forget(machine: Machine, statement: program.Stmt, reason: str) -> None:
    """Make unknown what a statement would have bound, and what it may have changed."""
    place = machine.place("stmt", statement.index)
    lost = machine.unknown(reason, place=place)
    scope = machine.frames[-1].scope
    for name in bound(statement):
        machine.touch(scope.target(name))
        scope.target(name).names[name] = Unknown(lost.reason, name)
    for name in _read(statement):
        value = scope.target(name).names.get(name)
        if isinstance(value, (list, dict, set)):
            machine.spoil(value)
        elif isinstance(value, Tensor):
            value.reads += 1000
        elif isinstance(value, Instance):
            machine.touch(value)
            value.attributes.update({key: Unknown(lost.reason, key) for key in value.attributes})


def bound(statement: program.Stmt) -> Iterator[str]:
    """Yield the names that a statement may bind, or change what they stand for."""
    for node in walk(statement):
        if isinstance(node, (program.FunctionDef, program.ClassDef)):
            yield node.name
        elif isinstance(node, (program.Assign, program.Delete)):
            yield from _names(node.targets)
        elif isinstance(node, (program.AnnAssign, program.AugAssign, program.For)):
            yield from _names(node.target)
        elif isinstance(node, program.NamedExpr):
            yield node.target
        elif isinstance(node, program.Alias):
            yield node.asname or node.name.partition(".")[0]
        elif isinstance(node, program.With):
            yield from _names([target for _, target in node.items])


def _names(targets: object) -> Iterator[str]:
    """Yield the names that targets bind; `a` of `a.x` and `a[0]` is one that they change."""
    return _read(targets)


def _read(node: object) -> Iterator[str]:
    return (one.id for one in walk(node) if isinstance(one, program.Name))
