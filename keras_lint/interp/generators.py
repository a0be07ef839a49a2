"""Generators: run only when something is taken from them, and never for longer than is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.frame import Frame
from keras_lint.interp.signals import EnoughYielded
from keras_lint.interp.values import Builtin, Function, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

MAX_YIELDS = 2000
"""A generator that yields more is taken not to end."""


BEGUN = "what a generator yields after its first value"


@dataclass(slots=True, eq=False)
class Generator:
    """A called generator function; `begun` tells that its first value was asked for alone.

    What it would go on with is not known then, for its body has run up to there only.
    """

    function: Function
    frame: Frame
    begun: bool = False


@dataclass(slots=True, eq=False)
class Iterator:
    """An iterator over known values; `at` is how many have been taken."""

    items: list[Value]
    at: int = 0


def run_generator(machine: Machine, generator: Generator, limit: int) -> list[Value]:
    """Run a generator's body until it has yielded `limit` values or ends."""
    from keras_lint.interp.calls import run_frame

    frame = generator.frame
    frame.yielded = []
    frame.yield_limit = limit
    frame.outset = machine.conditional
    depth = len(machine.frames)
    try:
        run_frame(machine, generator.function, frame)
    except EnoughYielded:
        del machine.frames[depth:]
    return frame.yielded


@behaves(Generator)
class GeneratorBehaviour(Behaviour):
    """A generator is looped over, or asked for its next value."""

    kind = "a generator"

    def iterate(self, machine: Machine, value: Generator) -> Iterable[Value] | Unknown:
        if value.begun:
            return Unknown(BEGUN)
        items = run_generator(machine, value, MAX_YIELDS)
        return Unknown("a generator without end") if len(items) >= MAX_YIELDS else items

    def attribute(self, machine: Machine, value: Generator, name: str) -> Value:
        if name in ("next", "__next__", "send"):
            return Builtin(name, lambda machine, arguments, place: take(machine, value))
        return Unknown(f"{name} of a generator", name)


@behaves(Iterator)
class IteratorBehaviour(Behaviour):
    """An iterator gives what it has not given yet."""

    kind = "an iterator"

    def iterate(self, machine: Machine, value: Iterator) -> Iterable[Value] | Unknown:
        rest = value.items[value.at :]
        value.at = len(value.items)
        return rest

    def attribute(self, machine: Machine, value: Iterator, name: str) -> Value:
        if name in ("next", "__next__"):
            return Builtin(name, lambda machine, arguments, place: take(machine, value))
        return Unknown(f"{name} of an iterator", name)


def take(machine: Machine, value: Value, default: Value = None) -> Value:
    """Return `next(value)`."""
    if isinstance(value, Generator):
        if value.begun:
            return Unknown(BEGUN)
        value.begun = True
        items = run_generator(machine, value, 1)
        return items[0] if items else default
    if isinstance(value, Iterator) and value.at < len(value.items):
        value.at += 1
        return value.items[value.at - 1]
    return default if isinstance(value, Iterator) else Unknown("the next of something unknown")
