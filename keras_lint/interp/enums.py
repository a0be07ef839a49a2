"""Enumerations of the program: members, and what a member stands for."""

from __future__ import annotations

from keras_lint.interp.descriptors import ClassMethod, Property, StaticMethod
from keras_lint.interp.values import Builtin, Class, External, Function, Instance, Unknown, Value

ENUMS = ("enum.Enum", "enum.IntEnum", "enum.Flag", "enum.IntFlag", "enum.StrEnum")
PLAIN = ("enum.IntEnum", "enum.IntFlag", "enum.StrEnum")
NO_MEMBERS = (Function, Builtin, Property, StaticMethod, ClassMethod, Class)


class Auto:
    """`enum.auto()`, before a member's value comes of it."""


def is_enum(cls: Class) -> bool:
    """Tell whether a class is an enumeration."""
    return any(isinstance(base, External) and base.name in ENUMS for base in cls.lineage)


def make_members(cls: Class) -> None:
    """Make the members of an enumeration out of its class's body."""
    last: Value = 0
    for name, value in list(cls.namespace.items()):
        if name.startswith("_") or isinstance(value, NO_MEMBERS):
            continue
        if isinstance(value, Auto):
            value = _following(cls, name, last)
        last = value
        cls.namespace[name] = Instance(cls, {"name": name, "value": value})


def _following(cls: Class, name: str, last: Value) -> Value:
    bases = {base.name for base in cls.lineage if isinstance(base, External)}
    if "enum.StrEnum" in bases:
        return name.lower()
    if bases & {"enum.Flag", "enum.IntFlag"}:
        return 1 << last.bit_length() if isinstance(last, int) else Unknown("a flag's value")
    return last + 1 if isinstance(last, int) else Unknown("what enum.auto() gives")


def members(cls: Class) -> list[Value]:
    """Return the members of an enumeration in order."""
    return [
        value
        for name, value in cls.namespace.items()
        if isinstance(value, Instance) and value.cls is cls and not name.startswith("_")
    ]


def member_of(cls: Class, value: Value) -> Value:
    """Return `cls(value)`, the member that has a value."""
    if isinstance(value, Instance) and value.cls is cls:
        return value
    for one in members(cls):
        own = one.attributes["value"]
        if isinstance(own, (int, str, float)) and isinstance(value, (int, str, float)):
            if own == value:
                return one
    return Unknown(f"a member of {cls.name} by its value")


def plain(value: Value) -> Value:
    """Return the number or text that a member stands for, any other value as it is."""
    if isinstance(value, Instance) and is_enum(value.cls):
        bases = value.cls.lineage
        mixed = int in bases or str in bases
        if mixed or any(isinstance(one, External) and one.name in PLAIN for one in bases):
            return value.attributes["value"]
    return value
