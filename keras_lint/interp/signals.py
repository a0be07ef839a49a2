"""How control leaves a piece of program: what a block ends in, and what cuts across blocks."""

from __future__ import annotations

from typing import Literal

from keras_lint.interp.values import Value
from keras_lint.record import record


@record
class Completion:
    """What a block ended in other than its last statement."""

    kind: Literal["return", "break", "continue"]
    value: Value = None


class Signal(Exception):
    """Control goes elsewhere; no mishap of ours."""


class Raised(Signal):
    """The program certainly raises: `value` is the exception, as far as we know it."""

    def __init__(self, value: Value) -> None:
        super().__init__()
        self.value = value


class OutOfFuel(Signal):
    """The program runs for longer than we follow it."""


class EnoughYielded(Signal):
    """A generator has yielded as much as is asked of it."""
