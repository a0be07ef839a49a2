"""One line for each finding: `path:row:column: CODE message`."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.diagnostic import Diagnostic
from keras_lint.place import Span
from keras_lint.report.formats import LineReader
from keras_lint.report.style import Style


def render(diagnostics: Sequence[Diagnostic], lines: LineReader, style: Style) -> str:
    """Render the findings, each on its line."""
    return "".join(
        f"{position(one.path, one.span)}: {style.severity(one.code, one.severity)} {one.message}\n"
        for one in diagnostics
    )


def position(path: str, span: Span) -> str:
    """Write where a span starts: `vqa.py:33:10`, in a notebook `vqa.ipynb:cell 2:33:10`."""
    cell = "" if span.cell is None else f":cell {span.cell}"
    return f"{path}{cell}:{span.row}:{span.column}"
