"""What a run may take: fuel, of which every statement, call and loop round uses some."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from keras_lint.interp.signals import OutOfFuel

FUEL = 600_000
"""How many statements, calls and loop rounds we follow in one file."""

CALL = 3
"""What a call costs."""


class Spending:
    """The part of a machine that ends what doesn't end.

    Attributes:
        activity: how many layers the program has made or called so far.
        fuel: what is left to spend.
    """

    def __init__(self, fuel: int) -> None:
        self.activity = 0
        self.fuel = fuel
        self._floor = self._least = 0
        self._patience: int | None = None

    def spend(self, amount: int = 1) -> None:
        """Use up fuel; raises `OutOfFuel` when there is none left."""
        self.fuel -= amount
        if self.fuel < self._floor:
            raise OutOfFuel

    def work(self) -> None:
        """Say that a layer has been made or called."""
        self.activity += 1
        if self._patience is not None:
            self._floor = max(self._least, self.fuel - self._patience)

    @contextmanager
    def allowance(self, amount: int) -> Iterator[None]:
        """Let a body spend no more than so much."""
        before = self._floor, self._least
        self._least = max(self._least, self.fuel - amount)
        self._floor = max(self._floor, self._least)
        try:
            yield
        finally:
            self._floor, self._least = before

    @contextmanager
    def patience(self, amount: int) -> Iterator[None]:
        """Let a body spend no more than so much without making or calling a layer."""
        before = self._floor, self._patience
        self._patience = amount
        self._floor = max(self._floor, self.fuel - amount)
        try:
            yield
        finally:
            self._floor, self._patience = before

    @property
    def is_out_of_fuel(self) -> bool:
        """Whether all that the whole run may take is spent."""
        return self.fuel < 0
