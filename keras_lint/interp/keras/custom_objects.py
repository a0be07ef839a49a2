"""Names that a program registers for its own objects: `activation="swish2"`.

Keras 2 looks every name up among them (`keras.utils.generic_utils`); Keras 3 only the names of
initializers: its activations, regularizers and constraints are what they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

_HOMES = ("keras.utils", "keras.saving")


@known(*(f"{home}.get_custom_objects" for home in _HOMES))
def get_custom_objects(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`get_custom_objects()`: the one dict of all that is registered."""
    return keras_state(machine).custom_objects


@known(
    *(f"{home}.custom_object_scope" for home in _HOMES),
    *(f"{home}.CustomObjectScope" for home in _HOMES),
)
def custom_object_scope(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`custom_object_scope(objects)`: its names are taken to be known ever after."""
    objects = keras_state(machine).custom_objects
    for given in (*arguments.positional, *arguments.keywords.values()):
        if isinstance(given, dict):
            objects.update(given)
        else:
            machine.spoil(objects)
    return Unknown("a scope of custom objects")


def register_serializable(machine: Machine, function: Value, arguments: CallArguments) -> None:
    """`@register_keras_serializable(package, name)` above a function or class."""
    given = dict(zip(("package", "name"), arguments.positional, strict=False))
    given |= arguments.keywords
    package = given.get("package", "Custom")
    name = given.get("name") or getattr(function, "name", None)
    objects = keras_state(machine).custom_objects
    if isinstance(package, str) and isinstance(name, str):
        objects[f"{package}>{name}"] = function
    else:
        machine.spoil(objects)


def without_registered(machine: Machine, arguments: CallArguments) -> CallArguments:
    """Return a layer's arguments, those that name a registered object not known."""
    objects = keras_state(machine).custom_objects
    if not objects and not machine.is_spoilt(objects):
        return arguments
    everything = machine.keras < KerasVersion.V3

    def read(key: str, value: Value) -> Value:
        looked_up = key != "name" if everything else key.endswith("_initializer")
        registered = isinstance(value, str) and (value in objects or machine.is_spoilt(objects))
        if looked_up and registered:
            return Unknown("an object that the program registers")
        return value

    return CallArguments(
        [read("", value) for value in arguments.positional],
        {key: read(key, value) for key, value in arguments.keywords.items()},
        arguments.open,
        arguments.sources,
        arguments.assumed,
    )
