"""`keras.initializers.Constant`, whose array has to fill a weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.record import entity

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@entity
class Filling:
    """An initializer that fills weights with an array."""

    values: Array


@behaves(Filling)
class FillingBehaviour(Behaviour):
    """An initializer of Keras."""

    kind = "an initializer"


@known("keras.initializers.Constant", "keras.initializers.constant")
def constant(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`Constant(value)`, of interest where the value is an array."""
    value = argument(arguments, 0, "value")
    return Filling(value) if isinstance(value, Array) else Unknown("an initializer", "Constant")
