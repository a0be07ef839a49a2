"""What methods return that return None: `model.add(…)`, used as if it were a layer or a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.record import entity

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@entity
class Nothing:
    """The None that a call of a method returned at a place."""

    method: str
    place: Place | None


@behaves(Nothing)
class NothingBehaviour(Behaviour):
    """None has no attributes and cannot be called."""

    kind = "None"

    def attribute(self, machine: Machine, value: Nothing, name: str) -> Value:
        if name.startswith("__"):
            return Unknown("an attribute of None", name)
        return _refused(machine, value, f"`{name}` is asked of that")

    def call(
        self, machine: Machine, value: Nothing, arguments: CallArguments, place: Place | None
    ) -> Value:
        return _refused(machine, value, "that is called")

    def truth(self, machine: Machine, value: Nothing) -> bool | Unknown:
        return False


def _refused(machine: Machine, value: Nothing, use: str) -> Value:
    error = LayerError(
        "not-a-layer",
        f"`{value.method}` returns None, and {use}.",
        expected="a layer or a model",
        actual="None",
        hint=f"`{value.method}` changes the model itself: write it on a line of its own.",
    )
    return machine.fail(error, value.place)
