"""What numbers and sizes do: arithmetic within bounds, symbolic where a size is not known."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.values import Array, Builtin, CallArguments, Unknown, Value
from keras_lint.shapes.dim import Expr
from keras_lint.shapes.numpy_int import NumpyInt, numpy_int

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MAX_BITS = 4096
"""Numbers that would grow longer are not worked out."""

OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
    "<<": operator.lshift,
    ">>": operator.rshift,
}
SYMBOLIC = ("+", "-", "*", "//", "%")
NUMBERS = (int, float, complex)


def arithmetic(op: str, left: Value, right: Value) -> Value:
    """Work `left op right` out for numbers, sizes and unknowns that may be sizes."""
    if isinstance(left, NUMBERS) and isinstance(right, NUMBERS):
        return _numbers(op, left, right)
    for side, other in ((left, right), (right, left)):
        if isinstance(side, Unknown):
            return _spread(op, left, right, side, other)
    if isinstance(left, (int, Expr)) and isinstance(right, (int, Expr)):
        return _sizes(op, left, right)
    return Unknown(f"{op} of a size that is not known")


def _numbers(op: str, left: Any, right: Any) -> Value:
    if op in ("*", "**", "<<") and not _stays_small(op, left, right):
        return Unknown("a number too large to be worked out")
    try:
        result = OPERATIONS[op](left, right)
    except (ArithmeticError, TypeError, ValueError, KeyError):
        return Unknown(f"{op} of numbers that fails")
    of_numpy = isinstance(left, NumpyInt) or isinstance(right, NumpyInt)
    return numpy_int(result) if of_numpy else result


def _stays_small(op: str, left: Any, right: Any) -> bool:
    if isinstance(left, complex) or isinstance(right, complex):
        return True
    bits = left.bit_length() if isinstance(left, int) else 64
    if op == "*":
        return not isinstance(right, int) or bits + right.bit_length() <= MAX_BITS
    return bool(abs(right) * (bits if op == "**" else 1) <= MAX_BITS)


def _sizes(op: str, left: int | Expr, right: int | Expr) -> Value:
    if op in SYMBOLIC and not (op in ("//", "%") and right == 0):
        return OPERATIONS[op](left, right)
    if op == "/" and isinstance(right, int) and right > 0:
        quotient = left // right
        exact = quotient * right == left
        return quotient if exact else Unknown("a fraction of a size", size=quotient)
    return Unknown(f"{op} of a size that is not known")


def _spread(op: str, left: Value, right: Value, unknown: Unknown, other: Value) -> Value:
    """Keep an unknown size an expression where it goes on as one."""
    if op in SYMBOLIC and isinstance(other, (int, Expr)) and not isinstance(other, bool):
        if unknown.name or unknown.size is not None:
            a = left.as_dim() if isinstance(left, Unknown) else left
            b = right.as_dim() if isinstance(right, Unknown) else right
            if not (op in ("//", "%") and b == 0):
                size = OPERATIONS[op](a, b)
                return Unknown(unknown.reason, unknown.name, size, number=unknown.number)
    return Unknown(unknown.reason)


@behaves(int, float, complex, bool, Expr, type(None))
class NumberBehaviour(Behaviour):
    """Numbers and sizes."""

    kind = "a number"

    def binary(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        if isinstance(right, (str, bytes, list, tuple)) and op == "*":
            return machine.binary(op, right, left, place)
        return arithmetic(op, left, right)

    def attribute(self, machine: Machine, value: Value, name: str) -> Value:
        if name in ("real", "numerator"):
            return value
        if name == "value":
            return value
        if name == "numpy":  # a tensor that holds a number is that number here
            return Builtin(name, lambda machine, arguments, place: numpy_int(value))
        if name in ("is_integer", "bit_length") and isinstance(value, (int, float)):
            method = getattr(value, name, None)
            return Builtin(name, lambda machine, arguments, place: method() if method else True)
        return Unknown(f"{name} of a number", name)

    def truth(self, machine: Machine, value: Value) -> bool | Unknown:
        return Unknown("a size") if isinstance(value, Expr) else bool(value)

    def class_of(self, machine: Machine, value: Value) -> Value:
        return int if isinstance(value, Expr) else type(value)

    def has_attribute(self, machine: Machine, value: Value, name: str) -> bool | Unknown:
        return hasattr(value if not isinstance(value, Expr) else 1, name)


def _reshape(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    from keras_lint.interp.arrays.behaviour import reshape

    return reshape(machine, Array(None, ""), arguments, place)


@behaves(Unknown)
class UnknownBehaviour(Behaviour):
    """What is not known stays so; arithmetic keeps it as a size."""

    kind = "something unknown"

    def attribute(self, machine: Machine, value: Unknown, name: str) -> Value:
        """Return what has the attribute's name; what can be reshaped is an array after it."""
        if name == "reshape":
            return Builtin(name, _reshape)
        return Unknown(value.reason, f"{value.name}.{name}" if value.name else name)

    def binary(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        return arithmetic(op, left, right)

    def unary(self, machine: Machine, op: str, value: Unknown, place: Place | None) -> Value:
        return Unknown(value.reason)

    def compare(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        return left if isinstance(left, Unknown) else right

    def truth(self, machine: Machine, value: Unknown) -> bool | Unknown:
        return value

    def iterate(self, machine: Machine, value: Unknown) -> Unknown:
        return value

    def length(self, machine: Machine, value: Unknown) -> Value:
        return Unknown(value.reason, f"len({value.name})" if value.name else "")

    def has_attribute(self, machine: Machine, value: Unknown, name: str) -> bool | Unknown:
        return value
