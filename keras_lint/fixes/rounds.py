"""Mending a source round by round, until nothing more can be mended."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.diagnostic import Diagnostic, Fix
from keras_lint.fixes.prove import proven
from keras_lint.locating.text import Text

MOST_ROUNDS = 10
"""A fix may make way for another one; more rounds than this do not come of honest ones."""


@dataclass(slots=True)
class Mended:
    """A source after its fixes: the text, how many were made, and what is still found."""

    text: str
    fixes: int
    left: list[Diagnostic]


def mend(path: str, text: str, config: Config, *, unsafe: bool) -> Mended:
    """Carry out all proven fixes of the source `text` under the name `path`.

    Fixes that overlap, or that do not go together, are left for the next round.
    """
    made = 0
    found = proven(analyze(path, text, config), config)
    for _ in range(MOST_ROUNDS):
        fixes = [one.fix for one in found if _wanted(one, unsafe=unsafe)]
        changed, number = _carried_out(text, [fix for fix in fixes if fix is not None])
        if not number:
            break
        report = analyze(path, changed, config)
        if _errors(report.diagnostics) > _errors(found) and number > 1:
            changed, number = _carried_out(text, [fix for fix in fixes if fix is not None][:1])
            report = analyze(path, changed, config)
        text, made = changed, made + number
        found = proven(report, config)
    return Mended(text, made, found)


def _wanted(one: Diagnostic, *, unsafe: bool) -> bool:
    return one.fix is not None and (unsafe or one.fix.applicability == "safe")


def _carried_out(text: str, fixes: Collection[Fix]) -> tuple[str, int]:
    """Return the text after those fixes that do not overlap, and how many these are."""
    source = Text(text)
    taken: list[Fix] = []
    ranges: list[tuple[int, int]] = []
    for fix in fixes:
        own = [source.offsets(edit.span) for edit in fix.edits]
        if any(_overlap(one, other) for one in own for other in ranges):
            continue
        ranges += own
        taken.append(fix)
    return source.edited(edit for fix in taken for edit in fix.edits), len(taken)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one == other or (one[0] < other[1] and other[0] < one[1])


def _errors(found: Collection[Diagnostic]) -> int:
    return sum(one.severity == "error" for one in found)
