"""How many samples, steps and epochs a training method is given: whole numbers, no floats."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from keras_lint.interp.streams.batches import fraction_as_length, is_source
from keras_lint.interp.values import Array, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

COUNTS = ("epochs", "initial_epoch", "steps_per_epoch", "steps")
BATCHES = "batch_size"


def check_counts(machine: Machine, values: Mapping[str, Value], place: Place | None) -> None:
    """Note a float for a number of steps, as `len(x) / 32` is one."""
    if machine.keras is not KerasVersion.V3:
        return
    sliced = isinstance(values.get("x"), Array)
    for name in (*COUNTS, BATCHES) if sliced else COUNTS:
        value = values.get(name)
        if isinstance(value, float):
            machine.fail(no_whole_number(f"`{name}`", value, name), place)
            return


def no_whole_number(what: str, value: float, argument: str | None, position: int = 0) -> LayerError:
    """Return the error for a float where things are counted."""
    return LayerError(
        "invalid-argument",
        f"{what} is a whole number, but {value!r} is a float.",
        expected="an int",
        actual=repr(value),
        argument=argument,
        position=position if argument is None else None,
        hint="Divide with // instead of /, or make it an int: int(…).",
        raises=TypeError,
        wanted=(value, int(value)) if math.isfinite(value) else None,
    )


def check_length(machine: Machine, values: Mapping[str, Value], place: Place | None) -> None:
    """Note a sequence of batches whose `__len__` gives no whole number."""
    for name in ("x", "validation_data"):
        source = values.get(name)
        made = fraction_as_length(machine, source) if is_source(source) else None
        if made is not None:
            error = LayerError(
                "invalid-argument",
                "`__len__` has to return a whole number, not a float.",
                expected="an int",
                actual="a float",
                hint="Make it one: int(…).",
                blamed=made,
                raises=TypeError,
            )
            machine.fail(error, place)
