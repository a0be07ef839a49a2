"""What a run keeps of changes while a condition is not known: the journals of its sides."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.interp.branches import Journal
from keras_lint.interp.spoilt import ANYTHING, Spoilt
from keras_lint.interp.values import Value


class Journaling:
    """The part of a machine that knows which sides it is on.

    Attributes:
        journals: those of the sides under way, the innermost last.
        spoilt: the containers whose length the sides disagree on.
    """

    def __init__(self) -> None:
        self.journals: list[Journal] = []
        self.spoilt = Spoilt()

    def touch(self, target: object) -> None:
        """Say that an object is about to change.

        The innermost side alone notes it: what a side changed is told to the next one out when the
        sides are joined.
        """
        if self.journals:
            self.journals[-1].touch(target)

    def born(self, container: Value) -> Value:
        """Return a container that has just been made, which no other side can know of."""
        if self.journals:
            self.journals[-1].born[id(container)] = container
        return container

    def spoil(self, target: object, items: Sequence[Value] = ANYTHING) -> None:
        """Say that the very length of a container is not known any more, and what it may hold."""
        self.spoilt.add(target, items)

    def is_spoilt(self, target: object) -> bool:
        """Tell whether the length of a container is not known."""
        return target in self.spoilt
