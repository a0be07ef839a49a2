"""One JSON array of all findings, with ruff's field names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from keras_lint.diagnostic import Diagnostic, Edit, Fix, Related
from keras_lint.place import Span
from keras_lint.report.formats import LineReader
from keras_lint.report.style import Style


def render(diagnostics: Sequence[Diagnostic], lines: LineReader, style: Style) -> str:
    """Render the findings as an indented array."""
    rows = [as_dict(one) for one in diagnostics]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def as_dict(one: Diagnostic) -> dict[str, Any]:
    """Return a finding in plain containers."""
    return {
        "filename": one.path,
        "code": one.code,
        "name": one.name,
        "severity": one.severity,
        "message": one.message,
        "expected": one.expected,
        "actual": one.actual,
        "hint": one.hint,
        "url": one.url,
        **_range(one.span),
        "related": [_related(place) for place in one.related],
        "fix": None if one.fix is None else _fix(one.fix),
        "cell": one.span.cell,
        "noqa_row": one.noqa_row,
    }


def _range(span: Span) -> dict[str, Any]:
    return {
        "location": {"row": span.row, "column": span.column},
        "end_location": {"row": span.end_row, "column": span.end_column},
    }


def _related(place: Related) -> dict[str, Any]:
    return {
        "message": place.message,
        "filename": place.path,
        **_range(place.span),
        "cell": place.span.cell,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability,
        "message": fix.message,
        "edits": [_edit(edit) for edit in fix.edits],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {"content": edit.content, **_range(edit.span)}
