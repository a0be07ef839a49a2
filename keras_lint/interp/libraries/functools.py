"""`functools`: partial and reduce."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.record import entity

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@entity
class Partial:
    """`functools.partial(function, …)`."""

    function: Value
    arguments: CallArguments


@known("functools.partial")
def partial(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A function with some arguments given."""
    if not arguments.positional:
        return Unknown("partial of nothing")
    function, *rest = arguments.positional
    return Partial(function, CallArguments(rest, dict(arguments.keywords), arguments.open))


@behaves(Partial)
class PartialBehaviour(Behaviour):
    """Called, it adds its own arguments."""

    kind = "a partial"

    def call(
        self, machine: Machine, value: Partial, arguments: CallArguments, place: Place | None
    ) -> Value:
        own = value.arguments
        merged = CallArguments(
            [*own.positional, *arguments.positional],
            {**own.keywords, **arguments.keywords},
            own.open or arguments.open,
        )
        return machine.call(value.function, merged, place)

    def attribute(self, machine: Machine, value: Partial, name: str) -> Value:
        parts = {"func": value.function, "keywords": value.arguments.keywords}
        return parts.get(name, Unknown(f"{name} of a partial", name))


@known("functools.reduce")
def reduce(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Fold a sequence by a function of two."""
    if len(arguments.positional) < 2:
        return Unknown("reduce of nothing")
    function, iterable, *initial = arguments.positional
    items = machine.iterate(iterable)
    if isinstance(items, Unknown):
        return items
    items = [*initial, *items]
    if not items:
        return Unknown("reduce of nothing")
    result = items[0]
    for item in items[1:]:
        result = machine.call_with(function, result, item)
    return result


@known("functools.wraps", "functools.lru_cache", "functools.cache", "functools.update_wrapper")
def transparent(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A decorator that leaves a function doing what it says."""
    from keras_lint.interp.values import Builtin

    return Builtin("wraps", lambda machine, inner, place: inner.positional[0])
