"""Weights that the program sets: whether they fit those that a layer has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.interp.arrays.reading import shape_of
from keras_lint.interp.values import CallArguments, Value
from keras_lint.layers.base import Layer, Weight
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
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
        error.position = 0
        return machine.fail(error, place)
    return None


def initial_weights(layer: Layer) -> LayerError | None:
    """Return the error for `weights=[…]` of a constructor, which Keras 2 sets on building."""
    if layer.keras is KerasVersion.V3 or "weights" not in layer.arguments.given:
        return None
    return refused_weights(layer, layer.arguments.get("weights"))


def refused_weights(layer: Layer, given: Value) -> LayerError | None:
    """Return the error for weights that do not fit, in number or in shape; None where they may."""
    if isinstance(layer, Model) or layer.called_on == "anything" or not isinstance(given, list):
        return None
    have = layer.all_weights() if layer.built else []
    if have is None or (not layer.built and layer.own_weights is None):
        return None
    name = layer.class_name
    if len(have) != len(given):
        return _refused(
            f"{name} has {_counted(len(have))}, but is given {len(given)}.",
            _counted(len(have)),
            str(len(given)),
            None if layer.built else "It has none before it is called on an input.",
        )
    for weight, value in zip(have, given, strict=True):
        shape = shape_of(value)
        if shape is not None and _differ(weight, shape):
            return _refused(
                f"The {weight.name} of {name} has shape {weight.shape}, but is given {shape}.",
                str(weight.shape),
                str(shape),
                "Construct the layer with the sizes of the weights that it gets.",
            )
    return None


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
