"""Weights that the program sets: whether they fit those that a layer has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.interp.arrays.reading import shape_of
from keras_lint.interp.keras.filled import Filling
from keras_lint.interp.values import Array, CallArguments, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def set_weights(
    machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    """`layer.set_weights(weights)`."""
    given = arguments.positional[0] if arguments.positional else arguments.keywords.get("weights")
    error = refused_weights(layer, given)
    if error is not None:
        if error.position is None:
            error.position = 0
        return machine.fail(error, place)
    return None


def initial_weights(layer: Layer) -> LayerError | None:
    """Return the error for `weights=[…]` of a constructor, which Keras sets on building.

    In Keras 3 an Embedding alone takes them, the array without a list around it too.
    """
    if layer.class_name == "Embedding" and layer.keras is KerasVersion.V3:
        error = _refused_filling(layer, layer.arguments.get("embeddings_initializer"))
        if error is not None:
            return error
    given = layer.arguments.get("weights")
    if given is None or "weights" not in layer.arguments.given:
        return None
    if layer.keras is KerasVersion.V3 and isinstance(given, Array):
        given = [given]
    return refused_weights(layer, given)


def _refused_filling(layer: Layer, given: Value) -> LayerError | None:
    """Return the error for an initializer whose array cannot fill the table of an Embedding."""
    have = layer.all_weights() if isinstance(given, Filling) else None
    shape = given.values.shape if isinstance(given, Filling) else None
    if not have or shape is None or shape.rank > have[0].shape.rank:
        return None
    pairs = zip(reversed(shape), reversed(have[0].shape), strict=False)
    if not any(a != 1 and equal(a, b) is False for a, b in pairs):
        return None
    error = _refused(
        f"The table of Embedding has shape {have[0].shape}, but is to be filled with {shape}.",
        str(have[0].shape),
        str(shape),
        "Construct the layer with the sizes of the array.",
    )
    error.argument = "embeddings_initializer"
    _blame_table(error, layer, have[0].shape, given.values)
    return error


def refused_weights(layer: Layer, given: Value) -> LayerError | None:
    """Return the error for weights that do not fit, in number or in shape; None where they may."""
    if isinstance(layer, Model):
        return _refused_by_model(layer, given)
    if layer.called_on == "anything":
        return None
    have = layer.all_weights() if layer.built else []
    if have is None or (not layer.built and layer.own_weights is None):
        return None
    name, count = layer.class_name, _length(given)
    if count is not None and len(have) != count:
        hint = None if layer.built else "It has none before it is called on an input."
        if isinstance(given, Array):
            hint = "Put the array into a list: Keras takes its rows for the weights."
        return _refused(
            f"{name} has {_counted(len(have))}, but is given {count}.",
            _counted(len(have)),
            str(count),
            hint,
        )
    for weight, value in zip(have, given if isinstance(given, list) else (), strict=False):
        shape = shape_of(value)
        if shape is not None and _differ(weight, shape):
            error = _refused(
                f"The {weight.name} of {name} has shape {weight.shape}, but is given {shape}.",
                str(weight.shape),
                str(shape),
                "Construct the layer with the sizes of the weights that it gets.",
            )
            if name == "Embedding":
                _blame_table(error, layer, weight.shape, value)
            return error
    return None


def _blame_table(error: LayerError, layer: Layer, have: Shape, given: Value) -> None:
    """Blame the Embedding for its sizes, or the matrix where that lacks the row of the padding."""
    if not isinstance(given, Array) or given.shape is None or given.shape.rank != 2:
        return
    if equal(have[0], given.shape[0] + 1) is True and given.made is not None:
        error.blamed, error.argument = given.made.place, None
        error.hint = "Give it one row more: row 0 is for the padding."
    elif layer.place is not None and layer.place.kind == "call":
        error.position = int(equal(have[0], given.shape[0]) is True)
        error.argument = ("input_dim", "output_dim")[error.position]
        error.blamed = layer.place._replace(argument=error.argument)
        error.wanted = have[error.position], given.shape[error.position]


def _refused_by_model(model: Model, given: Value) -> LayerError | None:
    """Compare without regard to order: that of a model's weights differs between versions."""
    have = model.all_weights() if model.built else None
    shapes = [shape_of(one) for one in given] if isinstance(given, list) else []
    known = [shape for shape in shapes if shape is not None]
    if not have or len(known) != len(shapes) or not isinstance(given, list):
        return None
    if not all(isinstance(size, int) for shape in known for size in shape):
        return None
    if len(have) != len(known):
        return _refused(
            f"The model has {_counted(len(have))}, but is given {len(known)}.",
            _counted(len(have)),
            str(len(known)),
            "Give it those of a model of the same layers.",
        )
    if Counter(one.shape for one in have) == Counter(known):
        return None
    for weight, shape in zip(have, known, strict=True):
        if _differ(weight, shape):
            return _refused(
                f"The model has a {weight.name} of {weight.shape} where it is given {shape}.",
                str(weight.shape),
                str(shape),
                "Weights go only between models whose layers have equal sizes.",
            )
    return None


def _length(given: Value) -> int | None:
    """Return how many weights Keras finds in what it is given, None where that is not known."""
    if isinstance(given, Array):
        count = given.shape[0] if given.shape else None
        return count if isinstance(count, int) else None
    return len(given) if isinstance(given, list) else None


def _differ(weight: Weight, shape: Shape) -> bool:
    if weight.shape.rank != shape.rank:
        return True
    return any(equal(a, b) is False for a, b in zip(weight.shape, shape, strict=True))


def _refused(message: str, expected: str, actual: str, hint: str | None) -> LayerError:
    return LayerError(
        "weights-shape", message, expected=expected, actual=actual, argument="weights", hint=hint
    )


def _counted(number: int) -> str:
    return f"{number or 'no'} weight{'' if number == 1 else 's'}"
