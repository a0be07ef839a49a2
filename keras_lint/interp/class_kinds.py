"""Classes that mean more than they say: dataclasses, enumerations, named tuples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.decorators import is_transparent
from keras_lint.interp.enums import is_enum, make_members
from keras_lint.interp.field_objects import add_equality, add_tuple_methods
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import (
    Builtin,
    CallArguments,
    Class,
    External,
    Function,
    Unknown,
    Value,
)
from keras_lint.interp.walking import walk

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

DATACLASSES = (
    "dataclasses.dataclass",
    "attr.s",
    "attrs.define",
    "attr.attrs",
    "flax.struct.dataclass",
)


def finish_class(machine: Machine, cls: Class, decorators: Sequence[Value]) -> Value:
    """Apply what decorators and bases make of a class."""
    bases = {base.name for base in cls.lineage if isinstance(base, External)}
    if is_enum(cls):
        make_members(cls)
    elif "typing.NamedTuple" in bases:
        add_constructor(cls, _own_fields(cls))
        add_tuple_methods(cls)
    result: Value = cls
    for decorator in reversed(decorators):
        result = _decorated(machine, cls, result, decorator)
    return result


def _decorated(machine: Machine, cls: Class, result: Value, decorator: Value) -> Value:
    name = decorator.name if isinstance(decorator, (External, Builtin)) else ""
    if name in DATACLASSES:
        add_constructor(cls, _all_fields(cls))
        add_equality(cls)
        return result
    if is_transparent(name) or isinstance(decorator, Unknown):
        return result
    if isinstance(decorator, Function):
        returned = machine.call_with(decorator, result)
        return result if isinstance(returned, Unknown) or returned is None else returned
    return result


def _own_fields(cls: Class) -> list[str]:
    body = cls.definition.body if cls.definition is not None else ()
    return [
        statement.target.id
        for statement in body
        if isinstance(statement, program.AnnAssign)
        and isinstance(statement.target, program.Name)
        and not _is_class_variable(statement.annotation)
    ]


def _is_class_variable(annotation: program.Expr) -> bool:
    return any(
        getattr(one, "id", None) == "ClassVar" or getattr(one, "attr", None) == "ClassVar"
        for one in walk(annotation)
    )


def _all_fields(cls: Class) -> list[str]:
    fields: dict[str, None] = {}
    for one in reversed(cls.lineage):
        if isinstance(one, Class):
            fields.update(dict.fromkeys(_own_fields(one)))
    return list(fields)


def add_constructor(cls: Class, fields: Sequence[str]) -> None:
    """Give a class the constructor that its fields imply."""

    def construct(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        receiver, *positional = arguments.positional
        for number, name in enumerate(fields):
            value = _field_value(machine, cls, arguments, positional, number, name)
            machine.set_attribute(receiver, name, value)
        after = next(
            (
                c.namespace["__post_init__"]
                for c in cls.lineage
                if isinstance(c, Class) and "__post_init__" in c.namespace
            ),
            None,
        )
        if after is not None:
            machine.call_with(after, receiver)
        return None

    if "__init__" not in cls.namespace:
        cls.namespace["__init__"] = Builtin("__init__", construct)


def _field_value(
    machine: Machine,
    cls: Class,
    arguments: CallArguments,
    positional: list[Value],
    number: int,
    name: str,
) -> Value:
    if number < len(positional):
        return positional[number]
    if name in arguments.keywords:
        return arguments.keywords[name]
    if arguments.open:
        return Unknown(f"{name} may be among unknown arguments", name)
    for one in cls.lineage:
        if isinstance(one, Class) and name in one.namespace:
            default = one.namespace[name]
            return default.make(machine) if isinstance(default, FieldDefault) else default
    raise Raised(TypeError(f"{cls.name} lacks its argument {name}"))


class FieldDefault:
    """`field(default=…)` or `field(default_factory=…)`."""

    def __init__(self, default: Value, factory: Value) -> None:
        self.default = default
        self.factory = factory

    def make(self, machine: Machine) -> Value:
        """Return the default of a new object."""
        return self.default if self.factory is None else machine.call_with(self.factory)
