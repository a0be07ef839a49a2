"""Loops, whose rounds are followed one by one as long as they may make layers."""

from __future__ import annotations

from keras_lint.interp import program
from keras_lint.interp.assignment import assign
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.forks import decided, fork
from keras_lint.interp.growth import Growth
from keras_lint.interp.machine import Machine
from keras_lint.interp.rounds import any_item, named_for
from keras_lint.interp.running import EXECUTORS, evaluate, execute
from keras_lint.interp.signals import Completion
from keras_lint.interp.spoilt import LENGTH
from keras_lint.interp.values import Unknown, Value

ABOUT_DATA = "a long loop that makes no layers"
DATA_LOOP = 1_000
MAX_ROUNDS = 1_500
MOST_BUILDING = 300
"""So many rounds of a `while` may make or call layers: networks are not that deep."""


class LoopWatch:
    """Tells of a loop that runs for long and makes no layers: it is about data, not models.

    Its further rounds are taken like those of a loop whose length is not known.
    """

    def __init__(
        self, machine: Machine, most: int = MAX_ROUNDS, building: int = MAX_ROUNDS
    ) -> None:
        self._fuel = machine.fuel
        self._activity = machine.activity
        self._rounds = self._built = 0
        self._most, self._building = most, building

    @property
    def is_endless(self) -> bool:
        """Whether so many rounds were taken that no program means them."""
        return self._rounds > self._most or self._built > self._building

    def is_about_data(self, machine: Machine) -> bool:
        """Whether the loop has used up much without making or calling a layer, or never ends."""
        self._rounds += 1
        if machine.activity != self._activity:
            self._activity, self._fuel = machine.activity, machine.fuel
            self._built += 1
        if self.is_endless:
            return True
        return self._fuel - machine.fuel > DATA_LOOP


def _for(machine: Machine, node: program.For) -> Completion | None:
    iterable = evaluate(machine, node.iterable)
    behaviour_of(iterable).taken_for(machine, iterable, "for", machine.place("stmt", node.index))
    items = machine.iterate(iterable)
    if isinstance(items, Unknown):
        sample = behaviour_of(iterable).sample(machine, iterable)
        if sample is not None:
            return _once_at_least(machine, node, sample)
        return _loop_of_unknown_length(machine, node, any_item(machine, iterable, items))
    # A list may grow or shrink while it is looped over.
    completion = _rounds(machine, node, iterable if type(iterable) is list else items)
    if completion is None:
        return execute(machine, node.orelse)
    return completion if completion.kind == "return" else None


def _rounds(machine: Machine, node: program.For, items: list[Value]) -> Completion | None:
    """Run a loop's body for each item; a break, or a return, is its completion."""
    frame = machine.frames[-1]
    frame.loops.append([])
    frame.looping.append(node.index)
    watch = LoopWatch(machine)
    growth = Growth(machine, node, len(items))
    try:
        for number, item in enumerate(items):
            machine.spend()
            if watch.is_about_data(machine):
                return _further_rounds(machine, node, item, growth.steady(machine, number))
            if machine.is_spoilt(items):
                return _loop_of_unknown_length(machine, node, Unknown(LENGTH))
            assign(machine, node.target, item)
            completion = execute(machine, node.body)
            if completion is not None and completion.kind != "continue":
                return completion
            if frame.loops[-1]:
                rest = items[number + 1 :]
                return _maybe_ended(machine, node, rest)
    finally:
        frame.loops.pop()
        frame.looping.pop()
    return None


def _further_rounds(
    machine: Machine, node: program.For, item: Value, lists: list[tuple[list[Value], int]]
) -> Completion | None:
    """Run a loop's body once for all rounds that are left; of some lists it is known how long."""
    kind = "int64" if type(item) is int else ""
    completion = _loop_of_unknown_length(machine, node, Unknown(ABOUT_DATA, number=kind))
    for one, length in lists if completion is None else ():
        machine.spoilt.fix(one, length)
    return completion


def _maybe_ended(machine: Machine, node: program.For, rest: list[Value]) -> Completion | None:
    """After a break that may have happened, the other rounds may or may not run."""
    if not rest:
        return None
    return fork(machine, lambda: None, lambda: _rounds(machine, node, rest))


def _once_at_least(machine: Machine, node: program.For, item: Value) -> Completion | None:
    """Run a loop's body for an item that there surely is, and perhaps for others like it."""
    models = len(machine.trace.models)
    completion = _rounds(machine, node, [item])
    if completion is not None:
        return completion if completion.kind == "return" else None
    if len(machine.trace.models) > models:
        return None  # how many it makes is not known: they are listed once
    return _loop_of_unknown_length(machine, node, item)


def _loop_of_unknown_length(machine: Machine, node: program.For, item: Value) -> Completion | None:
    """Run a loop's body once or not at all, for an item of which perhaps nothing is known."""

    def once() -> Completion | None:
        assign(machine, node.target, named_for(node.target, item))
        return _body_once(machine, node.body)

    return fork(machine, lambda: None, once)


def _body_once(machine: Machine, body: program.Block) -> Completion | None:
    frame = machine.frames[-1]
    frame.loops.append([])
    try:
        completion = execute(machine, body)
    finally:
        frame.loops.pop()
    return completion if completion is not None and completion.kind == "return" else None


def _while(machine: Machine, node: program.While) -> Completion | None:
    frame = machine.frames[-1]
    statement = (frame.path, node.index)
    frame.loops.append([])
    times = machine.unending[statement]
    watch = LoopWatch(machine, MAX_ROUNDS >> times, MOST_BUILDING >> times)
    try:
        while True:
            machine.spend()
            if watch.is_about_data(machine):
                if watch.is_endless:
                    machine.unending[statement] += 1
                return fork(machine, lambda: None, lambda: _body_once(machine, node.body))
            truth = decided(machine, node)
            if isinstance(truth, Unknown):
                return fork(machine, lambda: None, lambda: _body_once(machine, node.body))
            if not truth:
                return execute(machine, node.orelse)
            completion = execute(machine, node.body)
            if completion is not None and completion.kind != "continue":
                return completion if completion.kind == "return" else None
            if frame.loops[-1]:
                return None
    finally:
        frame.loops.pop()


EXECUTORS |= {program.For: _for, program.While: _while}
