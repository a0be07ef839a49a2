"""What a kind of value can do, and which kind a value is of.

A `Behaviour` is registered for a Python type and asked by the interpreter for attributes, calls,
items, operators and iteration. By default all of it is unknown, never an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


class Behaviour:
    """What values of one type do. Every method may return an `Unknown`."""

    kind = "object"

    def attribute(self, machine: Machine, value: Value, name: str) -> Value:
        """Return `value.name`."""
        return Unknown(f"attribute {name} of {self.kind} is not modelled", name)

    def set_attribute(self, machine: Machine, value: Value, name: str, new: Value) -> None:
        """Carry out `value.name = new`."""

    def delete_attribute(self, machine: Machine, value: Value, name: str) -> None:
        """Carry out `del value.name`."""

    def call(
        self, machine: Machine, value: Value, arguments: CallArguments, place: Place | None
    ) -> Value:
        """Return `value(arguments)`."""
        return Unknown(f"calling {self.kind} is not modelled")

    def decide(self, machine: Machine, value: Value, place: Place | None) -> None:
        """Note what is wrong with a value that decides an `if` or `while`, its truth apart."""

    def taken_for(self, machine: Machine, value: Value, use: str, place: Place | None) -> None:
        """Note what is wrong with a value that is looped over or given to `len`, `int`, `float`."""

    def asked_for(self, machine: Machine, value: Value, name: str) -> None:
        """Note that a value has no attribute of a name that the program reads."""

    def item(self, machine: Machine, value: Value, key: Value, place: Place | None) -> Value:
        """Return `value[key]`; a key may be a `slice` or a tuple of keys."""
        return Unknown(f"indexing {self.kind} is not modelled")

    def set_item(self, machine: Machine, value: Value, key: Value, new: Value) -> None:
        """Carry out `value[key] = new`."""

    def delete_item(self, machine: Machine, value: Value, key: Value) -> None:
        """Carry out `del value[key]`."""

    def has_attribute(self, machine: Machine, value: Value, name: str) -> bool | Unknown:
        """Return `hasattr(value, name)`."""
        return not isinstance(self.attribute(machine, value, name), Unknown) or Unknown(
            f"whether {self.kind} has {name}"
        )

    def inherited(self, machine: Machine, value: Value, name: str) -> Value:
        """Return `super().name` where no class of the program defines it."""
        return Unknown(f"super().{name} of {self.kind} is not modelled", name)

    def binary(
        self,
        machine: Machine,
        op: str,
        left: Value,
        right: Value,
        place: Place | None,
    ) -> Value:
        """Return `left op right`; asked of the left operand's behaviour unless the right's
        `priority` is higher."""
        return Unknown(f"{op} on {self.kind} is not modelled")

    priority = 0
    """Whose `binary` and `compare` decide: literals 0, arrays 10, tensors 20."""

    def unary(self, machine: Machine, op: str, value: Value, place: Place | None) -> Value:
        """Return `op value` for - + ~, or the absolute value for `abs`."""
        return Unknown(f"{op} on {self.kind} is not modelled")

    def compare(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        """Return `left op right` for < <= > >= == != (`is` and `in` are the interpreter's)."""
        return Unknown(f"{op} on {self.kind} is not modelled")

    def iterate(self, machine: Machine, value: Value) -> Iterable[Value] | Unknown:
        """Return the values that a loop over `value` takes."""
        return Unknown(f"looping over {self.kind} is not modelled")

    def sample(self, machine: Machine, value: Value) -> Value:
        """Return an item that a loop over `value` surely takes, where not all are known."""
        return None

    def typical(self, machine: Machine, value: Value) -> Value:
        """Return what each item is like that a loop over `value` may take, None if not known."""
        return None

    def length(self, machine: Machine, value: Value) -> Value:
        """Return `len(value)`."""
        return Unknown(f"len of {self.kind} is not modelled")

    def truth(self, machine: Machine, value: Value) -> bool | Unknown:
        """Return `bool(value)`."""
        return True

    def class_of(self, machine: Machine, value: Value) -> Value:
        """Return `type(value)`, for isinstance: a Python type, a Class or an External."""
        return Unknown(f"the class of {self.kind} is not modelled")


_behaviours: dict[type, Behaviour] = {}
_default = Behaviour()


def behaves(*kinds: type) -> Callable[[type[Behaviour]], type[Behaviour]]:
    """Class decorator: register a behaviour for values of these types and their subclasses."""

    def register(behaviour: type[Behaviour]) -> type[Behaviour]:
        for kind in kinds:
            _behaviours[kind] = behaviour()
        return behaviour

    return register


def behaviour_of(value: Value) -> Behaviour:
    """Return the behaviour of a value's type, or of the nearest type that it derives from."""
    kind = type(value)
    found = _behaviours.get(kind)
    if found is None:
        found = next((_behaviours[base] for base in kind.__mro__ if base in _behaviours), _default)
        _behaviours[kind] = found
    return found
