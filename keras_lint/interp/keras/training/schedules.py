"""The function of a `LearningRateScheduler`: which rate it gives the first epoch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.keras.training.arity import takes
from keras_lint.interp.streams.stream import tried
from keras_lint.interp.values import CallArguments, Function, Unknown, Value
from keras_lint.interp.walking import walk
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

RATE = Unknown("the learning rate of a training")


def check_schedule(machine: Machine, schedule: Value, place: Place | None) -> None:
    """Note a function that gives `fit` no float for the first epoch."""
    if machine.keras is not KerasVersion.V3 or not isinstance(schedule, Function):
        return
    given: list[Value] = [0, RATE] if takes(schedule, 2) else [0]
    if schedule.is_generator or not takes(schedule, len(given)):
        return
    rate = tried(machine, lambda: machine.call(schedule, CallArguments(given)))
    if rate is None or type(rate) is int:
        error = LayerError(
            "invalid-argument",
            f"`{schedule.name}` has to give a learning rate for each epoch, a float, but gives "
            f"{rate!r} for the first.",
            expected="a float",
            actual=repr(rate),
            hint="Return the rate: return lr." if rate is None else f"Return {float(rate)}.",
            blamed=_never_returned(schedule) if rate is None else None,
        )
        machine.fail(error, place)


def no_schedule(given: float) -> LayerError:
    """Return the error for a rate in the place of a function that gives it."""
    return LayerError(
        "invalid-argument",
        f"LearningRateScheduler takes a function that gives each epoch its rate, not {given!r}.",
        expected="a function of the epoch",
        actual=repr(given),
        argument="schedule",
        position=0,
        hint="A rate that stays goes to the optimizer: learning_rate=…",
        raises=TypeError,
    )


def _never_returned(schedule: Function) -> Place | None:
    """Return the first statement that works out a value and does nothing with it."""
    for one in walk(schedule.body):
        kinds = (program.Name, program.BinOp)
        if isinstance(one, program.ExprStmt) and isinstance(one.value, kinds):
            return Place(schedule.path, "stmt", one.index)
    return None
