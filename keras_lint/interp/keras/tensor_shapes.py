"""`tf.TensorShape`: what tensors of TensorFlow have for a shape, and `build` is given in tf.keras.

It does all that a tuple of its sizes does, and is none to `isinstance`.
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import TYPE_CHECKING, Any

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.behaviour import behaves
from keras_lint.interp.builtins.containers import TupleBehaviour
from keras_lint.interp.keras.layers import static_shape
from keras_lint.interp.library import known
from keras_lint.interp.values import Builtin, CallArguments, External, Unknown, Value
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.shape import ShapeTree

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

KIND = External("tensorflow.TensorShape")
HOME = "tensorflow.python.framework.tensor_shape"


class TensorShape(tuple[Value, ...]):
    """The sizes of a tensor, None where they are open."""


def tensor_shape(machine: Machine, tree: ShapeTree) -> Value:
    """Return what a tensor's shape is in the program: in Keras 3 a tuple."""
    told = static_shape(tree)
    return told if machine.keras is KerasVersion.V3 else as_tensor_shape(told)


def as_tensor_shape(value: Value) -> Value:
    """Return tuples of sizes, also in lists and dictionaries, as shapes of TensorFlow."""
    if isinstance(value, dict):
        return {key: as_tensor_shape(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_tensor_shape(one) for one in value]
    return TensorShape(value) if isinstance(value, tuple) else value


def _elements(shape: TensorShape, arguments: CallArguments) -> Value:
    whole = all(isinstance(size, int) for size in shape)
    return prod(shape) if whole else (None if None in shape else Unknown("an open size"))


def _joined(shape: TensorShape, arguments: CallArguments) -> Value:
    other = argument(arguments, 0, "other")
    if isinstance(other, (list, tuple)):
        return TensorShape((*shape, *other))
    return Unknown("a shape joined to something else")


METHODS: dict[str, Callable[[TensorShape, CallArguments], Value]] = {
    "as_list": lambda shape, arguments: list(shape),
    "num_elements": _elements,
    "concatenate": _joined,
    "is_fully_defined": lambda shape, arguments: None not in shape,
    **dict.fromkeys(
        ("with_rank", "with_rank_at_least", "with_rank_at_most"), lambda shape, arguments: shape
    ),
    **dict.fromkeys(
        (*("assert_has_rank", "assert_is_fully_defined"), "assert_is_compatible_with"),
        lambda shape, arguments: None,
    ),
}


@behaves(TensorShape)
class TensorShapeBehaviour(TupleBehaviour):
    """A part of it, and what is joined to it, is one too."""

    kind = "a shape of TensorFlow"
    priority = 1

    def attribute(self, machine: Machine, value: Any, name: str) -> Value:
        if name in ("rank", "ndims"):
            return len(value)
        if name == "dims":
            return list(value)
        method = METHODS.get(name)
        if method is None:
            return super().attribute(machine, value, name)
        return Builtin(name, lambda machine, arguments, place: method(value, arguments))

    def item(self, machine: Machine, value: Any, key: Value, place: Place | None) -> Value:
        found = super().item(machine, value, key, place)
        cut = isinstance(key, slice) and type(found) is tuple
        return TensorShape(found) if cut and isinstance(found, tuple) else found

    def binary(
        self, machine: Machine, op: str, left: Any, right: Any, place: Place | None
    ) -> Value:
        sequences = isinstance(left, (list, tuple)) and isinstance(right, (list, tuple))
        if op == "+" and sequences:
            return TensorShape((*left, *right))
        return super().binary(machine, op, left, right, place)

    def class_of(self, machine: Machine, value: Value) -> Value:
        return KIND


@known("tensorflow.TensorShape", f"{HOME}.TensorShape", f"{HOME}.as_shape")
def make(machine: object, arguments: CallArguments, place: object) -> Value:
    """`TensorShape(sizes)`."""
    sizes = argument(arguments, 0, "dims")
    nested = isinstance(sizes, (list, tuple)) and any(
        isinstance(one, (list, tuple)) for one in sizes
    )
    if not isinstance(sizes, (list, tuple)) or nested:
        return Unknown("a shape whose rank is not known")
    return TensorShape(sizes)


@known(
    *("tensorflow.compat.dimension_value", "tensorflow.dimension_value", "tensorflow.Dimension"),
    *(f"{HOME}.dimension_value", f"{HOME}.Dimension", f"{HOME}.as_dimension"),
)
def dimension(machine: object, arguments: CallArguments, place: object) -> Value:
    """A size is a number, or None."""
    return argument(arguments, 0, "dimension", "value")
