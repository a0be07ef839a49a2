"""Layers of the program's own whose `call` forgets to return what it has made."""

from __future__ import annotations

from keras_lint.interp import program
from keras_lint.interp.values import Function
from keras_lint.interp.walking import walk
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion

TELLING = ("compute_output_shape", "compute_output_spec")
ENDING = (program.Raise, program.Yield, program.FunctionDef)


def call_without_return(layer: Layer) -> Function | None:
    """Return the `call` of a layer of Keras 3 that surely gives None."""
    method = getattr(layer, "method", None)
    if method is None or layer.keras is not KerasVersion.V3 or any(map(method, TELLING)):
        return None
    call = method("call")
    if not isinstance(call, Function) or call.definition is None:
        return None
    for node in walk(call.definition.body):
        if isinstance(node, ENDING) or (isinstance(node, program.Return) and node.value):
            return None
    return call
