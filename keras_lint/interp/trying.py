"""`try`, `with`, `raise` and `assert`: what a program that fails goes on with."""

from __future__ import annotations

from keras_lint.interp import program
from keras_lint.interp.assignment import assign, assign_name
from keras_lint.interp.handling import catches, context_tolerates, enter_context
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
    try:
        with machine.tolerating():
            completion = execute(machine, node.body)
    except Raised as raised:
        for handler in node.handlers:
            if catches(machine, handler.type, raised.value):
                return _handled(machine, handler, raised)
        raise
    return execute(machine, node.orelse) if completion is None else completion


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
