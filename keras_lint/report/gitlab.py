"""GitLab's code quality report."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from keras_lint.diagnostic import Diagnostic, Severity
from keras_lint.report.formats import LineReader
from keras_lint.report.style import Style

_SEVERITIES: Mapping[Severity, str] = {"error": "major", "warning": "minor", "information": "info"}


def render(diagnostics: Sequence[Diagnostic], lines: LineReader, style: Style) -> str:
    """Render the findings as an array of issues."""
    seen: Counter[tuple[str, str, str]] = Counter()
    issues = []
    for one in diagnostics:
        key = (one.path, one.code, one.message)
        issues.append(_issue(one, _fingerprint(*key, str(seen[key]))))
        seen[key] += 1
    return json.dumps(issues, indent=2, ensure_ascii=False) + "\n"


def _issue(one: Diagnostic, fingerprint: str) -> dict[str, Any]:
    hint = f" {one.hint}" if one.hint else ""
    # GitLab counts the lines of a notebook's JSON, where rows of a cell mean nothing.
    begin, end = (one.span.row, one.span.end_row) if one.span.cell is None else (1, 1)
    return {
        "type": "issue",
        "check_name": one.code,
        "description": f"{one.code} {one.name}: {one.message}{hint}",
        "categories": ["Bug Risk"],
        "severity": _SEVERITIES[one.severity],
        "fingerprint": fingerprint,
        "location": {
            "path": one.path.replace("\\", "/"),
            "lines": {"begin": begin, "end": end},
        },
    }


def _fingerprint(*parts: str) -> str:
    """Return what stays alike when the lines above a finding change."""
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
