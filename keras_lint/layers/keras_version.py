"""The Keras versions whose behaviour we know."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering


@total_ordering
class KerasVersion(Enum):
    """A supported Keras: ordered, and spelt as on the command line."""

    V2_2 = "2.2"
    V2_15 = "2.15"
    V3 = "3"

    def __lt__(self, other: KerasVersion) -> bool:
        members = list(KerasVersion)
        return members.index(self) < members.index(other)

    def __str__(self) -> str:
        return self.value
