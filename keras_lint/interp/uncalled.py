"""Functions and classes that nobody in a file uses are followed once, on their defaults.

A parameter without a default is an unknown of its own name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from keras_lint.graph.trace import Failure
from keras_lint.interp import program
from keras_lint.interp.aside import aside
from keras_lint.interp.classes import factory_of
from keras_lint.interp.mishaps import internal
from keras_lint.interp.scope import Scope
from keras_lint.interp.signals import OutOfFuel, Raised, Signal
from keras_lint.interp.values import (
    CallArguments,
    Class,
    Function,
    Instance,
    Unknown,
    Value,
)
from keras_lint.interp.walking import Nodes
from keras_lint.layers.errors import LayerError

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


NEEDED = "not-a-tensor"
"""What fails where a default stands for a tensor that every caller gives."""

IDLE = 10_000
"""So much fuel is a function given that nobody calls, until it makes or calls a layer."""


def call_uncalled(machine: Machine, nodes: Nodes, scope: Scope) -> None:
    """Call what the file defines, never calls and has not run, in the order of definition."""
    machine.supposing = True
    callees = set(_callees(nodes))
    for name, value in list(scope.names.items()):
        if isinstance(value, Function) and value.path == machine.path:
            if value.name not in callees and id(value) not in machine.called:
                _attempt(machine, value)
        elif isinstance(value, Class) and value.path == machine.path:
            _use_class(machine, value, callees, instantiate=name not in callees)


def _attempt(machine: Machine, function: Value, receiver: Instance | None = None) -> Value:
    target = function.function if hasattr(function, "function") else function
    noted = len(machine.trace.failures)
    returned = _run(machine, target, receiver)
    found = machine.trace.failures[noted:]
    unset = receiver is not None and None in receiver.attributes.values()
    doubted = [one for one in found if unset or _may_hang_on_defaults(machine, one.error)]
    if doubted and (target.defaults or receiver is not None):
        kept = _without_defaults(machine, target, receiver)
        machine.trace.failures[noted:] = [
            one for one in found if one not in doubted or _key(one) in kept
        ]
    return returned


def _may_hang_on_defaults(machine: Machine, error: LayerError) -> bool:
    """Tell whether an error may be owed to what a default is; a name that is wrong always is."""
    return error.kind == NEEDED or (
        machine.project.folders.in_package(machine.path) and not error.misnamed
    )


def _run(
    machine: Machine, target: Function, receiver: Instance | None, *, defaults: bool = True
) -> Value:
    first = [] if receiver is None else [receiver]
    arguments = CallArguments(list(first), assumed=True)
    for parameter in target.parameters[len(first) :]:
        name = parameter.name
        if (defaults and name in target.defaults) or parameter.kind in ("vararg", "kwarg"):
            continue
        value = Unknown(f"{name} is a parameter that nobody gives", name)
        if parameter.kind == "posonly":
            arguments.positional.append(value)
        else:
            arguments.keywords[name] = value
    try:
        with machine.patience(IDLE):
            return machine.call(target, arguments)
    except Raised:
        return Unknown("the function raises on its defaults")
    except OutOfFuel:
        if machine.is_out_of_fuel:
            raise
        return machine.unknown(f"{target.name} runs for long and makes no layers")
    except (Signal, RecursionError):
        raise
    except Exception as error:
        return machine.unknown(internal(error))


def _without_defaults(
    machine: Machine, target: Function, receiver: Instance | None
) -> set[tuple[Place | None, str]]:
    """Return what fails in a function whatever it is given.

    A module of a package is there for others to call, with arguments of their own: that its
    defaults do not go together is no error until somebody relies on them. The same goes for what
    an object's attributes are before anybody has set them.
    """
    with aside(machine) as trace:
        if receiver is not None and target.name != "__init__":
            receiver = _unset(machine, receiver)
        _run(machine, target, receiver, defaults=False)
        return {_key(one) for one in trace.failures}


def _unset(machine: Machine, instance: Instance) -> Instance:
    """Return an object like this one, of which only what its class settles is known."""
    cls = instance.cls
    copy = Instance(cls)
    constructor = cls.namespace.get("__init__")
    if machine.instances.get(id(cls)) is instance:
        copy.attributes.update(instance.attributes)
    elif isinstance(constructor, Function):
        _run(machine, constructor, copy, defaults=False)
        machine.trace.failures.clear()
    for name, value in copy.attributes.items():
        if value is None:
            copy.attributes[name] = Unknown(f"{name} is None until something sets it", name)
    return copy


def _key(failure: Failure) -> tuple[Place | None, str]:
    return failure.place, failure.error.kind


def _use_class(machine: Machine, cls: Class, callees: set[str], *, instantiate: bool) -> None:
    """Call the methods of a class that nobody calls, on an object that the program or we make."""
    if factory_of(cls) is not None:
        return
    instance = machine.instances.get(id(cls))
    if instance is None:
        if not instantiate:
            return
        instance = Instance(cls)
        constructor = cls.namespace.get("__init__")
        if isinstance(constructor, Function):
            _attempt(machine, constructor, instance)
    for name, value in list(cls.namespace.items()):
        uncalled = isinstance(value, Function) and id(value) not in machine.called
        if uncalled and not name.startswith("__") and name not in callees:
            _attempt(machine, value, instance)


def _callees(nodes: Nodes) -> Iterator[str]:
    """Yield the name of whatever is called anywhere in a module."""
    for call in nodes.of(program.Call):
        if isinstance(call.func, program.Name):
            yield call.func.id
        elif isinstance(call.func, program.Attribute):
            yield call.func.attr
