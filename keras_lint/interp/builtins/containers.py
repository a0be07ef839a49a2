"""What lists, tuples, dicts, sets, ranges and slices do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from keras_lint.graph.trace import Repeated
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.builtins.methods import (
    DICT_METHODS,
    LIST_METHODS,
    SET_METHODS,
    TUPLE_METHODS,
    Method,
    number_among,
)
from keras_lint.interp.operators import MAX_ITEMS
from keras_lint.interp.several import several
from keras_lint.interp.signals import Raised
from keras_lint.interp.spoilt import LENGTH
from keras_lint.interp.values import Array, Builtin, Several, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.shapes.dim import Expr

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


class ContainerBehaviour(Behaviour):
    """What all containers share."""

    kind = "a container"
    methods: Mapping[str, Method] = MappingProxyType({})

    def attribute(self, machine: Machine, value: Value, name: str) -> Value:
        method = self.methods.get(name)
        if method is None:
            return Unknown(f"{name} of {self.kind} is not modelled", name)
        return Builtin(name, lambda machine, arguments, place: method(machine, value, arguments))

    def has_attribute(self, machine: Machine, value: Value, name: str) -> bool | Unknown:
        return hasattr(value, name)

    def iterate(self, machine: Machine, value: Value) -> Iterable[Value] | Unknown:
        return list(value)

    def length(self, machine: Machine, value: Value) -> Value:
        return len(value)

    def truth(self, machine: Machine, value: Value) -> bool | Unknown:
        return Unknown(LENGTH) if machine.is_spoilt(value) and not value else bool(value)

    def class_of(self, machine: Machine, value: Value) -> Value:
        return type(value)


@behaves(list)
class SequenceBehaviour(ContainerBehaviour):
    """Lists, and what tuples share with them."""

    kind = "a sequence"
    methods = LIST_METHODS

    def item(self, machine: Machine, value: Any, key: Value, place: Place | None) -> Value:
        if machine.is_spoilt(value):
            return machine.item(machine.spoilt.as_several(value), key, place)
        if isinstance(key, slice) and _is_plain(key):
            return value[key]
        if not isinstance(key, int):
            return _any_of(value, key)
        try:
            return value[key]
        except IndexError:
            raise Raised(IndexError("index out of range")) from None

    def sample(self, machine: Machine, value: Any) -> Value:
        found = machine.spoilt.as_several(value) if machine.is_spoilt(value) else None
        return found.item if isinstance(found, Several) else None

    def set_item(self, machine: Machine, value: Any, key: Value, new: Value) -> None:
        if isinstance(key, int) and -len(value) <= key < len(value):
            value[key] = new
        elif isinstance(key, slice) and _is_plain(key) and isinstance(new, (list, tuple)):
            try:
                value[key] = list(new)
            except ValueError as error:  # an extended slice of another length
                raise Raised(error) from None
        else:
            value[:] = [Unknown("an item set at an index that is not known")] * len(value)

    def delete_item(self, machine: Machine, value: Any, key: Value) -> None:
        if (isinstance(key, int) and -len(value) <= key < len(value)) or (
            isinstance(key, slice) and _is_plain(key)
        ):
            del value[key]
        else:
            machine.spoil(value)

    def binary(
        self, machine: Machine, op: str, left: Any, right: Any, place: Place | None
    ) -> Value:
        if machine.is_spoilt(left) or machine.is_spoilt(right):
            return Unknown(LENGTH)
        if op == "+" and type(left) is type(right) and len(left) + len(right) <= MAX_ITEMS:
            return type(left)([*left, *right])
        if op == "*" and isinstance(right, int) and max(len(left), 1) * abs(right) <= MAX_ITEMS:
            if place is not None and right > 1:
                layers = [one for one in left if isinstance(one, Layer)]
                machine.trace.repeated += [Repeated(one, place) for one in layers]
            return left * right
        if op == "*" and type(left) is list and isinstance(right, (Unknown, Expr)):
            return several(left, LENGTH)
        lost = right if isinstance(right, Unknown) else left
        reason = lost.reason if isinstance(lost, Unknown) else f"{op} of a sequence"
        return Unknown(reason)


def _any_of(items: Any, key: Value) -> Value:
    """Return the item at a position that is not known: what all of them are like, if they are."""
    reason = key.reason if isinstance(key, Unknown) else "an index that is not known"
    found = several(items, reason) if isinstance(key, (Unknown, Expr)) else None
    return found.item if isinstance(found, Several) else Unknown(reason)


@behaves(tuple)
class TupleBehaviour(SequenceBehaviour):
    """Tuples, which nothing changes."""

    kind = "a tuple"
    methods = TUPLE_METHODS

    def set_item(self, machine: Machine, value: Any, key: Value, new: Value) -> None:
        """Let it be: Python raises."""

    def delete_item(self, machine: Machine, value: Any, key: Value) -> None:
        """Let it be: Python raises."""


def _is_plain(cut: slice) -> bool:
    parts = (cut.start, cut.stop, cut.step)
    return all(part is None or isinstance(part, int) for part in parts) and cut.step != 0


@behaves(dict)
class DictBehaviour(ContainerBehaviour):
    """Dicts."""

    kind = "a dict"
    methods = DICT_METHODS

    def item(self, machine: Machine, value: Any, key: Value, place: Place | None) -> Value:
        factory = getattr(value, "default_factory", None)
        if isinstance(key, (Unknown, Array)):
            if factory is not None:
                machine.spoil(value)
            reason = key.reason if isinstance(key, Unknown) else "a key from an array"
            return Unknown(reason, number=number_among(machine, value.values(), value))
        try:
            if key in value:
                return value[key]
        except TypeError:
            return Unknown("a key that cannot be looked up")
        if machine.is_spoilt(value):
            return Unknown(LENGTH)
        if factory is not None:
            machine.touch(value)
            value[key] = machine.call_with(factory)
            return value[key]
        raise Raised(KeyError(str(key)))

    def set_item(self, machine: Machine, value: Any, key: Value, new: Value) -> None:
        if isinstance(key, (Unknown, Array)):
            for known in value:
                value[known] = Unknown("an item set under a key that is not known")
            machine.spoil(value)
            return
        try:
            value[key] = new
        except TypeError:
            raise Raised(TypeError("unhashable key")) from None

    def delete_item(self, machine: Machine, value: Any, key: Value) -> None:
        try:
            value.pop(key, None)
        except TypeError:
            machine.spoil(value)

    def binary(
        self, machine: Machine, op: str, left: Any, right: Any, place: Place | None
    ) -> Value:
        if op == "|" and isinstance(left, dict) and isinstance(right, dict):
            return {**left, **right}
        return Unknown(f"{op} of a dict")


@behaves(set, frozenset)
class SetBehaviour(ContainerBehaviour):
    """Sets."""

    kind = "a set"
    methods = SET_METHODS

    def binary(
        self, machine: Machine, op: str, left: Any, right: Any, place: Place | None
    ) -> Value:
        if not isinstance(left, (set, frozenset)) or not isinstance(right, (set, frozenset)):
            return Unknown(f"{op} of a set")
        if op == "|":
            return left | right
        if op == "&":
            return left & right
        return left - right if op == "-" else Unknown(f"{op} of sets")


@behaves(range)
class RangeBehaviour(ContainerBehaviour):
    """Ranges, never listed where they are long."""

    kind = "a range"

    def item(self, machine: Machine, value: range, key: Value, place: Place | None) -> Value:
        try:
            return value[key]
        except (TypeError, IndexError, ValueError):
            return Unknown("an index into a range")

    def iterate(self, machine: Machine, value: range) -> Iterable[Value] | Unknown:
        return value

    def length(self, machine: Machine, value: range) -> Value:
        return max(0, -(-(value.stop - value.start) // value.step))


@behaves(slice)
class SliceBehaviour(Behaviour):
    """Slices."""

    kind = "a slice"

    def attribute(self, machine: Machine, value: slice, name: str) -> Value:
        if name in ("start", "stop", "step"):
            return getattr(value, name)
        return Unknown(f"{name} of a slice", name)
