"""`absl.flags`: what the program gets when it is run without arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import constant, family, known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.record import record

if TYPE_CHECKING:
    from keras_lint.interp.library import Handler
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

STATE = "absl.flags"


@record
class Flags:
    """`flags.FLAGS`; the defaults are kept with the run, for there is one of it in a program."""


@record
class Holder:
    """What defining a flag returns."""

    name: str


constant("absl.flags.FLAGS", Flags())


def _defaults(machine: Machine) -> dict[str, Value]:
    return cast("dict[str, Value]", machine.state.setdefault(STATE, {}))


@family("absl.flags")
def definition(name: str) -> Handler | None:
    """`DEFINE_integer(name, default, help)` and its like."""
    return _define if name.startswith("DEFINE_") else None


def _define(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    given = dict(zip(("name", "default"), arguments.positional, strict=False))
    given |= arguments.keywords
    name, default = given.get("name"), given.get("default", Unknown("the default of a flag"))
    if not isinstance(name, str):
        return Unknown("a flag whose name is not known")
    machine.touch(_defaults(machine))
    _defaults(machine)[name] = default
    return Holder(name)


@known("absl.flags.mark_flag_as_required", "absl.flags.mark_flags_as_required")
def required(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Flags that are given on the command line."""
    names = arguments.positional[0] if arguments.positional else ()
    listed = [names] if isinstance(names, str) else machine.iterate(names)
    for name in [] if isinstance(listed, Unknown) else listed:
        _defaults(machine)[name] = Unknown(f"{name} is given on the command line", name)
    return None


@behaves(Flags)
class FlagsBehaviour(Behaviour):
    """Each flag is its default."""

    kind = "the flags"

    def attribute(self, machine: Machine, value: Flags, name: str) -> Value:
        return _defaults(machine).get(name, Unknown(f"a flag {name} that is not defined", name))

    def set_attribute(self, machine: Machine, value: Flags, name: str, new: Value) -> None:
        machine.touch(_defaults(machine))
        _defaults(machine)[name] = new


@behaves(Holder)
class HolderBehaviour(Behaviour):
    """`holder.value`."""

    kind = "a flag"

    def attribute(self, machine: Machine, value: Holder, name: str) -> Value:
        known = name == "value" and value.name in _defaults(machine)
        return _defaults(machine)[value.name] if known else Unknown(f"{name} of a flag", name)
