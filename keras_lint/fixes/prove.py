"""A fix is offered only where the edited source, analysed again, lacks the finding and has no new
error.

An error hides those behind it: of three stacked LSTMs without `return_sequences` the second is seen
once the first is mended. So an error that comes to light may be mended in turn, and the fix is
offered where that ends well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from keras_lint.analyze import Report, analyze
from keras_lint.config import Config
from keras_lint.diagnostic import Diagnostic, Fix
from keras_lint.locating.text import Text

Key: TypeAlias = tuple[str, str, int]

MOST = 40
"""So many fixes of one file are tried, no more: each costs an analysis."""
MOST_IN_TURN = 4
"""So many errors that come to light one behind the other are followed."""


def proven(report: Report, config: Config) -> list[Diagnostic]:
    """Return the findings of a report, with those fixes alone that are proven."""
    tried = 0
    found = []
    for one in report.diagnostics:
        proof = False
        if one.fix is not None and one.path == report.path and tried < MOST:
            tried += 1
            proof = holds(one, one.fix, report, config)
        found.append(one if proof else replace(one, fix=None))
    return found


def holds(one: Diagnostic, fix: Fix, report: Report, config: Config) -> bool:
    """Tell whether a fix mends a finding of a report and does no harm."""
    before, moves = _keys(report), [fix]
    after = _edited(report, fix, config)
    if after is None or not _as_known(report, after) or _key(one) in _keys(after, moves):
        return False
    for _ in range(MOST_IN_TURN):
        new = [two for two in _errors(after) if _key(two, moves) not in before]
        if not new:
            return True
        following = new[0].fix
        after = None if following is None else _edited(after, following, config)
        if following is None or after is None or not _as_known(report, after):
            return False
        moves.insert(0, following)
    return False


def _edited(report: Report, fix: Fix, config: Config) -> Report | None:
    """Return what is said of a source after a fix; None where it cannot be analysed any more."""
    if report.source is None:
        return None
    after = analyze(report.path, Text(report.source.text).edited(fix.edits), config)
    return None if after.trace is None else after


def _as_known(report: Report, after: Report) -> bool:
    """Tell whether no less is known than before: a fix that hides a model mends nothing."""
    if report.trace is None or after.trace is None:
        return False
    no_more_unknown = len(after.trace.unresolved) <= len(report.trace.unresolved)
    return no_more_unknown and len(after.models) >= len(report.models)


def _errors(report: Report) -> list[Diagnostic]:
    return [one for one in report.diagnostics if one.severity == "error"]


def _keys(report: Report, moves: Sequence[Fix] = ()) -> set[Key]:
    return {_key(one, moves) for one in report.diagnostics}


def _key(one: Diagnostic, moves: Sequence[Fix] = ()) -> Key:
    """Return what tells a finding from others; `moves` are the fixes before it, the last one first.

    Its row is the one on which it stood before the fixes added or took away rows.
    """
    row = one.span.row
    for fix in moves:
        for edit in fix.edits:
            added = edit.content.count("\n") - (edit.span.end_row - edit.span.row)
            row -= added if row > edit.span.end_row else 0
    return one.code, one.message, row
