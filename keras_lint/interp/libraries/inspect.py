"""`inspect`: what kind of thing a value is."""

from __future__ import annotations

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.library import known
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

OPEN = (Unknown, External, Builtin)
"""What may be one thing or another."""


def _is(value: Value, kind: type | tuple[type, ...]) -> Value:
    if isinstance(value, kind):
        return True
    return Unknown("what kind of thing it is") if isinstance(value, OPEN) else False


@known("inspect.isfunction")
def isfunction(machine: object, arguments: CallArguments, place: object) -> Value:
    """A function or lambda of the program."""
    return _is(argument(arguments, 0, "object"), Function)


@known("inspect.isclass")
def isclass(machine: object, arguments: CallArguments, place: object) -> Value:
    """A class, of the program or of Python."""
    return _is(argument(arguments, 0, "object"), (Class, type))


@known("inspect.ismethod")
def ismethod(machine: object, arguments: CallArguments, place: object) -> Value:
    """A function bound to an object."""
    return _is(argument(arguments, 0, "object"), Bound)


@known("inspect.ismodule")
def ismodule(machine: object, arguments: CallArguments, place: object) -> Value:
    """A module of the program."""
    return _is(argument(arguments, 0, "object"), Module)
