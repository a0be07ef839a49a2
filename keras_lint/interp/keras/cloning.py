"""`keras.models.clone_model`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.cloning import clone
from keras_lint.graph.functional import Functional
from keras_lint.graph.sequential import Sequential
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.state import note_calls, note_construction
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("keras.models.clone_model")
def clone_model(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`clone_model(model)`: the same architecture with weights of its own."""
    model = argument(arguments, 0, "model")
    if not isinstance(model, (Functional, Sequential)) or model.layers is None:
        return Unknown("the clone of a model that is not known", "keras.models.clone_model")
    if len(arguments.positional) + len(arguments.keywords) > 1 or arguments.open:
        return Unknown("a clone with other inputs or layers", "keras.models.clone_model")
    made = clone(model)
    note_calls(machine, made.nodes)
    note_construction(machine, made, place, type(model).__name__)
    return made
