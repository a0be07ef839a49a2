"""The texts of values: what `str(x)` and `repr(x)` return of them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from keras_lint.interp import classes
from keras_lint.interp.enums import is_enum
from keras_lint.interp.formatting import bounded, format_value, is_plain
from keras_lint.interp.values import CallArguments, Function, Instance, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

MOST_ITEMS = 100
DEEPEST = 4
UNKNOWN = "the text of an object"


def shown(
    machine: Machine, value: Value, *, exactly: bool = False, depth: int = 0
) -> str | Unknown:
    """Return `str(value)`, or `repr(value)` where that is asked for."""
    if isinstance(value, PurePosixPath) and not exactly:
        return str(value)
    if is_plain(value):
        return repr(value) if exactly else str(value)
    if isinstance(value, Instance):
        return _of_instance(machine, value, exactly=exactly)
    if type(value) not in (list, tuple, dict, range) or depth > DEEPEST or len(value) > MOST_ITEMS:
        return value if isinstance(value, Unknown) else Unknown(UNKNOWN)
    if isinstance(value, range):
        return repr(value)
    pairs = value.items() if isinstance(value, dict) else ((one,) for one in value)
    texts = [[shown(machine, one, exactly=True, depth=depth + 1) for one in pair] for pair in pairs]
    known = [[text for text in pair if isinstance(text, str)] for pair in texts]
    if texts != known:
        return Unknown(UNKNOWN)
    return bounded(_display(value, [": ".join(pair) for pair in known]))


def _display(value: Value, items: list[str]) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(items) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(items) + "]"
    return "(" + ", ".join(items) + (",)" if len(items) == 1 else ")")


def _of_instance(machine: Machine, value: Instance, *, exactly: bool) -> str | Unknown:
    """Return what an object's own `__str__` or `__repr__` says."""
    if is_enum(value.cls) or classes.find(value.cls, "__format__") is not classes.MISSING:
        return Unknown(UNKNOWN)
    for name in ("__repr__",) if exactly else ("__str__", "__repr__"):
        found = classes.find(value.cls, name)
        if isinstance(found, Function):
            text = machine.call(classes.bind(found, value), CallArguments())
            return text if isinstance(text, (str, Unknown)) else Unknown(UNKNOWN)
        if found is not classes.MISSING:
            return Unknown(UNKNOWN)
    return Unknown(UNKNOWN)


def formatted(
    machine: Machine, value: Value, conversion: str, spec: str | Unknown
) -> str | Unknown:
    """Return the text that `{value!conversion:spec}` stands for."""
    if is_plain(value) or isinstance(value, (Unknown, PurePosixPath)) or (spec and not conversion):
        return format_value(value, conversion, spec)
    text = shown(machine, value, exactly=conversion == "r")
    return text if isinstance(text, Unknown) else format_value(text, "", spec)
