"""`keras.layers.InputLayer`: the layer behind an input, made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.keras.inputs import build_input
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

PARAMETERS = {
    "2.2": ("input_shape", "batch_size", "batch_input_shape", "dtype", "input_tensor", "sparse"),
    "2.15": ("input_shape", "batch_size", "dtype", "input_tensor", "sparse", "name"),
    "3": ("shape", "batch_size", "dtype", "sparse", "ragged", "batch_shape", "input_tensor"),
}


@known("keras.layers.InputLayer")
def make_input_layer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`InputLayer(input_shape)`: the input's tensor is made with it."""
    names = PARAMETERS[str(machine.keras)]
    given = dict(zip(names, arguments.positional, strict=False)) | arguments.keywords
    if "input_shape" in given:
        given["shape"] = given.pop("input_shape")
    if "batch_input_shape" in given:
        given["batch_shape"] = given.pop("batch_input_shape")
    if isinstance(given.get("input_tensor"), Tensor):
        return Unknown("an InputLayer around a tensor")
    tensor = build_input(machine, given, place, is_open=arguments.open)
    return tensor if tensor.node is None else tensor.node.layer
