"""`six`: Python 2 and 3 under one name."""

from __future__ import annotations

from keras_lint.interp.builtins import BUILTINS
from keras_lint.interp.library import constant, known
from keras_lint.interp.values import CallArguments, Value

for _name in ("range", "zip", "map", "filter", "input"):
    constant(f"six.moves.{_name}", BUILTINS[_name])
constant("six.moves.xrange", range)
constant("six.string_types", (str,))
constant("six.integer_types", (int,))
constant("six.text_type", str)
constant("six.PY2", False)
constant("six.PY3", True)


@known("six.iteritems", "six.itervalues", "six.iterkeys")
def items(machine: object, arguments: CallArguments, place: object) -> Value:
    """A dict's items."""
    return list(arguments.positional[0].items()) if arguments.positional else []
