"""The optimizer that a model is compiled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.keras.training.binding import known_training, unknown_name
from keras_lint.interp.keras.training.objects import Optimizer
from keras_lint.interp.values import External, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def check_optimizer(machine: Machine, optimizer: Value, place: Place) -> None:
    """Note the learning rate that a model is trained with, and what is no optimizer."""
    if isinstance(optimizer, Optimizer):
        if optimizer.rate is not None:
            machine.trace.rates.append(optimizer.rate)
    elif isinstance(optimizer, str):
        if known_training(machine).meaning("optimizers", optimizer) is None:
            machine.fail(unknown_name(machine, "optimizers", optimizer, "optimizer", 0), place)
    elif isinstance(optimizer, External) and machine.keras is KerasVersion.V3:
        prefix, _, name = optimizer.name.rpartition(".")
        known = known_training(machine).constructor("optimizers", name)
        if prefix == "keras.optimizers" and known is not None:
            machine.fail(_class_given(name), place)


def _class_given(name: str) -> LayerError:
    return LayerError(
        "invalid-argument",
        f"`optimizer` is the class {name} itself, not an object of it.",
        expected="an optimizer, or its name",
        actual=f"the class {name}",
        argument="optimizer",
        position=0,
        hint=f"Write {name}().",
    )
