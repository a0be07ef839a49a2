"""Conditions that are not known: both sides are run, and what they leave behind is joined."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from keras_lint.interp import program
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.branches import Journal, join, join_values
from keras_lint.interp.machine import Machine
from keras_lint.interp.running import evaluate
from keras_lint.interp.signals import Completion, Raised
from keras_lint.interp.values import Unknown

Side: TypeAlias = Callable[[], "Completion | None"]

CHOICES = ("os", "sys", "input", "random")
"""Libraries whose answers may be either: each side of a condition on them is taken some day."""


def decided(machine: Machine, node: program.If | program.While) -> bool | Unknown:
    """Return the truth of a condition; what comes of `==` may be a test of identity."""
    value = evaluate(machine, node.test)
    if not (isinstance(node.test, program.Compare) and {"==", "!="} & set(node.test.ops)):
        behaviour_of(value).decide(machine, value, machine.place("stmt", node.index))
    return machine.truth(value)


def fork(machine: Machine, first: Side, second: Side, *, chosen: bool = True) -> Completion | None:
    """Run both sides of a condition that is not known, and join what they leave behind.

    A side that certainly raises is taken not to be the one; so is a side on which Keras raises,
    where the condition is no free choice (`chosen`). Of sides that end differently, the one that
    returns is noted as a possible result, and the other goes on.
    """
    machine.doubts += 1
    failures = machine.trace.failures
    before = len(failures)
    one = _run_side(machine, first)
    between = len(failures)
    other = _run_side(machine, second)
    if not chosen and (between > before) is not (len(failures) > between):
        del failures[before:]
        if between > before:
            one = Raised(None)
        else:
            other = Raised(None)
    if isinstance(one, Raised) and isinstance(other, Raised):
        raise one
    if isinstance(one, Raised) or isinstance(other, Raised):
        journal, completion = _only(one, other)
        _apply(machine, journal)
        return completion
    (left, left_end), (right, right_end) = one, other
    if left_end is None and right_end is None:
        return _join(machine, left, right, None)
    if left_end is not None and right_end is not None and left_end.kind == right_end.kind:
        value = join_values(left_end.value, right_end.value)
        return _join(machine, left, right, Completion(left_end.kind, value))
    return _diverge(machine, (left, left_end), (right, right_end))


_Ran = tuple[Journal, "Completion | None"]


def _run_side(machine: Machine, side: Side) -> _Ran | Raised:
    journal = Journal()
    machine.journals.append(journal)
    machine.conditional += 1
    try:
        return journal, side()
    except Raised as raised:
        return raised
    finally:
        machine.conditional -= 1
        machine.journals.pop()
        journal.finish()
        if machine.journals:
            machine.journals[-1].born |= journal.born


def _only(one: _Ran | Raised, other: _Ran | Raised) -> _Ran:
    ran = other if isinstance(one, Raised) else one
    assert not isinstance(ran, Raised)
    return ran


def _apply(machine: Machine, journal: Journal) -> None:
    for change in journal.changes.values():
        machine.touch(change.target)
    journal.apply()


def _join(
    machine: Machine, left: Journal, right: Journal, completion: Completion | None
) -> Completion | None:
    for change in (*left.changes.values(), *right.changes.values()):
        machine.touch(change.target)
    join(left, right, machine.spoil)
    return completion


def _diverge(machine: Machine, one: _Ran, other: _Ran) -> Completion | None:
    """Go on with the side that goes on, remembering how the other one may have ended."""
    ending, going = (one, other) if _ends_earlier(one[1], other[1]) else (other, one)
    completion = ending[1]
    frame = machine.frames[-1]
    if completion is not None and completion.kind == "return":
        frame.returned.append(completion.value)
        _apply(machine, going[0])
    else:
        _join(machine, ending[0], going[0], None)
        if frame.loops:
            frame.loops[-1].append(True)
    return going[1]


def _ends_earlier(one: Completion | None, other: Completion | None) -> bool:
    order = {"return": 0, "break": 1, "continue": 2}
    rank = [3 if end is None else order[end.kind] for end in (one, other)]
    return rank[0] < rank[1]
