"""What the program's own things do: functions, classes, instances, modules; Python's types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from keras_lint.interp import classes, enums
from keras_lint.interp.behaviour import Behaviour, behaves, behaviour_of
from keras_lint.interp.builtins import constructors
from keras_lint.interp.descriptors import Property
from keras_lint.interp.enums import is_enum, plain
from keras_lint.interp.externals import exported
from keras_lint.interp.keras.names import canonical
from keras_lint.interp.operators import compare
from keras_lint.interp.values import (
    Bound,
    Builtin,
    CallArguments,
    Class,
    External,
    Function,
    Instance,
    Module,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

OPERATOR_METHODS = {
    "+": "add",
    "-": "sub",
    "*": "mul",
    "/": "truediv",
    "//": "floordiv",
    "%": "mod",
    "**": "pow",
    "@": "matmul",
    "|": "or",
    "&": "and",
    ">>": "rshift",
    "<<": "lshift",
}
COMPARE_METHODS = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge", "==": "eq", "!=": "ne"}
SWAPPED = {"<": "gt", "<=": "ge", ">": "lt", ">=": "le", "==": "eq"}


@behaves(Function, Bound, Builtin)
class FunctionBehaviour(Behaviour):
    """Functions: they have a name, and attributes hung on them are forgotten."""

    kind = "a function"

    def attribute(self, machine: Machine, value: Any, name: str) -> Value:
        if name in ("__name__", "__qualname__"):
            return value.function.name if isinstance(value, Bound) else value.name
        if isinstance(value, Builtin):
            return constructors.class_attribute(value, name)
        if name == "__call__":
            return value
        return Unknown(f"{name} of a function", name)

    def class_of(self, machine: Machine, value: Value) -> Value:
        return External("types.FunctionType")


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


@behaves(Instance)
class InstanceBehaviour(Behaviour):
    """Objects of the program's classes: attributes, methods, and operators by their methods."""

    kind = "an object"
    priority = 5

    def attribute(self, machine: Machine, value: Instance, name: str) -> Value:
        if name in value.attributes:
            return value.attributes[name]
        if name == "__class__":
            return value.cls
        if name == "__dict__":
            return value.attributes
        found = classes.read_attribute(machine, value.cls, value, name)
        if found is not classes.MISSING:
            return found
        fallback = classes.find(value.cls, "__getattr__")
        if isinstance(fallback, Function):
            return machine.call(classes.bind(fallback, value), CallArguments([name]))
        return Unknown(f"{value.cls.name} has no attribute {name} that we know of", name)

    def set_attribute(self, machine: Machine, value: Instance, name: str, new: Value) -> None:
        found = classes.find(value.cls, name)
        if isinstance(found, Property) and found.setter is not None:
            machine.call(classes.bind(found.setter, value), CallArguments([new]))
            return
        machine.touch(value)
        value.attributes[name] = new

    def delete_attribute(self, machine: Machine, value: Instance, name: str) -> None:
        machine.touch(value)
        value.attributes.pop(name, None)

    def has_attribute(self, machine: Machine, value: Instance, name: str) -> bool | Unknown:
        if name in value.attributes:
            return True
        found = classes.find(value.cls, name)
        if isinstance(found, Unknown):
            return found
        return found is not classes.MISSING

    def call(
        self, machine: Machine, value: Instance, arguments: CallArguments, place: Place | None
    ) -> Value:
        return self._method(machine, value, "__call__", arguments)

    def item(self, machine: Machine, value: Instance, key: Value, place: Place | None) -> Value:
        return self._method(machine, value, "__getitem__", CallArguments([key]))

    def set_item(self, machine: Machine, value: Instance, key: Value, new: Value) -> None:
        self._method(machine, value, "__setitem__", CallArguments([key, new]))

    def length(self, machine: Machine, value: Instance) -> Value:
        return self._method(machine, value, "__len__", CallArguments())

    def iterate(self, machine: Machine, value: Instance) -> Iterable[Value] | Unknown:
        items = self._method(machine, value, "__iter__", CallArguments())
        if isinstance(items, Instance):
            return Unknown(f"what an iterator of the class {items.cls.name} gives")
        return items if isinstance(items, Unknown) else machine.iterate(items)

    def truth(self, machine: Machine, value: Instance) -> bool | Unknown:
        for name in ("__bool__", "__len__"):
            if classes.find(value.cls, name) is not classes.MISSING:
                return machine.truth(self._method(machine, value, name, CallArguments()))
        return True

    def binary(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        if plain(left) is not left or plain(right) is not right:
            return machine.binary(op, plain(left), plain(right), place)
        method = OPERATOR_METHODS.get(op, "")
        if isinstance(left, Instance) and self._has(left, f"__{method}__"):
            return self._method(machine, left, f"__{method}__", CallArguments([right]))
        if isinstance(right, Instance) and self._has(right, f"__r{method}__"):
            return self._method(machine, right, f"__r{method}__", CallArguments([left]))
        return Unknown(f"{op} of an object")

    def compare(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        if plain(left) is not left or plain(right) is not right:
            return compare(machine, op, plain(left), plain(right))
        name = f"__{COMPARE_METHODS[op]}__"
        if isinstance(left, Instance) and self._has(left, name):
            return self._method(machine, left, name, CallArguments([right]))
        if op == "!=":
            equal = machine.truth(self.compare(machine, "==", left, right, place))
            return equal if isinstance(equal, Unknown) else not equal
        if isinstance(right, Instance) and self._has(right, f"__{SWAPPED[op]}__"):
            return self._method(machine, right, f"__{SWAPPED[op]}__", CallArguments([left]))
        return left is right if op == "==" else Unknown(f"{op} of an object")

    def class_of(self, machine: Machine, value: Instance) -> Value:
        return value.cls

    def inherited(self, machine: Machine, value: Instance, name: str) -> Value:
        if name == "__init__":
            return Builtin(name, lambda machine, arguments, place: None)
        return Unknown(f"super().{name}", name)

    def _has(self, value: Instance, name: str) -> bool:
        return isinstance(classes.find(value.cls, name), (Function, Builtin))

    def _method(
        self, machine: Machine, value: Instance, name: str, arguments: CallArguments
    ) -> Value:
        method = classes.find(value.cls, name)
        if not isinstance(method, (Function, Builtin)):
            return Unknown(f"{value.cls.name} has no {name}")
        return machine.call(classes.bind(method, value), arguments)


@behaves(Module)
class ModuleBehaviour(Behaviour):
    """Modules of the project."""

    kind = "a module"

    def attribute(self, machine: Machine, value: Module, name: str) -> Value:
        if name in value.scope.names:
            return value.scope.names[name]
        for library in reversed(value.scope.stars):
            if (found := exported(library, name)) is not None:
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
