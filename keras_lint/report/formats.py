"""The output formats of `check`, by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TypeAlias, cast

from keras_lint.diagnostic import Diagnostic
from keras_lint.place import Span
from keras_lint.report.style import Style

LineReader: TypeAlias = Callable[[str, Span], str | None]
"""Returns the line of a file on which a span starts, None where it cannot be read again."""
Renderer: TypeAlias = Callable[[Sequence[Diagnostic], LineReader, Style], str]

FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "json_array",
    "json-lines": "json_lines",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
}
"""The module of this package that renders each format."""


def renderer(name: str) -> Renderer:
    """Return the function that renders a format."""
    module = import_module(f"keras_lint.report.{FORMATS[name]}")
    return cast(Renderer, module.render)
