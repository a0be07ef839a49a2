"""`argparse`: what the program gets when it is run without arguments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Builtin, CallArguments, Class, Instance, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@dataclass(slots=True, eq=False)
class Parser:
    """An `ArgumentParser`, or a group of one: the defaults by destination."""

    defaults: dict[str, Value] = field(default_factory=dict)


@known("argparse.ArgumentParser")
def parser(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A parser without arguments as yet."""
    return Parser()


@behaves(Parser)
class ParserBehaviour(Behaviour):
    """Arguments are added, then parsed: each is its default."""

    kind = "an ArgumentParser"

    def attribute(self, machine: Machine, value: Parser, name: str) -> Value:
        method = METHODS.get(name)
        if method is None:
            return Builtin(name, lambda machine, arguments, place: Unknown(f"{name} of a parser"))
        return Builtin(name, lambda machine, arguments, place: method(machine, value, arguments))


def _add_argument(machine: Machine, value: Parser, arguments: CallArguments) -> Value:
    names = [one for one in arguments.positional if isinstance(one, str)]
    keywords = arguments.keywords
    long = next((one for one in names if one.startswith("--")), names[0] if names else "")
    name = keywords.get("dest", long.lstrip("-").replace("-", "_"))
    if isinstance(name, str):
        value.defaults[name] = _default(machine, name, keywords, required=not long.startswith("-"))
    return None


def _default(machine: Machine, name: str, keywords: dict[str, Value], *, required: bool) -> Value:
    if "default" in keywords:
        default = keywords["default"]
        kind = keywords.get("type")
        return machine.call_with(kind, default) if isinstance(default, str) and kind else default
    action = keywords.get("action")
    if action in ("store_true", "store_false"):
        return action == "store_false"
    if required or keywords.get("required") is True:
        return Unknown(f"{name} is given on the command line", name)
    return None


def _parse(machine: Machine, value: Parser, arguments: CallArguments) -> Value:
    cls = Class("Namespace", (), {}, machine.path)
    cls.lineage = (cls,)
    return Instance(cls, dict(value.defaults))


def _set_defaults(machine: Machine, value: Parser, arguments: CallArguments) -> Value:
    value.defaults.update(arguments.keywords)
    return None


METHODS: dict[str, Callable[[Machine, Parser, CallArguments], Value]] = {
    "add_argument": _add_argument,
    "parse_args": _parse,
    "parse_known_args": lambda machine, value, arguments: (
        _parse(machine, value, arguments),
        [],
    ),
    "set_defaults": _set_defaults,
    "add_argument_group": lambda machine, value, arguments: value,
    "add_mutually_exclusive_group": lambda machine, value, arguments: value,
}
