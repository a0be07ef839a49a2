"""The Keras versions whose behaviour we know."""

from __future__ import annotations

from enum import Enum


class KerasVersion(Enum):
    """A supported Keras: ordered, and spelt as on the command line."""

    V2_2 = "2.2"
    V2_15 = "2.15"
    V3 = "3"

    def __init__(self, spelling: str) -> None:
        self._rank = len(type(self).__members__)

    def __lt__(self, other: KerasVersion) -> bool:
        return self._rank < other._rank

    def __le__(self, other: KerasVersion) -> bool:
        return self._rank <= other._rank

    def __gt__(self, other: KerasVersion) -> bool:
        return self._rank > other._rank

    def __ge__(self, other: KerasVersion) -> bool:
        return self._rank >= other._rank

    def __str__(self) -> str:
        return self.value
