"""Variables and initializers: `tf.Variable`, `keras.Variable`, `tf.zeros_initializer()(shape)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.creation import array_of
from keras_lint.interp.arrays.reading import MISSING, argument, as_shape, dtype_name
from keras_lint.interp.library import Handler, family, known
from keras_lint.interp.values import Array, Builtin, CallArguments, Unknown, Value
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

KERAS = "keras.Variable"
"""The library name of variables that a layer has counted, or that Keras 3 makes."""
TENSORFLOW = "tensorflow.Variable"
FROZEN = "frozen "
"""Begins the library name of a variable that is not trained."""


@known("keras.Variable")
def keras_variable(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A variable of Keras 3."""
    return _variable(machine, arguments, place, KERAS)


@known("tensorflow.Variable", "tensorflow.compat.v1.get_variable")
def variable(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A variable of TensorFlow, which layers of Keras 3 do not count."""
    counted = machine.keras < KerasVersion.V3
    return _variable(machine, arguments, place, TENSORFLOW if counted else "tensorflow.Tensor")


def _variable(
    machine: Machine, arguments: CallArguments, place: Place | None, library: str
) -> Value:
    """Return a variable with a value, or with an initializer and a shape."""
    value = argument(arguments, 0, "initial_value", "initializer", "value")
    shape = argument(arguments, 1, "shape", default=None)
    if isinstance(value, (tuple, list)) and shape is None and "initializer" in arguments.keywords:
        shape = value
    made = Array(None, "float32")
    if isinstance(value, (Array, Tensor)):
        made = Array(value.shape, value.dtype)
    elif isinstance(shape, (tuple, list)):
        made = Array(as_shape(shape), "float32")
    elif value is not MISSING and not isinstance(value, (Unknown, Builtin, str)):
        made = array_of(machine, CallArguments([value]), place)
    trained = machine.truth(arguments.keywords.get("trainable", True))
    if isinstance(trained, Unknown):
        return Array(None, library=library)
    frozen = not trained and library in (KERAS, TENSORFLOW)
    return Array(made.shape, made.dtype, made.values, library=FROZEN * frozen + library)


def is_variable(value: Array) -> bool:
    """Tell whether an array is a variable that a layer counts among its weights."""
    return value.library.removeprefix(FROZEN) in (KERAS, TENSORFLOW)


@known(
    *(
        f"tensorflow.{name}_initializer"
        for name in ("zeros", "ones", "constant", "random_normal", "random_uniform")
    ),
    "tensorflow.truncated_normal_initializer",
    "tensorflow.glorot_uniform_initializer",
)
def initializer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A function that fills a tensor of a given shape."""
    return Builtin("initializer", filled)


@family("keras.initializers")
def initializer_handler(name: str) -> Handler | None:
    """Return what makes the initializer of this name."""
    return None if name == "Initializer" else initializer


def filled(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """What an initializer returns for a shape."""
    dtype = dtype_name(argument(arguments, 1, "dtype", default="float32"), "float32")
    return Array(as_shape(argument(arguments, 0, "shape")), dtype, library="tensorflow.Tensor")
