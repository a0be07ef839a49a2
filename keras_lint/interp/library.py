"""Functions, classes and constants of libraries that we know, by canonical dotted name.

A handler is what a call of the named thing does; it receives the machine, the evaluated arguments
and the place of the call. Registered by the modules of `keras_lint.interp.libraries` (Python's own)
and `keras_lint.interp.keras` (Keras, TensorFlow, NumPy).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.interp.values import CallArguments, Value
from keras_lint.layers.errors import LayerError

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

Handler: TypeAlias = Callable[["Machine", CallArguments, "Place | None"], Value]

Guard: TypeAlias = Callable[["Machine", str, CallArguments], "LayerError | None"]

Around: TypeAlias = Callable[
    ["Machine", str, Handler, CallArguments, "Place | None"], "Value | None"
]

Watcher: TypeAlias = Callable[["Machine", CallArguments, "Place | None"], None]

_guards: dict[str, Guard] = {}
_around: dict[str, Around] = {}
_watchers: dict[str, Watcher] = {}
_handlers: dict[str, Handler] = {}
_constants: dict[str, Value] = {}
_varying: dict[str, Callable[[Machine], Value]] = {}
_members: dict[str, Callable[[str], bool]] = {}
_families: dict[str, Callable[[str], Handler | None]] = {}


def known(*names: str) -> Callable[[Handler], Handler]:
    """Decorator: this handler is what calls of these names do."""

    def register(handler: Handler) -> Handler:
        for name in names:
            _handlers[name] = handler
        return handler

    return register


def family(prefix: str) -> Callable[[Callable[[str], Handler | None]], None]:
    """Decorator: this function finds the handlers of all names with a prefix, by their rest."""

    def register(find: Callable[[str], Handler | None]) -> None:
        _families[prefix] = find

    return register


def guard(*roots: str) -> Callable[[Guard], Guard]:
    """Decorator: this function is asked first whether a call of these libraries raises."""

    def register(check: Guard) -> Guard:
        for root in roots:
            _guards[root] = check
        return check

    return register


def guard_of(name: str) -> Guard | None:
    """Return what is asked before calls of a library's things."""
    return _guards.get(name.partition(".")[0])


def around(*roots: str) -> Callable[[Around], Around]:
    """Decorator: this function makes the calls of these libraries' things that it has to change.

    It returns None where the handler is to be run as it is.
    """

    def register(call: Around) -> Around:
        for root in roots:
            _around[root] = call
        return call

    return register


def watch(name: str) -> Callable[[Watcher], Watcher]:
    """Decorator: this function is told of calls of a thing, which are carried out all the same."""

    def register(watcher: Watcher) -> Watcher:
        _watchers[name] = watcher
        return watcher

    return register


def watcher_of(name: str) -> Watcher | None:
    """Return what is told of calls of a thing."""
    return _watchers.get(name)


def constant(name: str, value: Value) -> None:
    """Make a library's constant known, such as `math.pi`."""
    _constants[name] = value


def varying(name: str, value: Callable[[Machine], Value]) -> None:
    """Make a constant known that hangs on the version of Keras, such as `keras.__version__`."""
    _varying[name] = value


def varying_of(name: str, machine: Machine) -> Value | None:
    """Return a constant that hangs on the version, None where we do not know it."""
    found = _varying.get(name)
    return None if found is None else found(machine)


def members(prefix: str) -> Callable[[Callable[[str], bool]], None]:
    """Decorator: this function tells which names a family really has, for `import *`."""

    def register(has: Callable[[str], bool]) -> None:
        _members[prefix] = has

    return register


def brings(name: str) -> bool:
    """Tell whether a library has a thing of this name that we know of."""
    prefix, _, rest = name.rpartition(".")
    has = _members.get(prefix)
    return name in _handlers or (has is not None and has(rest))


def handler_names() -> list[str]:
    """List what is known by name, of the libraries that have been loaded."""
    return list(_handlers)


def handler_of(name: str) -> Handler | None:
    """Return what a call of the named thing does, None where we do not know it."""
    found = _handlers.get(name)
    if found is None:
        prefix, _, rest = name.rpartition(".")
        find = _families.get(prefix)
        found = None if find is None else find(rest)
    return found


def constant_of(name: str, otherwise: Value) -> Value:
    """Return a library's constant, which may be None, or something else where we know of none."""
    return _constants.get(name, otherwise)


def run_handler(
    handler: Handler,
    name: str,
    machine: Machine,
    arguments: CallArguments,
    place: Place | None,
) -> Value:
    """Run what we know of a function; arguments that it cannot take leave its result unknown."""
    change = _around.get(name.partition(".")[0])
    try:
        changed = None if change is None else change(machine, name, handler, arguments, place)
        return handler(machine, arguments, place) if changed is None else changed
    except (IndexError, ValueError):
        # Handlers take their arguments off a list without counting them first.
        return machine.unknown(f"{name} with arguments that do not fit", place=place)
