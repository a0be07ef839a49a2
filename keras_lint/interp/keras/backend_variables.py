"""`K.variable(value)`, `K.zeros(shape)`: layers of tf.keras count them, others have to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.creation import array_of
from keras_lint.interp.arrays.reading import MISSING, argument, as_shape
from keras_lint.interp.keras.variables import TENSORFLOW
from keras_lint.interp.library import Handler, handler_of, known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

FILLED = ("zeros", "ones", "eye")


@known("keras.backend.variable")
def variable(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A variable with a value."""
    value = argument(arguments, 0, "value")
    made = Array(None, "float32")
    if isinstance(value, (Array, Tensor)):
        made = Array(value.shape, value.dtype)
    elif value is not MISSING and not isinstance(value, Unknown):
        made = array_of(machine, CallArguments([value]), place)
    return _as_variable(machine, made)


@known("keras.backend.random_uniform_variable", "keras.backend.random_normal_variable")
def drawn(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A variable of a shape."""
    return _as_variable(machine, Array(as_shape(argument(arguments, 0, "shape")), "float32"))


def _as_variable(machine: Machine, made: Array) -> Array:
    library = TENSORFLOW if machine.keras is KerasVersion.V2_15 else "tensorflow.Tensor"
    return Array(made.shape, made.dtype, made.values, library=library)


def _filled(fill: Handler) -> Handler:
    def handler(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        made = fill(machine, arguments, place)
        return _as_variable(machine, made) if isinstance(made, Array) else made

    return handler


for _name in FILLED:
    _found = handler_of(f"keras.backend.{_name}")
    if _found is not None:
        known(f"keras.backend.{_name}")(_filled(_found))
