"""Layers that return their input's shape, and numbers that Keras checks."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from keras_lint.layers.arguments import LITERALS, Arguments
from keras_lint.layers.unary import UnaryLayer


class SameShape(UnaryLayer):
    """A layer whose output has its input's shape."""


def check_number(
    arguments: Arguments,
    name: str,
    expected: str,
    allowed: Callable[[float], bool],
    *,
    none: bool = False,
) -> None:
    """Check an argument that must be a number; True counts as 1.

    Raises:
        LayerError: invalid-argument, where it is none or not allowed.
    """
    value = arguments.get(name)
    if not isinstance(value, LITERALS) or (none and value is None):
        return
    if not isinstance(value, (int, float)) or not allowed(value):
        raise arguments.invalid(name, expected, value, _share(value, allowed))


def _share(value: object, allowed: Callable[[float], bool]) -> str | None:
    """Ask whether a percentage was meant as a share."""
    if not isinstance(value, int) or not 1 < value < 100 or not allowed(value / 100):
        return None
    return f"Did you mean {value / 100}?"


def anything(value: float) -> bool:
    """Allow every number."""
    return True


def check_castable(arguments: Arguments, name: str, *, none: bool = False) -> None:
    """Check an argument that Keras 2 makes an array of: numbers, lists and texts of numbers.

    Raises:
        LayerError: invalid-argument, where NumPy cannot.
    """
    value = arguments.get(name)
    if isinstance(value, LITERALS) and not _castable(value) and not (none and value is None):
        raise arguments.invalid(name, "a number", value)


def _castable(value: object) -> bool:
    if isinstance(value, (list, tuple)):
        return all(map(_castable, value))
    if isinstance(value, str):
        with suppress(ValueError):
            return isinstance(float(value), float)
        return False
    return isinstance(value, (int, float)) or not isinstance(value, LITERALS)
