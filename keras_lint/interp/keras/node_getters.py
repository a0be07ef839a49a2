"""`layer.get_output_at(n)` and its like: the tensors of one of a layer's calls (Keras 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.functional import Functional
from keras_lint.graph.tensor import Tensor, flatten
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.layers import METHODS, shapes_of_ends
from keras_lint.interp.keras.models import MODEL_METHODS
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def _ends_of_calls(machine: Machine, layer: Layer, end: str) -> list[list[Tensor]]:
    """Return the input or output tensors of each call; a model of Keras 2.2 has its own first."""
    calls = keras_state(machine).calls_of(layer)
    ends = [list(one.outputs if end == "output" else one.inputs or one.outputs) for one in calls]
    if isinstance(layer, Functional) and machine.keras is KerasVersion.V2_2:
        own = layer.outputs if end == "output" else layer.inputs
        ends.insert(0, flatten(own) if own is not None else [])
    return ends


def _ends_at(machine: Machine, layer: Layer, arguments: CallArguments, end: str) -> Value:
    number = argument(arguments, 0, "node_index")
    ends = _ends_of_calls(machine, layer, end)
    if not isinstance(number, int) or not -len(ends) <= number < len(ends):
        return Unknown(f"the {end} of a call that was not made")
    found = ends[number]
    return found[0] if len(found) == 1 else found


def _output_at(m: Machine, layer: Layer, arguments: CallArguments, place: Place | None) -> Value:
    return _ends_at(m, layer, arguments, "output")


def _input_at(m: Machine, layer: Layer, arguments: CallArguments, place: Place | None) -> Value:
    return _ends_at(m, layer, arguments, "input")


def _output_shape_at(
    m: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    return shapes_of_ends(_ends_at(m, layer, arguments, "output"))


def _input_shape_at(
    m: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    return shapes_of_ends(_ends_at(m, layer, arguments, "input"))


GETTERS = {
    "get_output_at": _output_at,
    "get_input_at": _input_at,
    "get_output_shape_at": _output_shape_at,
    "get_input_shape_at": _input_shape_at,
}
METHODS.update(GETTERS)
MODEL_METHODS.update(GETTERS)
