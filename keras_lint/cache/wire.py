"""Diagnostics as JSON and back: what is kept on the disk is data, and never code to be run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from keras_lint.diagnostic import Diagnostic, Edit, Fix, Related
from keras_lint.place import Span


def packed(diagnostics: Sequence[Diagnostic]) -> list[dict[str, Any]]:
    """Return findings in plain containers."""
    return [asdict(one) for one in diagnostics]


def unpacked(rows: list[dict[str, Any]]) -> list[Diagnostic]:
    """Return the findings that `packed` has written.

    Raises:
        KeyError, TypeError: where it did not write them.
    """
    return [_diagnostic(row) for row in rows]


def _diagnostic(row: dict[str, Any]) -> Diagnostic:
    related = tuple(Related(**_placed(one)) for one in row["related"])
    fix = None if row["fix"] is None else _fix(row["fix"])
    return Diagnostic(**{**_placed(row), "related": related, "fix": fix})


def _fix(row: dict[str, Any]) -> Fix:
    return Fix(**{**row, "edits": tuple(Edit(**_placed(edit)) for edit in row["edits"])})


def _placed(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "span": Span(**row["span"])}
