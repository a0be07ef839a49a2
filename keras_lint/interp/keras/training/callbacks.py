"""Objects of `keras.callbacks`, and the list of them that `fit` takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from keras_lint.graph.training import Watch
from keras_lint.interp.classes import library_base
from keras_lint.interp.keras.saving import WEIGHTS, check_ending
from keras_lint.interp.keras.training.arity import check_methods
from keras_lint.interp.keras.training.binding import MODERN, Bound, bind, known_training
from keras_lint.interp.keras.training.schedules import check_schedule, no_schedule
from keras_lint.interp.library import Handler, family
from keras_lint.interp.values import CallArguments, Class, External, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.record import entity

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

PREFIX = "keras.callbacks."
WATCHING = ("EarlyStopping", "ReduceLROnPlateau", "ModelCheckpoint")
"""Callbacks that act on a quantity that is logged."""


@entity
class Callback:
    """A callback of Keras, by the name of its class; what it watches, where it does and is known.

    `sources` gives the numbers of its arguments in the source; `schedule` is the function that
    gives each epoch its learning rate.
    """

    name: str
    monitor: str | None = None
    mode: str = "auto"
    place: Place | None = None
    sources: Mapping[str, int] = field(default_factory=dict)
    least: float | None = None
    patience: int | None = None
    floor: float | None = None
    schedule: Value = None


@family("keras.callbacks")
def find(name: str) -> Handler | None:
    """Return what constructs a callback of Keras."""
    if not name[:1].isupper() or name == "Callback":
        return None

    def construct(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        machine.hand_over(arguments)
        signature = known_training(machine).constructor("callbacks", name)
        if signature is None:
            return Unknown(f"keras.callbacks.{name} is not known of this Keras")
        bound = bind(machine, signature, arguments, place, MODERN.constructor("callbacks", name))
        if name == "ModelCheckpoint" and not arguments.open:
            _check_checkpoint(machine, bound.values, place)
        if name == "ReduceLROnPlateau":
            _check_factor(machine, bound.values.get("factor"), place)
        if name == "LearningRateScheduler":
            schedule = bound.values.get("schedule")
            if isinstance(schedule, (int, float)):
                return machine.fail(no_schedule(schedule), place)
            return Callback(name, schedule=schedule)
        return Callback(name) if arguments.open else _made(name, bound, place)

    return construct


def _made(name: str, bound: Bound, place: Place | None) -> Callback:
    monitor, mode = bound.values.get("monitor", "val_loss"), bound.values.get("mode", "auto")
    best = name != "ModelCheckpoint" or bound.values.get("save_best_only") is True
    if name not in WATCHING or not best or not isinstance(monitor, str):
        return Callback(name)
    least, patience = bound.values.get("min_delta"), bound.values.get("patience", 0)
    floor = bound.values.get("min_lr")
    return Callback(
        name,
        monitor,
        mode if isinstance(mode, str) else "",
        place,
        bound.sources,
        least if isinstance(least, (int, float)) else None,
        patience if isinstance(patience, int) else None,
        floor if isinstance(floor, (int, float)) else None,
    )


def _check_checkpoint(machine: Machine, values: Mapping[str, Value], place: Place | None) -> None:
    frequency = values.get("save_freq", "epoch")
    if isinstance(frequency, str) and frequency != "epoch":
        machine.fail(_no_frequency(frequency), place)
        return
    weights_only = machine.truth(values.get("save_weights_only", False))
    if isinstance(weights_only, Unknown):
        return
    endings = WEIGHTS if weights_only else (".keras", ".h5")
    check_ending(machine, values.get("filepath"), endings, "ModelCheckpoint", place)


def _no_frequency(given: str) -> LayerError:
    return LayerError(
        "invalid-argument",
        f"ModelCheckpoint saves each 'epoch' or after a number of batches, not each {given!r}.",
        expected="'epoch' or a whole number",
        actual=repr(given),
        argument="save_freq",
        hint="Write save_freq='epoch'.",
    )


def _check_factor(machine: Machine, factor: Value, place: Place | None) -> None:
    if isinstance(factor, (int, float)) and factor >= 1:
        error = LayerError(
            "invalid-argument",
            f"ReduceLROnPlateau makes the rate smaller: `factor` is below 1, not {factor}.",
            expected="a number below 1",
            actual=str(factor),
            argument="factor",
            position=1,
        )
        machine.fail(error, place)


def check_callbacks(machine: Machine, given: Value, place: Place | None) -> None:
    """Note a class where `fit` takes an object of it."""
    several = given if isinstance(given, (list, tuple)) else [given]
    for one in several:
        if isinstance(one, Callback):
            check_schedule(machine, one.schedule, place)
        if check_methods(machine, one, place):
            return
        name = _class_name(one)
        if name is not None:
            error = LayerError(
                "invalid-argument",
                f"`callbacks` holds the class {name} itself, not an object of it.",
                expected="callbacks",
                actual=f"the class {name}",
                argument="callbacks",
                hint=f"Write {name}().",
            )
            machine.fail(error, place)
            return


def watched(given: Value) -> tuple[Watch, ...]:
    """Return what callbacks watch, nothing where one of them is not Keras's: it may log more."""
    several = given if isinstance(given, (list, tuple)) else [given]
    if not all(isinstance(one, Callback) for one in several):
        return ()
    return tuple(
        Watch(
            one.name,
            one.monitor,
            one.mode,
            one.place,
            one.sources,
            one.least,
            one.patience,
            one.floor,
        )
        for one in several
        if one.monitor is not None and one.place is not None
    )


def _class_name(value: Value) -> str | None:
    """Return the name of a class of callbacks, None for anything else."""
    if isinstance(value, Class):
        base = library_base(value)
        return value.name if base is not None and base.name.startswith(PREFIX) else None
    if isinstance(value, External) and value.name.startswith(PREFIX):
        return value.name.removeprefix(PREFIX)
    return None
