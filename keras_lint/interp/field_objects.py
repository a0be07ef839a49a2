"""What objects that consist of their fields can do: named tuples and dataclasses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.operators import compare
from keras_lint.interp.values import Builtin, CallArguments, Class, Instance, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def add_equality(cls: Class) -> None:
    """Let the objects of a class be equal where their fields are."""
    cls.namespace.setdefault("__eq__", Builtin("__eq__", _equal))


def add_tuple_methods(cls: Class) -> None:
    """Let the objects of a class be tuples of their fields."""
    methods = {
        "__iter__": _values,
        "__len__": _length,
        "__getitem__": _item,
        "_asdict": _as_dict,
        "_replace": _replaced,
    }
    for name, method in methods.items():
        cls.namespace.setdefault(name, Builtin(name, method))
    add_equality(cls)


def _equal(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    left, right = arguments.positional
    if not isinstance(right, Instance) or left.cls is not right.cls:
        return Unknown("an object against something else")
    return compare(machine, "==", left.attributes, right.attributes)


def _values(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    return list(arguments.positional[0].attributes.values())


def _length(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    return len(arguments.positional[0].attributes)


def _item(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    receiver, key = arguments.positional
    return machine.item(tuple(receiver.attributes.values()), key, place)


def _as_dict(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    return dict(arguments.positional[0].attributes)


def _replaced(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    receiver = arguments.positional[0]
    return Instance(receiver.cls, {**receiver.attributes, **arguments.keywords})
