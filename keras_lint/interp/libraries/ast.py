"""`ast.literal_eval`: what a text says that is a literal."""

from __future__ import annotations

from keras_lint.interp.builtins.functions import literal
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Value


@known("ast.literal_eval")
def literal_eval(machine: object, arguments: CallArguments, place: object) -> Value:
    """The value of a literal, where the text is known."""
    return literal(arguments.positional[0] if arguments.positional else None)
