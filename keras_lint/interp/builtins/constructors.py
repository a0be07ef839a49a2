"""Calling Python's types: `int(x)`, `list(items)`, `dict(a=1)`, `ValueError("…")`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.builtins import functions
from keras_lint.interp.descriptors import ClassMethod, Property, StaticMethod
from keras_lint.interp.several import Numbers
from keras_lint.interp.showing import shown
from keras_lint.interp.values import Builtin, CallArguments, Several, Unknown, Value
from keras_lint.shapes.dim import Expr

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


def construct(machine: Machine, kind: type, arguments: CallArguments) -> Value:
    """Return `kind(arguments)` for one of Python's types."""
    if issubclass(kind, BaseException):
        texts = [one for one in arguments.positional if isinstance(one, str)]
        return kind(*texts[:1]) if kind is not UnicodeDecodeError else ValueError()
    if kind is int:
        return functions.to_int(machine, arguments, None)
    if kind is float:
        return functions.to_float(machine, arguments, None)
    if kind in (list, tuple, set, frozenset):
        return _collection(machine, kind, arguments)
    if kind is dict:
        return _dict(machine, arguments)
    if kind is range:
        return _range(arguments)
    given = arguments.positional
    if kind is bool:
        return machine.truth(given[0]) if given else False
    if kind is str:
        return shown(machine, given[0]) if given else ""
    if kind is type:
        return (
            behaviour_of(given[0]).class_of(machine, given[0])
            if len(given) == 1
            else Unknown("a type")
        )
    if kind is slice:
        return slice(*given)
    if kind is object:
        return Unknown("an object()")
    return _decorator(kind, given)


def _decorator(kind: type, given: list[Value]) -> Value:
    if kind is property and given:
        return Property(given[0], given[1] if len(given) > 1 else None)
    if kind is staticmethod and given:
        return StaticMethod(given[0])
    if kind is classmethod and given:
        return ClassMethod(given[0])
    return Unknown(f"{kind.__name__}(…)")


def _collection(machine: Machine, kind: type, arguments: CallArguments) -> Value:
    given = arguments.positional[0] if arguments.positional else ()
    if kind in (list, tuple) and isinstance(given, Several):
        return given
    items = machine.iterate(given)
    if isinstance(items, Unknown):
        return items
    if kind in (list, tuple):
        return kind(items)
    if any(isinstance(item, Unknown) for item in items):
        return Unknown("a set of things that are not known")
    try:
        return kind(items)
    except TypeError:
        return Unknown("a set of things that cannot be compared")


def _dict(machine: Machine, arguments: CallArguments) -> Value:
    if arguments.open:
        return Unknown("a dict of unknown arguments")
    source = arguments.positional[0] if arguments.positional else {}
    if not isinstance(source, dict):
        items = machine.iterate(source)
        if isinstance(items, Unknown):
            return items
        try:
            source = dict(items)
        except (TypeError, ValueError):
            return Unknown("a dict of pairs that are not known")
    return {**source, **arguments.keywords}


def _range(arguments: CallArguments) -> Value:
    given = list(arguments.positional)
    lost = next((one for one in given if isinstance(one, (Unknown, Expr))), None)
    if lost is not None:
        return Numbers(lost.reason if isinstance(lost, Unknown) else "a range of a size not known")
    try:
        return range(*given)
    except (TypeError, ValueError):
        return Unknown("a range that cannot be made")


def _from_keys(machine: Machine, arguments: CallArguments, place: Any) -> Value:
    keys = machine.iterate(arguments.positional[0])
    if isinstance(keys, Unknown):
        return keys
    value = arguments.positional[1] if len(arguments.positional) > 1 else None
    return dict.fromkeys(keys, value)


def type_attribute(kind: type, name: str) -> Value:
    """Return `kind.name`: an unbound method such as `str.lower`, or `dict.fromkeys`."""
    if kind is dict and name == "fromkeys":
        return Builtin(name, _from_keys)
    if name == "__init__":
        return Builtin(name, lambda machine, arguments, place: None)

    def unbound(machine: Machine, arguments: CallArguments, place: Any) -> Value:
        receiver, *rest = arguments.positional or [Unknown("nothing")]
        method = machine.attribute(receiver, name)
        return machine.call(method, CallArguments(rest, arguments.keywords, arguments.open))

    return Builtin(name, unbound)


def class_attribute(value: Builtin, name: str) -> Value:
    """Return an attribute of something that we run ourselves."""
    return Unknown(f"{name} of {value.name}", name)
