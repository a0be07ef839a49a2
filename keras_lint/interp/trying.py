"""`try`, `with`, `raise` and `assert`: what a program that fails goes on with."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.interp import program
from keras_lint.interp.assignment import assign, assign_name
from keras_lint.interp.externals import load_library
from keras_lint.interp.forks import fork
from keras_lint.interp.handling import catches, context_tolerates, enter_context
from keras_lint.interp.keras.names import canonical
from keras_lint.interp.library import brings, handler_of
from keras_lint.interp.machine import Machine
from keras_lint.interp.running import EXECUTORS, evaluate, execute
from keras_lint.interp.signals import Completion, Raised


def _with(machine: Machine, node: program.With) -> Completion | None:
    tolerates = False
    for context, target in node.items:
        manager = evaluate(machine, context)
        tolerates = tolerates or context_tolerates(manager)
        if target is not None:
            assign(machine, target, enter_context(machine, manager))
    if not tolerates:
        return execute(machine, node.body)
    try:
        with machine.tolerating():
            return execute(machine, node.body)
    except Raised:
        return None


def _try(machine: Machine, node: program.Try) -> Completion | None:
    try:
        completion = _guarded(machine, node)
    except Raised:
        ended = execute(machine, node.finalbody)
        if ended is not None:
            return ended
        raise
    ended = execute(machine, node.finalbody)
    return completion if ended is None else ended


def _guarded(machine: Machine, node: program.Try) -> Completion | None:
    if not node.handlers:
        return execute(machine, node.body)
    if _may_be_missing(machine, node):
        return fork(
            machine,
            lambda: execute(machine, node.body + node.orelse),
            lambda: execute(machine, node.handlers[0].body),
        )
    try:
        with machine.tolerating():
            completion = execute(machine, node.body)
    except Raised as raised:
        for handler in node.handlers:
            if catches(machine, handler.type, raised.value):
                return _handled(machine, handler, raised)
        raise
    return execute(machine, node.orelse) if completion is None else completion


def _may_be_missing(machine: Machine, node: program.Try) -> bool:
    """Tell whether the body imports what only some versions of Keras may have, ready to go without.

    What we know of Keras is taken to be there.
    """
    if not catches(machine, node.handlers[0].type, ImportError()):
        return False
    if not all(isinstance(one, (program.Import, program.ImportFrom)) for one in node.body):
        return False
    return not all(_is_known(name) for one in node.body for name in _from_keras(one))


def _from_keras(node: program.Stmt) -> Iterator[str]:
    """Yield the names that a statement takes out of modules of Keras."""
    if isinstance(node, program.ImportFrom) and not node.level:
        names = [canonical(f"{node.module}.{alias.name}") for alias in node.names]
        yield from (name for name in names if name.startswith("keras."))


def _is_known(name: str) -> bool:
    load_library(name)
    return brings(name) or handler_of(name) is not None


def _handled(machine: Machine, handler: program.ExceptHandler, raised: Raised) -> Completion | None:
    if handler.name is not None:
        assign_name(machine, handler.name, raised.value)
    machine.handled.append(raised.value)
    try:
        return execute(machine, handler.body)
    finally:
        machine.handled.pop()


def _raise(machine: Machine, node: program.Raise) -> None:
    if node.exception is not None:
        raise Raised(evaluate(machine, node.exception))
    raise Raised(machine.handled[-1] if machine.handled else None)


def _assert(machine: Machine, node: program.Assert) -> None:
    if machine.truth(evaluate(machine, node.test)) is False:
        raise Raised(AssertionError())


EXECUTORS |= {
    program.With: _with,
    program.Try: _try,
    program.Raise: _raise,
    program.Assert: _assert,
}
