"""`model.get_layer(name, index)`: a layer of a model, or what Keras says where there is none.

A name of the kind that Keras makes up may well be there: how far it has counted is not certain. Of
the networks of `keras.applications`, whose names and layers have changed more often than the
versions that we know, only a name is told of that differs from others by its numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.naming import to_snake_case
from keras_lint.graph.sequential import Sequential
from keras_lint.interp.behaviour import behaves
from keras_lint.interp.builtins.containers import SequenceBehaviour
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.base import Layer
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
    if layers is not None and isinstance(index, int) and index >= 0 and _is_written(model):
        return machine.fail(_no_such_index(index, len(layers)), place)
    for layer in layers or ():
        if layer.name == name:
            return layer
    if isinstance(name, str) and (meant := _meant(model, name)) is not None:
        return machine.fail(_no_such_layer(name, meant), place)
    if isinstance(name, str) and _is_missing(model, name):
        return machine.fail(_no_such_layer(name, None), place)
    return Unknown(f"there is no layer {name!r} that we know of")


class LayerList(list[Layer]):
    """What `model.layers` holds."""


@behaves(LayerList)
class LayerListBehaviour(SequenceBehaviour):
    """A list, beyond whose end a program asks for a layer that is not there."""

    def item(self, machine: Machine, value: LayerList, key: Value, place: Place | None) -> Value:
        beyond = isinstance(key, int) and not -len(value) <= key < len(value)
        if beyond and not machine.is_spoilt(value) and not any(map(_is_recorded, value)):
            error = _no_such_index(key, len(value))
            error.raises = IndexError
            return machine.fail(error, place)
        return super().item(machine, value, key, place)


def _is_automatic(layer: Layer) -> bool:
    """Tell whether a layer's name is one that Keras makes up."""
    return "name" not in layer.arguments.given and _stem(layer.name) == _stem(
        to_snake_case(layer.class_name, layer.keras)
    )


def _is_recorded(layer: Layer) -> bool:
    """Tell whether a layer is part of a network of `keras.applications`."""
    return "name" not in layer.arguments.given and not (
        isinstance(layer, Model) or layer.arguments.layer == "InputLayer" or _is_automatic(layer)
    )


def _is_written(model: Model) -> bool:
    """Tell whether all layers of a model are known, and are the program's own."""
    layers = model.layers
    if layers is None or not isinstance(model, (Functional, Sequential)):
        return False
    unknown = any(isinstance(one.arguments.get("name"), Unknown) for one in layers)
    return not unknown and not any(map(_is_recorded, layers))


def _is_missing(model: Model, name: str) -> bool:
    """Tell whether a model surely has no layer of a name."""
    layers = model.layers
    if layers is None or not isinstance(model, (Functional, Sequential)):
        return False
    if not _is_written(model):
        numbered = {_letters(one.name) for one in layers if _is_recorded(one) and _has_digit(one)}
        return bool(re.search(r"\d", name)) and _letters(name) in numbered
    stems = {_stem(one.name) for one in layers if "name" not in one.arguments.given}
    return _stem(name) not in stems


def _stem(name: str) -> str:
    return re.sub(r"(_\d+)+$|\d+$", "", name)


def _letters(name: str) -> str:
    return re.sub(r"\d+", "", name)


def _has_digit(layer: Layer) -> bool:
    return re.search(r"\d", layer.name) is not None


def _meant(model: Model, name: str) -> str | None:
    """Return the name that the program gives to a layer and that another name is a slip of."""
    layers = model.layers
    if layers is None or not isinstance(model, (Functional, Sequential)):
        return None
    if any(isinstance(layer.arguments.get("name"), Unknown) for layer in layers):
        return None
    return misspelt(name, [one.name for one in layers if "name" in one.arguments.given])


def _no_such_layer(name: str, meant: str | None) -> LayerError:
    return LayerError(
        "invalid-argument",
        f"The model has no layer named {name!r}.",
        actual=repr(name),
        argument="name",
        position=0,
        hint=None if meant is None else f"Did you mean {meant!r}?",
        near=meant,
    )


def _no_such_index(index: int, count: int) -> LayerError:
    return LayerError(
        "invalid-argument",
        f"The model has {count} layers, counted from 0: there is none at {index}.",
        expected=f"an index below {count}",
        actual=str(index),
        argument="index",
        position=1,
    )
