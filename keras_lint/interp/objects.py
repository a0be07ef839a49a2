"""What the program's own things do: functions, classes, modules; Python's types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from keras_lint.interp import classes, enums
from keras_lint.interp.behaviour import Behaviour, behaves, behaviour_of
from keras_lint.interp.builtins import constructors
from keras_lint.interp.descriptors import Property
from keras_lint.interp.enums import is_enum
from keras_lint.interp.externals import exported
from keras_lint.interp.keras.names import canonical
from keras_lint.interp.values import (
    Bound,
    Builtin,
    CallArguments,
    Class,
    External,
    Function,
    Module,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@behaves(Function, Bound, Builtin)
class FunctionBehaviour(Behaviour):
    """Functions: they have a name, and what is hung on them."""

    kind = "a function"

    def attribute(self, machine: Machine, value: Any, name: str) -> Value:
        if name in ("__name__", "__qualname__"):
            return value.function.name if isinstance(value, Bound) else value.name
        if isinstance(value, Builtin):
            return constructors.class_attribute(value, name)
        if name == "__call__":
            return value
        return _hung_on(value).get(name, Unknown(f"{name} of a function", name))

    def set_attribute(self, machine: Machine, value: Value, name: str, new: Value) -> None:
        if isinstance(value, Function):
            machine.touch(value.attributes)
            value.attributes[name] = new

    def has_attribute(self, machine: Machine, value: Value, name: str) -> bool | Unknown:
        if isinstance(value, Builtin) or name.startswith("__"):
            return super().has_attribute(machine, value, name)
        return name in _hung_on(value)

    def class_of(self, machine: Machine, value: Value) -> Value:
        return External("types.FunctionType")


def _hung_on(value: Function | Bound) -> dict[str, Value]:
    function = value.function if isinstance(value, Bound) else value
    return function.attributes


@behaves(Property)
class PropertyBehaviour(Behaviour):
    """`@name.setter` above a second definition."""

    kind = "a property"

    def attribute(self, machine: Machine, value: Property, name: str) -> Value:
        def with_setter(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
            return Property(value.getter, arguments.positional[0])

        if name in ("setter", "deleter"):
            return Builtin("setter", with_setter)
        return Unknown(f"{name} of a property", name)


@behaves(type)
class TypeBehaviour(Behaviour):
    """Python's own types: `int(x)`, `dict.fromkeys`, exceptions."""

    kind = "a type"

    def call(
        self, machine: Machine, value: type, arguments: CallArguments, place: Place | None
    ) -> Value:
        if value is bool and len(arguments.positional) == 1:
            behaviour_of(arguments.positional[0]).decide(machine, arguments.positional[0], place)
        return constructors.construct(machine, value, arguments)

    def attribute(self, machine: Machine, value: type, name: str) -> Value:
        if name in ("__name__", "__qualname__"):
            return value.__name__
        return constructors.type_attribute(value, name)

    def class_of(self, machine: Machine, value: type) -> Value:
        return type


@behaves(BaseException)
class ExceptionBehaviour(Behaviour):
    """Exceptions of Python's own."""

    kind = "an exception"

    def class_of(self, machine: Machine, value: BaseException) -> Value:
        return type(value)


@behaves(Class)
class ClassBehaviour(Behaviour):
    """Classes of the program."""

    kind = "a class"

    def attribute(self, machine: Machine, value: Class, name: str) -> Value:
        if name in ("__name__", "__qualname__"):
            return value.name
        found = classes.find(value, name)
        if found is classes.MISSING:
            return Unknown(f"{name} of the class {value.name}", name)
        return found if isinstance(found, (Function, Property)) else classes.bind(found, value)

    def set_attribute(self, machine: Machine, value: Class, name: str, new: Value) -> None:
        machine.touch(value)
        value.namespace[name] = new

    def has_attribute(self, machine: Machine, value: Class, name: str) -> bool | Unknown:
        found = classes.find(value, name)
        return found if isinstance(found, Unknown) else found is not classes.MISSING

    def iterate(self, machine: Machine, value: Class) -> Iterable[Value] | Unknown:
        if is_enum(value):
            return enums.members(value)
        return Unknown(f"looping over the class {value.name}")

    def length(self, machine: Machine, value: Class) -> Value:
        if is_enum(value):
            return len(enums.members(value))
        return Unknown(f"len of the class {value.name}")

    def item(self, machine: Machine, value: Class, key: Value, place: Place | None) -> Value:
        if is_enum(value) and isinstance(key, str) and key in value.namespace:
            return value.namespace[key]
        return Unknown(f"an item of the class {value.name}")

    def class_of(self, machine: Machine, value: Class) -> Value:
        return type


@behaves(Module)
class ModuleBehaviour(Behaviour):
    """Modules of the project."""

    kind = "a module"

    def attribute(self, machine: Machine, value: Module, name: str) -> Value:
        if name in value.scope.names:
            return value.scope.names[name]
        for library in reversed(value.scope.stars):
            if (found := exported(machine, library, name)) is not None:
                return found
        found = machine.project.submodule(machine, value, name)
        return Unknown(f"{value.name} has no {name}", name) if found is None else found

    def set_attribute(self, machine: Machine, value: Module, name: str, new: Value) -> None:
        machine.touch(value.scope)
        value.scope.names[name] = new

    def has_attribute(self, machine: Machine, value: Module, name: str) -> bool | Unknown:
        return name in value.scope.names


@behaves(External)
class ExternalBehaviour(Behaviour):
    """What belongs to a library and is nothing that we model further."""

    kind = "something of a library"

    def set_attribute(self, machine: Machine, value: External, name: str, new: Value) -> None:
        certain = not machine.conditional
        patched = new if certain else Unknown("what may be patched", name)
        machine.patched[canonical(f"{value.name}.{name}")] = patched

    def class_of(self, machine: Machine, value: External) -> Value:
        return Unknown(f"the class of {value.name}")
