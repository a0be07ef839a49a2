"""`six`: Python 2 and 3 under one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.builtins import BUILTINS
from keras_lint.interp.library import constant, known
from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

for _name in ("range", "zip", "map", "filter", "input"):
    constant(f"six.moves.{_name}", BUILTINS[_name])
constant("six.moves.xrange", range)
constant("six.string_types", (str,))
constant("six.integer_types", (int,))
constant("six.text_type", str)
constant("six.PY2", False)
constant("six.PY3", True)


@known("six.iteritems", "six.viewitems")
def items(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A dict's keys and values."""
    return _asked(machine, arguments, "items")


@known("six.iterkeys", "six.viewkeys")
def keys(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A dict's keys."""
    return _asked(machine, arguments, "keys")


@known("six.itervalues", "six.viewvalues")
def values(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A dict's values."""
    return _asked(machine, arguments, "values")


def _asked(machine: Machine, arguments: CallArguments, method: str) -> Value:
    if not arguments.positional:
        return Unknown("a dict that is not given")
    return machine.call(machine.attribute(arguments.positional[0], method), CallArguments([]))
