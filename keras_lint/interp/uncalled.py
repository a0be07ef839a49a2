"""Functions and classes that nobody in a file uses are followed once, on their defaults.

A parameter without a default is an unknown of its own name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.classes import factory_of
from keras_lint.interp.scope import Scope
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import (
    CallArguments,
    Class,
    External,
    Function,
    Instance,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


def call_uncalled(machine: Machine, form: program.Module, scope: Scope) -> None:
    """Call what the file defines and never mentions again, in the order of definition."""
    mentioned = set(_mentions(form.body))
    for name, value in list(scope.names.items()):
        if isinstance(value, Function) and value.path == machine.path:
            if value.name not in mentioned:
                _attempt(machine, value)
        elif isinstance(value, Class) and value.path == machine.path and name not in mentioned:
            _use_class(machine, value, mentioned)


def _attempt(machine: Machine, function: Value, receiver: tuple[Value, ...] = ()) -> Value:
    target = function.function if hasattr(function, "function") else function
    arguments = CallArguments(list(receiver))
    for parameter in target.parameters[len(receiver) :]:
        if parameter.name in target.defaults or parameter.kind in ("vararg", "kwarg"):
            continue
        value = Unknown(f"{parameter.name} is a parameter that nobody gives", parameter.name)
        if parameter.kind == "posonly":
            arguments.positional.append(value)
        else:
            arguments.keywords[parameter.name] = value
    try:
        return machine.call(target, arguments)
    except Raised:
        return Unknown("the function raises on its defaults")


def _use_class(machine: Machine, cls: Class, mentioned: set[str]) -> None:
    """Make an object of a class that nobody uses, and call its methods that nobody calls."""
    if factory_of(cls) is not None:
        return
    instance = Instance(cls)
    constructor = cls.namespace.get("__init__")
    if isinstance(constructor, Function):
        _attempt(machine, constructor, (instance,))
    for name, value in list(cls.namespace.items()):
        if isinstance(value, Function) and not name.startswith("__") and name not in mentioned:
            _attempt(machine, value, (instance,))


def _mentions(node: object) -> Iterator[str]:
    """Yield every name and attribute that is read anywhere below a node."""
    stack: list[object] = [node]
    while stack:
        one = stack.pop()
        if isinstance(one, program.Name):
            yield one.id
        elif isinstance(one, program.Attribute):
            yield one.attr
            stack.append(one.value)
        elif isinstance(one, (tuple, list)):
            stack.extend(one)
        elif is_dataclass(one):
            stack.extend(getattr(one, part.name) for part in fields(one))
