"""`operator`: operators as functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.library import known
from keras_lint.interp.values import Builtin, CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

NAMES = {
    "add": "+",
    "sub": "-",
    "mul": "*",
    "truediv": "/",
    "floordiv": "//",
    "mod": "%",
    "pow": "**",
}


def _register(name: str, op: str) -> None:
    @known(f"operator.{name}")
    def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        if len(arguments.positional) != 2:
            return Unknown(f"operator.{name} of other than two")
        return machine.binary(op, arguments.positional[0], arguments.positional[1], place)


for _name, _op in NAMES.items():
    _register(_name, _op)


@known("operator.itemgetter")
def item_getter(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A function that takes an item."""
    keys = arguments.positional

    def get(machine: Machine, inner: CallArguments, place: Place | None) -> Value:
        found = [machine.item(inner.positional[0], key) for key in keys]
        return found[0] if len(found) == 1 else tuple(found)

    return Builtin("itemgetter", get)
