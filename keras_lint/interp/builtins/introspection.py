"""Builtin functions that ask objects about themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import classes
from keras_lint.interp.behaviour import Behaviour, behaves, behaviour_of
from keras_lint.interp.library import Handler
from keras_lint.interp.showing import shown
from keras_lint.interp.values import (
    Bound,
    Builtin,
    CallArguments,
    Class,
    External,
    Function,
    Unknown,
    Value,
)
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import signature_of
from keras_lint.record import entity

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@entity
class Super:
    """`super()`: the attributes of an object as the classes behind `after` have them."""

    cls: Class
    after: Class
    receiver: Value


def super_of(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`super()` and `super(cls, self)`."""
    frame = machine.frames[-1]
    owner = arguments.positional[0] if arguments.positional else frame.owner
    receiver = arguments.positional[1] if len(arguments.positional) > 1 else frame.receiver
    cls = receiver if isinstance(receiver, Class) else getattr(receiver, "cls", None)
    cls = cls or getattr(receiver, "program_class", None)
    if not isinstance(owner, Class) or not isinstance(cls, Class):
        return Unknown("super() outside a method")
    return Super(cls, owner, receiver)


@behaves(Super)
class SuperBehaviour(Behaviour):
    """Methods of the classes behind one; beyond the program's own, the kind's behaviour."""

    kind = "super()"

    def attribute(self, machine: Machine, value: Super, name: str) -> Value:
        from keras_lint.interp.descriptors import Property

        found = classes.find(value.cls, name, value.after)
        if isinstance(found, Property):
            return machine.call(classes.bind(found.getter, value.receiver), CallArguments())
        if found is not classes.MISSING:
            return classes.bind(found, value.receiver)
        if name == "__new__":
            return Builtin(name, classes.allocate)
        return behaviour_of(value.receiver).inherited(machine, value.receiver, name)

    def set_attribute(self, machine: Machine, value: Super, name: str, new: Value) -> None:
        machine.set_attribute(value.receiver, name, new)


def is_instance(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`isinstance(value, classes)`."""
    if len(arguments.positional) != 2:
        return Unknown("isinstance of other than two")
    return machine.is_instance(*arguments.positional)


def is_subclass(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`issubclass(cls, classes)`."""
    cls, other = arguments.positional[:2]
    if isinstance(cls, Class):
        return other in cls.lineage
    if isinstance(cls, type) and isinstance(other, type):
        return issubclass(cls, other)
    return Unknown("issubclass of a class that is not known")


def get_attribute(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`getattr(value, name, default)`."""
    value, name, *default = arguments.positional
    if not isinstance(name, str):
        return Unknown("an attribute whose name is not known")
    if default and has(machine, value, name) is False:
        return default[0]
    return machine.attribute(value, name, place)


def set_attribute(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`setattr(value, name, new)`."""
    value, name, new = arguments.positional[:3]
    if isinstance(name, str):
        machine.set_attribute(value, name, new)
    return None


def has_attribute(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`hasattr(value, name)`."""
    value, name = arguments.positional[:2]
    return has(machine, value, name) if isinstance(name, str) else Unknown("a name not known")


def has(machine: Machine, value: Value, name: str) -> bool | Unknown:
    """Tell whether a value has an attribute, where that can be told."""
    if value == LAYERS:
        return _has_layer(machine, name)
    if isinstance(value, (External, Unknown)):
        return Unknown(f"whether there is a {name}")
    return behaviour_of(value).has_attribute(machine, value, name)


LAYERS = External("keras.layers")


def _has_layer(machine: Machine, name: str) -> bool | Unknown:
    """Tell whether this Keras has a layer; of a name that none has nothing is told."""
    if signature_of(name, machine.keras) is not None:
        return True
    elsewhere = any(signature_of(name, keras) for keras in KerasVersion)
    # tf.keras has some that Keras 3 lacks.
    gone = elsewhere and machine.keras is not KerasVersion.V3
    return False if gone else Unknown(f"whether there is a {name}")


def is_callable(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`callable(value)`."""
    value = arguments.positional[0]
    if isinstance(value, (Function, Bound, Builtin, Class, type)):
        return True
    if value is None or isinstance(value, (bool, int, float, str, list, tuple, dict, set)):
        return False
    return Unknown("whether it can be called")


def text_of(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`repr(value)`."""
    return shown(machine, arguments.positional[0], exactly=True)


def variables(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`vars(value)`, `locals()`, `globals()`: only of the program's own objects and scopes."""
    if arguments.positional:
        return machine.attribute(arguments.positional[0], "__dict__")
    return machine.frames[-1].scope.names


def global_names(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`globals()`."""
    return machine.frames[-1].scope.module.names


FUNCTIONS: dict[str, Handler] = {
    "isinstance": is_instance,
    "issubclass": is_subclass,
    "getattr": get_attribute,
    "setattr": set_attribute,
    "hasattr": has_attribute,
    "callable": is_callable,
    "repr": text_of,
    "vars": variables,
    "locals": variables,
    "globals": global_names,
    "dir": lambda machine, arguments, place: Unknown("dir()"),
}
