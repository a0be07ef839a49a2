"""Functions on tensors called on plain numbers: sizes stay sizes.

`tf.cast(tf.shape(x)[1], tf.int32) // 2` is as good a size as `x.shape[1] // 2`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.ranges import value_range
from keras_lint.interp.arrays.reading import MISSING, argument, dtype_name
from keras_lint.interp.keras.ops.registering import everywhere
from keras_lint.interp.keras.tensors import shape_of
from keras_lint.interp.library import Handler, handler_of, known
from keras_lint.interp.operators import compare
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.shapes.dim import Dim, Expr, bounds, is_free, maximum, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

KEPT = "cast convert_to_tensor identity stop_gradient constant copy saturate_cast"
OTHERWISE = ("keras.ops.identity",)
"""What makes something else of a number than itself."""

ARITHMETIC = {
    "add": "+",
    "subtract": "-",
    "multiply": "*",
    "floor_divide": "//",
    "floordiv": "//",
    "mod": "%",
    "floormod": "%",
}
COMPARISONS = {
    "equal": "==",
    "not_equal": "!=",
    "greater": ">",
    "greater_equal": ">=",
    "less": "<",
    "less_equal": "<=",
}


def is_number(value: Value) -> bool:
    """Tell whether a value is a whole number or a size."""
    return isinstance(value, (int, Expr)) and not isinstance(value, bool)


def _operands(arguments: CallArguments) -> tuple[Value, Value]:
    return argument(arguments, 0, "x1", "x", "a"), argument(arguments, 1, "x2", "y", "b")


def _keep(name: str, otherwise: Handler) -> None:
    @known(name)
    def kept(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        value = argument(arguments, 0, "x", "value", "input", "tensor")
        return value if is_number(value) else otherwise(machine, arguments, place)


def _reaching_as(value: Value, made: Value) -> Value:
    """Return an array of another type, whose values are as far apart as they were."""
    if not isinstance(value, Array) or not isinstance(made, Array) or made.dtype == "bool":
        return made
    least, most = value_range(value)
    return replace(made, least=least, most=most, divided=value.divided)


def _cast(name: str, otherwise: Handler) -> None:
    @known(name)
    def cast(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        """The sizes of a tensor stay sizes as whole numbers, and are an array as any others."""
        value = argument(arguments, 0, "x")
        if not isinstance(value, tuple) or not all(
            size is None or is_number(size) for size in value
        ):
            return _reaching_as(value, otherwise(machine, arguments, place))
        dtype = dtype_name(argument(arguments, 1, "dtype"), "")
        if dtype.startswith(("int", "uint")):
            return value
        return Array(Shape((len(value),)), dtype or "float32", library="tensorflow.Tensor")


def _calculate(name: str, op: str, otherwise: Handler) -> None:
    @known(name)
    def calculated(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        left, right = _operands(arguments)
        if is_number(left) and is_number(right):
            return machine.binary(op, left, right, place)
        return otherwise(machine, arguments, place)


def _compare(name: str, op: str, otherwise: Handler) -> None:
    @known(name)
    def compared(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        left, right = _operands(arguments)
        if is_number(left) and is_number(right):
            return compare(machine, op, left, right)
        return otherwise(machine, arguments, place)


def _extreme(name: str, *, largest: bool, otherwise: Handler) -> None:
    @known(name)
    def extreme(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        left, right = _operands(arguments)
        if isinstance(left, int) and isinstance(right, int):
            return max(left, right) if largest else min(left, right)
        if is_number(left) and is_number(right):
            return maximum(left, right) if largest else _smaller(left, right)
        return otherwise(machine, arguments, place)


def _smaller(left: Dim, right: Dim) -> Dim:
    """Return the smaller of two sizes that are not both known, as a size of its own."""
    low, _ = bounds(left - right)
    if low is not None and low >= 0:
        return right
    return symbol("smaller", free=is_free(left) or is_free(right))


def _register() -> None:
    for word in KEPT.split():
        for name in everywhere(word):
            if name not in OTHERWISE and (otherwise := handler_of(name)) is not None:
                _keep(name, otherwise)
    for name in everywhere("cast"):
        if (otherwise := handler_of(name)) is not None:
            _cast(name, otherwise)
    for words, wrap in ((ARITHMETIC, _calculate), (COMPARISONS, _compare)):
        for word, op in words.items():
            for name in everywhere(word):
                if (otherwise := handler_of(name)) is not None:
                    wrap(name, op, otherwise)
    for word in ("maximum", "minimum"):
        for name in everywhere(word):
            if (otherwise := handler_of(name)) is not None:
                _extreme(name, largest=word == "maximum", otherwise=otherwise)


_register()


@known("tensorflow.is_tensor", "keras.ops.is_tensor")
def is_tensor(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Whether something is a tensor of the backend."""
    value = argument(arguments, 0, "x")
    if isinstance(value, Array):
        return value.library.startswith("tensorflow")
    return Unknown("whether something is a tensor")


@known("tensorflow.size", "keras.ops.size", "tensorflow.compat.v1.size")
def size(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """How many values a tensor holds."""
    value = argument(arguments, 0, "x", "input")
    shape = None if value is MISSING else shape_of(value)
    return Unknown("the size of a tensor") if shape is None else shape.size
