"""Formatting numbers and texts into strings, within bounds."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from keras_lint.interp.values import Unknown, Value

SPEC = re.compile(r"[^{}]{0,12}")
"""Format specifications that are short enough to be harmless, their widths bounded below."""

MAX_WIDTH = 1000


MAX_LENGTH = 1_000_000
"""Texts that would grow longer are not worked out."""


def bounded(text: str) -> str | Unknown:
    """Return a text, unless it is too long to go on with."""
    return text if len(text) <= MAX_LENGTH else Unknown("a text too long to be worked out")


def is_plain(value: Value) -> bool:
    """Tell whether a value is a number, a text or None, which Python shows as we would."""
    return isinstance(value, (bool, int, float, str)) or value is None


def format_value(value: Value, conversion: str, spec: str | Unknown) -> str | Unknown:
    """Return the text that `{value!conversion:spec}` stands for."""
    if isinstance(spec, Unknown):
        return spec
    if isinstance(value, PurePosixPath):
        value = str(value)
    if not is_plain(value):
        return value if isinstance(value, Unknown) else Unknown("the text of an object")
    shown = repr(value) if conversion == "r" else str(value) if conversion == "s" else value
    widths = [int(width) for width in re.findall(r"\d+", spec)]
    if not SPEC.fullmatch(spec) or any(width > MAX_WIDTH for width in widths):
        return Unknown("a format specification")
    try:
        return format(shown, spec)
    except (ValueError, TypeError):
        return Unknown("a format specification that does not fit")
