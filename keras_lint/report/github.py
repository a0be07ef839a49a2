"""Workflow commands, which GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.diagnostic import Diagnostic, Severity
from keras_lint.report.concise import position
from keras_lint.report.formats import LineReader
from keras_lint.report.style import Style

_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "information": "notice"}


def render(diagnostics: Sequence[Diagnostic], lines: LineReader, style: Style) -> str:
    """Render the findings as workflow commands."""
    return "".join(_command(one) + "\n" for one in diagnostics)


def _command(one: Diagnostic) -> str:
    properties = {
        "title": f"keras-lint ({one.code})",
        "file": one.path,
        "line": one.span.row,
        "col": one.span.column,
        "endLine": one.span.end_row,
        "endColumn": one.span.end_column,
    }
    if one.span.cell is not None:
        # GitHub shows a notebook's JSON, where rows of a cell mean nothing.
        properties = {"title": properties["title"], "file": one.path}
    if one.span.end_row != one.span.row:
        # GitHub drops columns that span several lines, with a warning.
        properties.pop("endColumn", None)
        properties.pop("col", None)
    listed = ",".join(f"{name}={_escaped(str(value))}" for name, value in properties.items())
    hint = f" {one.hint}" if one.hint else ""
    text = f"{position(one.path, one.span)}: {one.code} {one.message}{hint}"
    return f"::{_LEVELS[one.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
