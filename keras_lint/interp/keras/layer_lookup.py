"""`model.get_layer(name, index)`: a layer of a model, or what Keras says where there is none.

Only a slip of a name that is there is told of: the names and the number of layers of the networks
of `keras.applications` have changed more often than the versions that we know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.sequential import Sequential
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.spelling import misspelt

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def get_layer(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    """`get_layer(name, index)`."""
    given = dict(zip(("name", "index"), arguments.positional, strict=False)) | arguments.keywords
    layers = model.layers
    name, index = given.get("name"), given.get("index")
    if layers is not None and isinstance(index, int) and -len(layers) <= index < len(layers):
        return layers[index]
    for layer in layers or ():
        if layer.name == name:
            return layer
    meant = _meant(model, name) if isinstance(name, str) else None
    if meant is not None:
        return machine.fail(_no_such_layer(str(name), meant), place)
    return Unknown(f"there is no layer {name!r} that we know of")


def _meant(model: Model, name: str) -> str | None:
    """Return the name that the program gives to a layer and that another name is a slip of."""
    layers = model.layers
    if layers is None or not isinstance(model, (Functional, Sequential)):
        return None
    if any(isinstance(layer.arguments.get("name"), Unknown) for layer in layers):
        return None
    return misspelt(name, [one.name for one in layers if "name" in one.arguments.given])


def _no_such_layer(name: str, meant: str) -> LayerError:
    return LayerError(
        "invalid-argument",
        f"The model has no layer named {name!r}.",
        actual=repr(name),
        argument="name",
        position=0,
        hint=f"Did you mean {meant!r}?",
        near=meant,
    )
