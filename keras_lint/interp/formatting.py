"""Formatting values into strings, as f-strings and `str.format` do, within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from keras_lint.interp.values import CallArguments, Unknown, Value

SPEC = re.compile(r"[^{}]{0,12}")
"""Format specifications that are short enough to be harmless, their widths bounded below."""

MAX_WIDTH = 1000


MAX_LENGTH = 1_000_000
"""Texts that would grow longer are not worked out."""


def bounded(text: str) -> str | Unknown:
    """Return a text, unless it is too long to go on with."""
    return text if len(text) <= MAX_LENGTH else Unknown("a text too long to be worked out")


def format_value(value: Value, conversion: str, spec: str | Unknown) -> str | Unknown:
    """Return the text that `{value!conversion:spec}` stands for."""
    if isinstance(spec, Unknown):
        return spec
    if isinstance(value, PurePosixPath):
        value = str(value)
    if not isinstance(value, (bool, int, float, str)) and value is not None:
        return value if isinstance(value, Unknown) else Unknown("the text of an object")
    shown = repr(value) if conversion == "r" else str(value) if conversion == "s" else value
    widths = [int(width) for width in re.findall(r"\d+", spec)]
    if not SPEC.fullmatch(spec) or any(width > MAX_WIDTH for width in widths):
        return Unknown("a format specification")
    try:
        return format(shown, spec)
    except (ValueError, TypeError):
        return Unknown("a format specification that does not fit")


PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::([^{}]*))?\}")


def format_template(template: str, arguments: CallArguments) -> Value:
    """Return `template.format(arguments)`, unknown where a part is."""
    numbers = iter(range(len(arguments.positional)))
    lost: list[Unknown] = []

    def fill(match: re.Match[str]) -> str:
        if match[0] in ("{{", "}}"):
            return match[0][0]
        value = _field(match[1], arguments, numbers)
        text = format_value(value, match[2] or "", match[3] or "")
        if isinstance(text, Unknown):
            lost.append(text)
            return ""
        return text

    if len(template) > MAX_WIDTH * 10:
        return Unknown("a template too long to be filled")
    result = PLACEHOLDER.sub(fill, template)
    return lost[0] if lost else bounded(result)


def _field(name: str, arguments: CallArguments, numbers: Iterator[int]) -> Value:
    missing = Unknown("an argument of format that is not known")
    key = str(next(numbers, -1)) if name == "" else name
    if key.lstrip("-").isdigit():
        position = int(key)
        known = 0 <= position < len(arguments.positional)
        return arguments.positional[position] if known else missing
    return arguments.keywords.get(key, missing)


def percent_format(template: str, values: Value) -> Value:
    """Return `template % values`, unknown where a part is."""
    parts = values if isinstance(values, tuple) else (values,)
    if isinstance(values, dict):
        parts = tuple(values.values())
    if not all(isinstance(part, (bool, int, float, str)) or part is None for part in parts):
        return next((p for p in parts if isinstance(p, Unknown)), Unknown("the text of an object"))
    if not _is_harmless(template):
        return Unknown("a format specification")
    try:
        return bounded(template % values)
    except (TypeError, ValueError, KeyError):
        return Unknown("a format that does not fit")


def _is_harmless(template: str) -> bool:
    if len(template) > MAX_WIDTH * 10:
        return False
    conversions = re.findall(r"%(?:\(\w*\))?([^a-zA-Z%]*)", template)
    widths = [int(width) for one in conversions for width in re.findall(r"\d+", one)]
    return "*" not in "".join(conversions) and all(width <= MAX_WIDTH for width in widths)
