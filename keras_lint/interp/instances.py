"""What objects of the program's own classes do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from keras_lint.interp import classes
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.descriptors import Property
from keras_lint.interp.enums import plain
from keras_lint.interp.operators import compare
from keras_lint.interp.templates import percent_format
from keras_lint.interp.values import (
    Builtin,
    CallArguments,
    Function,
    Instance,
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
        if op == "%" and isinstance(left, str):
            return percent_format(machine, left, right)
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
