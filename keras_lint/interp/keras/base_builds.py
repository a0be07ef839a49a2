"""What `build` of Keras's own classes does, which the program's classes derive from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import classes
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.construct import sizes_of
from keras_lint.interp.keras.custom import CustomLayer, CustomModel
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.values import CallArguments, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.shape import ShapeTree

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

WRAPPER = "keras.layers.Wrapper"


def hold_wrapped(machine: Machine, layer: CustomLayer, arguments: CallArguments) -> None:
    """Let a wrapper hold the layer that it is given; Keras 2.2 counts that one's weights alone."""
    machine.set_attribute(layer, "layer", argument(arguments, 0, "layer"))
    if machine.keras is KerasVersion.V2_2:
        layer.own_weights = None


def wrapped_by(layer: CustomLayer) -> Layer | None:
    """Return the layer that a wrapper of the program's holds, None of other layers."""
    base = classes.library_base(layer.program_class)
    inner = layer.attributes.get("layer") if base is not None and base.name == WRAPPER else None
    return inner if isinstance(inner, Layer) else None


def base_build(
    machine: Machine, layer: CustomLayer, arguments: CallArguments, place: Place | None
) -> Value:
    """Run a model's `call`, where Keras does: Keras 3 builds nothing, and warns of it."""
    inner = layer.base or wrapped_by(layer)
    if inner is not None:
        try:
            given = argument(arguments, 0, "input_shape")
            _build_inner(inner, sizes_of(given, layer.name, batch=True))
        except LayerError as error:
            return machine.fail(error, place, layer)
    elif isinstance(layer, CustomModel) and layer.keras is not KerasVersion.V3:
        shape = sizes_of(argument(arguments, 0, "input_shape"), layer.name, batch=True)
        if shape is not None and not layer.built and not layer.building:
            layer.built = True  # what a `build` of the program's makes is being made
            with keras_state(machine).names.apart():
                layer(shape)
    return None


def _build_inner(inner: Layer, shape: ShapeTree) -> None:
    if not inner.built:
        inner.build(shape)
        inner.built = True
