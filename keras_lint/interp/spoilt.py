"""Containers whose very length is not known any more, and what may have been in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from keras_lint.interp.arrays.ranges import range_of_all
from keras_lint.interp.several import MOST_COMPARED, several
from keras_lint.interp.values import Several, Unknown, Value

LENGTH = "how long a list is hangs on a condition that is not known"
ANYTHING: Sequence[Value] = (None,)
"""Held by a container of which nothing is known: None is like nothing else."""


class Spoilt:
    """The containers, by identity; kept alive, so that no other one can take their place."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[object, list[Value]]] = {}
        self._fixed: dict[int, tuple[int, int]] = {}

    def fix(self, target: list[Value], length: int) -> None:
        """Note how long a list is after all, as long as it is let be."""
        if target in self:
            self._fixed[id(target)] = (length, len(target))

    def add(self, target: object, items: Sequence[Value]) -> None:
        """Note a container, and items that it may hold besides those that are in it."""
        self._fixed.pop(id(target), None)
        held = self._held.setdefault(id(target), (target, []))[1]
        held += items[: MOST_COMPARED - len(held)]

    def __contains__(self, target: object) -> bool:
        """Tell whether a container is one of them."""
        return bool(self._held) and id(target) in self._held

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._held)

    def as_several(self, target: object) -> Several | Unknown:
        """Return one of them as a list of items that are alike; Unknown where they are not."""
        items = [*self._held[id(target)][1], *target] if isinstance(target, list) else ANYTHING
        found = several(items, LENGTH)
        if isinstance(found, Several) and isinstance(target, list):
            least, most = range_of_all(target[:MOST_COMPARED])
            length, held = self._fixed.get(id(target), (0, -1))
            count = length if held == len(target) else found.count
            return replace(found, count=count, least=least, most=most)
        return found
