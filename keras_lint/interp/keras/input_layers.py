"""`keras.layers.InputLayer`: the layer behind an input, made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.keras.inputs import build_input, check_shape, check_stated, listed
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.errors import LayerError, unknown_argument
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.spelling import nearest

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

PARAMETERS = {
    "2.2": ("input_shape", "batch_size", "batch_input_shape", "dtype", "input_tensor", "sparse"),
    "2.15": ("input_shape", "batch_size", "dtype", "input_tensor", "sparse", "name"),
    "3": ("shape", "batch_size", "dtype", "sparse", "ragged", "batch_shape", "input_tensor"),
}

RENAMED = {"input_shape": "shape", "batch_input_shape": "batch_shape"}
"""Names of Keras 2 that Keras 3 still takes."""


@known("keras.layers.InputLayer")
def make_input_layer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`InputLayer(input_shape)`: the input's tensor is made with it."""
    names = PARAMETERS[str(machine.keras)]
    given = dict(zip(names, arguments.positional, strict=False)) | arguments.keywords
    given = {key: listed(machine, value) for key, value in given.items()}
    if isinstance(given.get("input_tensor"), Tensor):
        return Unknown("an InputLayer around a tensor")
    try:
        _check(machine.keras, given, is_open=arguments.open)
    except LayerError as error:
        return machine.fail(error, place)
    for older, newer in RENAMED.items():
        if older in given:
            given[newer] = given.pop(older)
    tensor = build_input(machine, given, place, is_open=arguments.open)
    return tensor if tensor.node is None else tensor.node.layer


def _check(keras: KerasVersion, given: dict[str, Value], *, is_open: bool) -> None:
    """Check the arguments of an InputLayer: Keras 3 takes any other ones, and leaves them be."""
    if keras is KerasVersion.V2_15:
        names = (*PARAMETERS[str(keras)], "ragged", "type_spec", "batch_input_shape")
        for name in given:
            if name not in names:
                raise unknown_argument("InputLayer", name, nearest(name, names))
    if keras is not KerasVersion.V3:
        return
    check_stated("InputLayer", given, keras, is_open=is_open)
    for name in (*RENAMED.values(), *RENAMED):
        check_shape("InputLayer", name, given.get(name), keras)
