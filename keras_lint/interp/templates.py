"""Filling templates: `str.format` and `%`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from keras_lint.interp.formatting import MAX_WIDTH, bounded, is_plain
from keras_lint.interp.showing import formatted, shown
from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::([^{}]*))?\}")


def format_template(machine: Machine, template: str, arguments: CallArguments) -> Value:
    """Return `template.format(arguments)`, unknown where a part is."""
    numbers = iter(range(len(arguments.positional)))
    lost: list[Unknown] = []

    def fill(match: re.Match[str]) -> str:
        if match[0] in ("{{", "}}"):
            return match[0][0]
        value = _field(match[1], arguments, numbers)
        text = formatted(machine, value, match[2] or "", match[3] or "")
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


def percent_format(machine: Machine, template: str, values: Value) -> Value:
    """Return `template % values`, unknown where a part is."""
    if not isinstance(values, dict):
        values = values if isinstance(values, tuple) else (values,)
        shows = "%r" not in template
        values = tuple(_as_text(machine, one) if shows else one for one in values)
    parts = tuple(values.values()) if isinstance(values, dict) else values
    if not all(map(is_plain, parts)):
        return next((p for p in parts if isinstance(p, Unknown)), Unknown("the text of an object"))
    if not _is_harmless(template):
        return Unknown("a format specification")
    try:
        return bounded(template % values)
    except (TypeError, ValueError, KeyError):
        return Unknown("a format that does not fit")


def _as_text(machine: Machine, value: Value) -> Value:
    return value if is_plain(value) else shown(machine, value)


def _is_harmless(template: str) -> bool:
    if len(template) > MAX_WIDTH * 10:
        return False
    conversions = re.findall(r"%(?:\(\w*\))?([^a-zA-Z%]*)", template)
    widths = [int(width) for one in conversions for width in re.findall(r"\d+", one)]
    return "*" not in "".join(conversions) and all(width <= MAX_WIDTH for width in widths)
