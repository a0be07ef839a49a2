"""`self.add_weight(…)` of the program's own layers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from keras_lint.interp.keras.construct import sizes_of
from keras_lint.interp.keras.custom import CustomLayer
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.keras.variables import KERAS
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.weight import Weight

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def add_weight(
    machine: Machine, layer: CustomLayer, arguments: CallArguments, place: Place | None
) -> Value:
    """`self.add_weight(…)`: a weight of the given shape, a number where none is given."""
    name_first = machine.keras is not KerasVersion.V3
    if not name_first and arguments.positional and isinstance(arguments.positional[0], str):
        machine.fail(_name_by_position(arguments.positional[0]), place)
        layer.own_weights = None
        return Unknown("Keras raises before: a name given by position")
    names = ("name", "shape") if name_first else ("shape", "initializer")
    if isinstance(next(iter(arguments.positional), None), (tuple, list)):
        names = ("shape", "name") if name_first else names
    given = dict(zip(names, arguments.positional, strict=False)) | arguments.keywords
    wanted = given.get("shape", ())
    if layer.on_graph and not name_first and _is_open(wanted):
        machine.fail(_open_size(wanted), place)
        layer.own_weights = None
        return Unknown("Keras raises before: a weight of no fixed size")
    shape = sizes_of((wanted,) if isinstance(wanted, int) else wanted, "weight", batch=True)
    trainable = machine.truth(given.get("trainable", True))
    if shape is None or isinstance(trainable, Unknown) or machine.conditional or arguments.open:
        layer.own_weights = None
        return Array(shape, "float32")
    layer.made.append(Weight(str(given.get("name", "weight")), shape, trainable))
    weight = Array(shape, "float32", library=KERAS)
    layer.variables.append(weight)
    if place is not None:
        keras_state(machine).weight_places[id(weight)] = weight, place
    return weight


def _is_open(shape: Value) -> bool:
    return isinstance(shape, (tuple, list)) and any(one is None for one in shape)


def _open_size(shape: Sequence[Value]) -> LayerError:
    said = ", ".join("None" if one is None else str(one) for one in shape)
    return LayerError(
        "invalid-argument",
        f"`add_weight` makes a weight of fixed sizes, but is given ({said}).",
        expected="whole numbers",
        actual=f"({said})",
        argument="shape",
        position=0,
        hint="Leave out the axis of the samples: input_shape[1:].",
    )


def _name_by_position(name: str) -> LayerError:
    return LayerError(
        "invalid-argument",
        f"`add_weight` takes a shape first, but is given the name {name!r} by position.",
        expected="a shape",
        actual=repr(name),
        input_index=0,
        hint=f"Write name={name!r}.",
        versioned=True,
    )
