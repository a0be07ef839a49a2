"""`keras.activations.get` and its like: what a name, a function or None stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.variables import filled
from keras_lint.interp.library import handler_of, known
from keras_lint.interp.values import Builtin, CallArguments, External, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("keras.activations.get")
def get_activation(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The function of a name; linear for None; a function as it is."""
    return activation_of(argument(arguments, 0, "identifier"))


def activation_of(value: Value) -> Value:
    """Return the function that an `activation` argument stands for."""
    if value is None:
        return External("keras.activations.linear")
    if isinstance(value, str):
        name = f"keras.activations.{value}"
        known_one = handler_of(name) is not None
        return External(name) if known_one else Unknown("an activation that is not known")
    return Unknown("an activation given as a configuration") if isinstance(value, dict) else value


@known("keras.activations.serialize")
def activation_name(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The name of an activation of Keras."""
    value = argument(arguments, 0, "activation")
    if isinstance(value, External) and value.name.startswith("keras.activations."):
        return value.name.rpartition(".")[2]
    return Unknown("the name of an activation")


@known(
    *(
        f"keras.{kind}.{name}"
        for kind in ("initializers", "regularizers", "constraints")
        for name in ("get", "serialize", "deserialize")
        if (kind, name) != ("initializers", "get")
    )
)
def as_given(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """What no shape hangs on stays what the program gives."""
    return argument(arguments, 0, "identifier")


@known("keras.initializers.get")
def get_initializer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A function that fills a tensor of a given shape; nothing for None."""
    value = argument(arguments, 0, "identifier")
    return Builtin("initializer", filled) if isinstance(value, (str, dict)) else value
