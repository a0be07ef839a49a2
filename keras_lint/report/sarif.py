"""SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from keras_lint import __version__
from keras_lint.diagnostic import Diagnostic, Severity
from keras_lint.place import Span
from keras_lint.report.formats import LineReader
from keras_lint.report.rule_text import render as rule_markdown
from keras_lint.report.style import Style
from keras_lint.rules.base import Rule
from keras_lint.rules.registry import all_rules, documentation

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "information": "note"}


def render(diagnostics: Sequence[Diagnostic], lines: LineReader, style: Style) -> str:
    """Render the findings as one run."""
    codes = sorted({one.code for one in diagnostics})
    driver = {
        "name": "keras-lint",
        "version": __version__,
        "rules": [_rule(all_rules()[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes.index(one.code)) for one in diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(rule: type[Rule]) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.slug.split("-")),
        "shortDescription": {"text": rule.summary()},
        "fullDescription": {"text": documentation(rule)["What it does"]},
        "help": {"text": documentation(rule)["Instead"], "markdown": rule_markdown(rule)},
        "defaultConfiguration": {"enabled": rule.default, "level": _LEVELS[rule.severity]},
    }


def _result(one: Diagnostic, rule_index: int) -> dict[str, Any]:
    hint = f" {one.hint}" if one.hint else ""
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message}{hint}"},
        "locations": [_location(one.path, one.span)],
    }
    if one.related:
        result["relatedLocations"] = [
            {"id": number, **_location(place.path, place.span), "message": {"text": place.message}}
            for number, place in enumerate(one.related)
        ]
    return result


def _location(path: str, span: Span) -> dict[str, Any]:
    """Return a place; within a notebook's cell by name, for rows there are not the file's."""
    artifact = {"artifactLocation": {"uri": _uri(path)}}
    if span.cell is not None:
        name = f"cell {span.cell}, row {span.row}"
        return {"physicalLocation": artifact, "logicalLocations": [{"name": name}]}
    region = {
        "startLine": span.row,
        "startColumn": span.column,
        "endLine": span.end_row,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {**artifact, "region": region}}


def _uri(path: str) -> str:
    if Path(path).is_absolute():
        return Path(path).as_uri()
    return quote(path.replace("\\", "/"))
