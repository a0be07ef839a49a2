"""What is to blame for an error beyond the call that Keras refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.trace import Failure
from keras_lint.interp import program
from keras_lint.interp.passing import written_at
from keras_lint.interp.values import Function
from keras_lint.interp.walking import walk
from keras_lint.layers.errors import LayerError
from keras_lint.place import Place

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

WITHOUT_RETURN = "without return"
"""Under which the machine's state has the last function that made layers and returned nothing."""


def look_back(machine: Machine, failure: Failure) -> None:
    """Note where the argument at fault is written, or which function forgot to return."""
    error = failure.error
    failure.written = written_at(machine.frames, error, failure.place)
    if error.kind == "not-a-tensor" and error.actual == "None" and error.blamed is None:
        _forgotten_return(machine.state.get(WITHOUT_RETURN), error)


def _forgotten_return(function: object, error: LayerError) -> None:
    """Blame the end of a function that returns nothing for the None that came out of it."""
    definition = function.definition if isinstance(function, Function) else None
    if not isinstance(function, Function) or definition is None or function.name == "__init__":
        return
    if any(isinstance(one, program.Return) and one.value for one in walk(definition.body)):
        return
    error.blamed = Place(function.path, "stmt", definition.body[-1].index)
    error.message = f"`{function.name}` returns nothing: {error.message}"
    error.hint = "End it with `return` and the tensor that it makes."
