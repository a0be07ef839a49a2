"""Objects of the graph that a program changes, and that can be put back as they were."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any


class Journaled:
    """Its state, as a dict of values, is saved and restored around branches."""

    __slots__ = ()

    @abstractmethod
    def save_state(self) -> dict[str, Any]:
        """Return a copy of what can change."""

    @abstractmethod
    def restore_state(self, state: dict[str, Any]) -> None:
        """Put a state back."""
