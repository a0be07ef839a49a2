"""Operators: comparison, identity, membership, signs, and assignment in place."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from keras_lint.interp.arrays.contents import forget
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.classes import MISSING, find
from keras_lint.interp.spoilt import ANYTHING
from keras_lint.interp.values import Array, Class, External, Function, Instance, Unknown, Value
from keras_lint.shapes.dim import Expr, bounds

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

MAX_ITEMS = 200_000
"""Lists do not grow longer in our hands."""

PLAIN = (
    bool,
    int,
    float,
    complex,
    str,
    bytes,
    list,
    tuple,
    dict,
    set,
    frozenset,
    range,
    type(None),
)

COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def compare(machine: Machine, op: str, left: Value, right: Value) -> Value:
    """Return `left op right` for one comparison."""
    if op in ("is", "is not"):
        same = is_same(left, right)
        return same if isinstance(same, Unknown) or op == "is" else not same
    if op in ("in", "not in"):
        inside = _contains(machine, left, right)
        return inside if isinstance(inside, Unknown) or op == "in" else not inside
    for side in (left, right):
        if isinstance(side, Unknown):
            return _compare_sizes(op, left, right) or side
    if isinstance(left, Expr) or isinstance(right, Expr):
        decided = _compare_sizes(op, left, right)
        return Unknown("a comparison of sizes that are not known") if decided is None else decided
    if isinstance(left, PLAIN) and isinstance(right, PLAIN):
        return _compare_plain(op, left, right)
    if op in ("==", "!=") and (_by_identity(left) or _by_identity(right)):
        equal = left == right if isinstance(left, External) else left is right
        return equal is (op == "==")
    a, b = behaviour_of(left), behaviour_of(right)
    return (b if b.priority > a.priority else a).compare(machine, op, left, right, None)


def _by_identity(value: Value) -> bool:
    return value is None or isinstance(value, (External, Function, Class, type))


def _compare_plain(op: str, left: Value, right: Value) -> Value:
    if _holds_unknown(left) or _holds_unknown(right):
        return Unknown("a comparison of things that are not known")
    try:
        return COMPARISONS[op](left, right)
    except TypeError:
        return Unknown("a comparison of things that cannot be compared")


def _holds_unknown(value: Value) -> bool:
    if isinstance(value, (list, tuple)):
        return any(_holds_unknown(item) for item in value)
    if isinstance(value, dict):
        return any(_holds_unknown(item) for item in value.values())
    return isinstance(value, (Unknown, Expr))


def _compare_sizes(op: str, left: Value, right: Value) -> bool | None:
    """Decide a comparison of sizes that holds, or fails, whatever their symbols are."""
    if not isinstance(left, (int, Expr)) or not isinstance(right, (int, Expr)):
        return op == "!=" if op in ("==", "!=") and None in (left, right) else None
    low, high = bounds(left - right)
    if low == high == 0:
        return op in ("==", "<=", ">=")
    if low is not None and low > 0:
        return op in (">", ">=", "!=")
    if high is not None and high < 0:
        return op in ("<", "<=", "!=")
    return None


def is_same(left: Value, right: Value) -> bool | Unknown:
    """Return `left is right`; an unknown value may be anything, None included."""
    for side in (left, right):
        if isinstance(side, Unknown):
            return left is right or side
    if isinstance(left, (int, str)) and isinstance(right, (int, str)):
        return type(left) is type(right) and left == right
    return left == right if isinstance(left, External) else left is right


def _contains(machine: Machine, item: Value, container: Value) -> bool | Unknown:
    if isinstance(item, str) and isinstance(container, str):
        return item in container
    if isinstance(container, Instance) and find(container.cls, "__contains__") is not MISSING:
        method = machine.attribute(container, "__contains__")
        return machine.truth(machine.call_with(method, item))
    items = machine.iterate(container)
    if isinstance(items, Unknown):
        return items
    unsure: Unknown | None = None
    for one in items:
        answer = machine.truth(compare(machine, "==", item, one)) if one is not item else True
        if answer is True:
            return True
        unsure = answer if isinstance(answer, Unknown) else unsure
    return False if unsure is None else unsure


def unary(machine: Machine, op: str, value: Value) -> Value:
    """Return `op value` for - + ~."""
    if isinstance(value, (bool, int, float, complex)):
        if op == "~":
            return ~value if isinstance(value, int) else Unknown("~ of a float")
        return -value if op == "-" else value
    if isinstance(value, Expr):
        return -value if op == "-" else value
    if isinstance(value, Unknown):
        return Unknown(value.reason)
    return behaviour_of(value).unary(machine, op, value, None)


def extend(machine: Machine, value: list[Value], more: Value) -> None:
    """Put the items of something behind those of a list."""
    items = machine.iterate(more)
    machine.touch(value)
    if isinstance(items, Unknown) or len(value) + len(items) > MAX_ITEMS:
        sample = behaviour_of(more).sample(machine, more)
        machine.spoil(value, ANYTHING if sample is None else (sample,))
    else:
        value.extend(items)


def augmented(machine: Machine, op: str, old: Value, new: Value) -> Value:
    """Return what `old op= new` leaves; a list grows in place."""
    if op == "+" and isinstance(old, list):
        extend(machine, old, new)
        return old
    if op == "|" and isinstance(old, (dict, set)) and isinstance(new, type(old)):
        machine.touch(old)
        old.update(new)
        return old
    made = machine.binary(op, old, new)
    if isinstance(old, Array) and old.values is not None:
        forget(old)  # it is changed in place, which other names see
    return made
