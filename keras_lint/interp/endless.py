"""What is looped over and known by one of its items alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves, behaviour_of
from keras_lint.interp.values import Unknown, Value
from keras_lint.record import entity

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


@entity
class Endless:
    """So many items like this one that nobody counts them."""

    item: Value


@behaves(Endless)
class EndlessBehaviour(Behaviour):
    """A loop takes one item for certain, and then perhaps further ones."""

    kind = "an iterator"

    def sample(self, machine: Machine, value: Endless) -> Value:
        return value.item


def endless(machine: Machine, columns: list[Value], number: Value = None) -> Endless | None:
    """Return what `zip` makes of iterables, some without end; None where one is not known.

    `enumerate` gives the `number` that stands before the items.
    """
    row = [] if number is None else [number]
    for column in columns:
        items = machine.iterate(column)
        if isinstance(items, Unknown):
            items = [behaviour_of(column).sample(machine, column)]
        if not items or items[0] is None:
            return None
        row.append(items[0])
    return Endless(tuple(row))
