"""What a symbolic tensor does: shape, indexing, operators."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import as_cut
from keras_lint.interp.arrays.reading import shape_of as array_shape
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.keras.factors import along_other_axis, multiplied_in_running, turned_round
from keras_lint.interp.keras.inferred import (
    holds_sizes,
    inferring,
    tensors_among,
    with_sizes,
)
from keras_lint.interp.keras.layers import static_shape, static_size
from keras_lint.interp.keras.misuse import index_refused, tensor_called
from keras_lint.interp.keras.operations import operate
from keras_lint.interp.keras.symbolic import refuse_attribute, refuse_condition, refuse_use
from keras_lint.interp.keras.tensor_shapes import tensor_shape
from keras_lint.interp.values import Array, Builtin, CallArguments, External, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.shapes import transform
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import Expr
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.transform import ShapeMismatch

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

OPERATIONS = {
    "+": ("Add", "tf.__operators__.add"),
    "-": ("Subtract", "tf.math.subtract"),
    "*": ("Multiply", "tf.math.multiply"),
    "/": ("TrueDivide", "tf.math.truediv"),
    "//": ("FloorDivide", "tf.compat.v1.floor_div"),
    "%": ("Mod", "tf.math.floormod"),
    "**": ("Power", "tf.math.pow"),
    "@": ("Matmul", "tf.linalg.matmul"),
    "<": ("Less", "tf.math.less"),
    "<=": ("LessEqual", "tf.math.less_equal"),
    ">": ("Greater", "tf.math.greater"),
    ">=": ("GreaterEqual", "tf.math.greater_equal"),
    "==": ("Equal", "tf.__operators__.eq"),
    "!=": ("NotEqual", "tf.__operators__.ne"),
    "&": ("LogicalAnd", "tf.math.logical_and"),
    "|": ("LogicalOr", "tf.math.logical_or"),
}
"""Operator → the name of its operation in Keras 3 and of its layer in tf.keras."""


def shape_of(value: Value) -> Shape | None:
    """Return the shape of a tensor, an array or a number; None where it is not known."""
    return value.shape if isinstance(value, Tensor) else array_shape(value)


@behaves(Tensor)
class TensorBehaviour(Behaviour):
    """Symbolic tensors."""

    kind = "a tensor"
    priority = 20

    def attribute(self, machine: Machine, value: Tensor, name: str) -> Value:
        if name == "_keras_shape":
            return static_shape(value.shape)
        if name == "shape":
            return tensor_shape(machine, value.shape)
        if name in ("get_shape", "compute_output_shape"):
            told = tensor_shape(machine, value.shape)
            return Builtin(name, lambda machine, arguments, place: told)
        if name == "dtype":
            return value.dtype
        if name in ("ndim", "rank"):
            return Unknown("a rank") if value.shape is None else value.shape.rank
        if name in ("name", "op", "graph"):
            return Unknown(f"the {name} of a tensor", name)
        if name == "set_shape":
            return Builtin(name, lambda machine, arguments, place: _set_shape(value, arguments))
        return Unknown(f"{name} of a tensor is not modelled", name)

    def call(
        self, machine: Machine, value: Tensor, arguments: CallArguments, place: Place | None
    ) -> Value:
        if value.shape is None or value.lost:
            return super().call(machine, value, arguments, place)
        return machine.fail(tensor_called(value), place)

    def decide(self, machine: Machine, value: Tensor, place: Place | None) -> None:
        refuse_condition(machine, value, place)

    def asked_for(self, machine: Machine, value: Tensor, name: str) -> None:
        refuse_attribute(machine, value, name)

    def taken_for(self, machine: Machine, value: Tensor, use: str, place: Place | None) -> None:
        refuse_use(machine, value, use, place)

    def binary(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        result = self._combined(machine, op, left, right, place)
        sizes = (with_sizes(left), with_sizes(right)) if holds_sizes(left, right) else ()
        if sizes and not any(isinstance(one, (Tensor, Unknown)) for one in sizes):
            return inferring(result, machine.binary(op, *sizes, place))
        return result

    def _combined(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        inputs = [side for side in (left, right) if isinstance(side, (Tensor, Array))]
        names = OPERATIONS.get(op, ("Operation", "tf.operation"))
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            return self._with_unknown(machine, inputs, names, place)
        a, b = shape_of(left), shape_of(right)
        if op == "@":
            return matmul(machine, left, right, place)
        try:
            shape = None if a is None or b is None else _broadcast(a, b)
        except LayerError as error:
            error.blamed = along_other_axis(machine, left, right)
            machine.fail(error, place, inputs=[one for one in inputs if isinstance(one, Tensor)])
            return Tensor(None, lost="Keras raises before")
        return operate(machine, names, inputs, shape, place)

    def _with_unknown(
        self, machine: Machine, inputs: list[Value], names: tuple[str, str], place: Place | None
    ) -> Value:
        """An operation with something unknown keeps the rank where that is a number."""
        return operate(machine, names, inputs, None, place)

    def compare(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        return self.binary(machine, op, left, right, place)

    def unary(self, machine: Machine, op: str, value: Tensor, place: Place | None) -> Value:
        names = ("Absolute", "tf.math.abs") if op == "abs" else ("Negative", "tf.math.negative")
        return operate(machine, names, [value], value.shape, place)

    def item(self, machine: Machine, value: Tensor, key: Value, place: Place | None) -> Value:
        inputs = [value, *(tensors_among(key) if holds_sizes(key) else ())]
        found = self._part(machine, value, with_sizes(key), inputs, place)
        if value.inferred_value is None:
            return found
        return inferring(found, machine.item(value.inferred_value, with_sizes(key), place))

    def _part(
        self,
        machine: Machine,
        value: Tensor,
        key: Value,
        inputs: list[Tensor],
        place: Place | None,
    ) -> Value:
        names = ("GetItem", "tf.__operators__.getitem")
        if value.shape is None:
            return operate(machine, names, inputs, None, place)
        keys = key if isinstance(key, tuple) else (key,)
        if any(isinstance(one, (Tensor, Array, list, Unknown, External)) for one in keys):
            return operate(machine, names, inputs, None, place)
        try:
            shape = transform.index(value.shape, tuple(_plain(one) for one in keys))
        except ShapeMismatch as mismatch:
            machine.fail(index_refused(value.shape, keys, mismatch), place, inputs=[value])
            return Tensor(None, lost="Keras raises before")
        except TypeError:
            shape = None
        return operate(machine, names, inputs, shape, place)

    def iterate(self, machine: Machine, value: Tensor) -> Iterable[Value] | Unknown:
        if value.shape and isinstance(value.shape[0], int) and value.shape[0] <= 1000:
            return [self.item(machine, value, number, None) for number in range(value.shape[0])]
        return Unknown("looping over a tensor")

    def length(self, machine: Machine, value: Tensor) -> Value:
        if not value.shape:
            return Unknown("the length of a tensor of unknown rank")
        size = static_size(value.shape[0])
        return Unknown("an open batch axis") if size is None else size

    def truth(self, machine: Machine, value: Tensor) -> bool | Unknown:
        return Unknown("the contents of a tensor")

    def class_of(self, machine: Machine, value: Tensor) -> Value:
        return External("keras.KerasTensor")


def _set_shape(value: Tensor, arguments: CallArguments) -> Value:
    given = arguments.positional[0] if arguments.positional else None
    if value.shape is None and isinstance(given, (tuple, list)):
        from keras_lint.interp.keras.construct import sizes_of

        value.shape = sizes_of(given, "set_shape", batch=True)
    return None


def _plain(key: Value) -> Value:
    if isinstance(key, slice):
        return as_cut(key)
    return 0 if isinstance(key, Expr) else key


def _broadcast(a: Shape, b: Shape) -> Shape:
    shape = broadcast(a, b)
    if shape is None:
        raise LayerError(
            "merge-shapes",
            f"Tensors of shapes {a} and {b} cannot be combined element by element.",
            expected="sizes that are equal, or 1, on every axis",
            actual=f"{a} and {b}",
        )
    return shape


def matmul(machine: Machine, left: Value, right: Value, place: Place | None) -> Value:
    """Return the matrix product of two tensors."""
    a, b = shape_of(left), shape_of(right)
    inputs = [side for side in (left, right) if isinstance(side, (Tensor, Array))]
    try:
        shape = None if a is None or b is None else transform.matmul(a, b)
    except ShapeMismatch as error:
        later = multiplied_in_running(machine, left, right, place)
        if later is not None:
            return operate(machine, OPERATIONS["@"], inputs, later, place)
        problem = LayerError("merge-shapes", f"A matrix product whose sizes do not fit: {error}.")
        problem.blamed = turned_round(machine, left, right)
        machine.fail(problem, place, inputs=[one for one in inputs if isinstance(one, Tensor)])
        return Tensor(None, lost="Keras raises before")
    return operate(machine, OPERATIONS["@"], inputs, shape, place)
