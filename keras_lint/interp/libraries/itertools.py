"""`itertools`: of those without end as many items as anything beside them has."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from keras_lint.interp.generators import Iterator
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MAX_ITEMS = 100_000


def _register(name: str, function: Callable[..., Any], iterables: int | None) -> None:
    @known(f"itertools.{name}")
    def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        if arguments.open:
            return Unknown(f"itertools.{name} of something not known")
        given: list[Value] = []
        for number, value in enumerate(arguments.positional):
            if iterables is None or number < iterables:
                items = machine.iterate(value)
                if isinstance(items, Unknown):
                    return items
                given.append(items)
            else:
                given.append(value)
        if any(isinstance(one, Unknown) for one in (*given, *arguments.keywords.values())):
            return Unknown(f"itertools.{name} of something not known")
        try:
            made = function(*given, **arguments.keywords)
        except (TypeError, ValueError):
            return Unknown(f"itertools.{name} fails")
        return Iterator(list(itertools.islice(made, MAX_ITEMS)))


for _name in ("product", "chain", "zip_longest"):
    _register(_name, getattr(itertools, _name), None)
for _name in ("combinations", "permutations", "islice"):
    _register(_name, getattr(itertools, _name), 1)
_register("cycle", itertools.cycle, 1)
_register("repeat", itertools.repeat, 0)


@known("itertools.chain.from_iterable")
def chained(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The items of all the iterables in one."""
    outer = machine.iterate(arguments.positional[0])
    if isinstance(outer, Unknown):
        return outer
    found: list[Value] = []
    for inner in outer:
        items = machine.iterate(inner)
        if isinstance(items, Unknown):
            return items
        found.extend(items)
    return Iterator(found)
