"""Running something for what it brings to light alone: nothing that it changes is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from keras_lint.graph.trace import Trace
from keras_lint.interp.branches import Journal
from keras_lint.interp.keras.state import keras_state

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


@contextmanager
def aside(machine: Machine) -> Iterator[Trace]:
    """Note what happens in a trace of its own; put back what it changes."""
    trace, journal = machine.trace, Journal()
    machine.trace = Trace(machine.keras)
    machine.journals.append(journal)
    machine.touch(keras_state(machine).names)
    try:
        yield machine.trace
    finally:
        machine.trace = trace
        machine.journals.pop()
        journal.finish()
