"""What catches an error: `except` clauses and contexts such as `pytest.raises`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.classes import MISSING, find
from keras_lint.interp.generators import Generator, take
from keras_lint.interp.running import evaluate
from keras_lint.interp.values import (
    CallArguments,
    Class,
    External,
    Instance,
    Unknown,
    Value,
)
from keras_lint.record import record

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

TOLERANT = ("raises", "assertRaises", "assertRaisesRegex", "suppress", "assert_raises", "warns")


class Context:
    """A context manager of a library, by the name of what made it."""

    def __init__(self, name: str) -> None:
        self.name = name


@record
class NullContext:
    """A context that binds a value and does nothing."""

    value: Value


def context_tolerates(manager: Value) -> bool:
    """Tell whether a context is there to catch errors."""
    name = getattr(manager, "name", "")
    return isinstance(name, str) and name.replace("(…)", "").rpartition(".")[2] in TOLERANT


def enter_context(machine: Machine, manager: Value) -> Value:
    """Return what `with manager as target` binds."""
    if isinstance(manager, NullContext):
        return manager.value
    if isinstance(manager, Generator):
        return take(machine, manager)
    if isinstance(manager, Instance):
        enter = find(manager.cls, "__enter__")
        if enter is not MISSING:
            return machine.call(machine.attribute(manager, "__enter__"), CallArguments())
    return manager


def catches(machine: Machine, handler: program.Expr | None, raised: Value) -> bool:
    """Tell whether an `except` clause takes an exception, as far as both are known."""

    if handler is None:
        return True
    kinds = evaluate(machine, handler)
    return any(_matches(kind, raised) for kind in (kinds if isinstance(kinds, tuple) else (kinds,)))


def _matches(kind: Value, raised: Value) -> bool:
    if isinstance(raised, type):
        actual: Value = raised
    elif isinstance(raised, BaseException):
        actual = type(raised)
    else:
        actual = raised.cls if isinstance(raised, Instance) else raised
    if isinstance(kind, type) and isinstance(actual, type):
        return issubclass(actual, kind)
    if isinstance(actual, Class):
        return kind in actual.lineage or any(
            isinstance(kind, type) and isinstance(base, type) and issubclass(base, kind)
            for base in actual.lineage
        )
    return isinstance(kind, (External, Unknown)) or isinstance(actual, (External, Unknown))
