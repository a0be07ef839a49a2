"""Whether an error stands on the statement that was changed."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator

from keras_lint.diagnostic import Diagnostic
from tests.mutants.changes import Mutant


def misplaced(errors: list[Diagnostic], mutant: Mutant) -> str:
    """Say where the errors stand, if none is on the changed statement; else nothing."""
    rows = set(_touched(mutant))
    if not errors or any(rows & _rows(one) for one in errors):
        return ""
    first = errors[0]
    line = mutant.source.splitlines()[first.span.row - 1].strip()
    return f"misplaced: {first.code} {first.message} at: {line}"


def _rows(error: Diagnostic) -> set[int]:
    return set(range(error.span.row, error.span.end_row + 1))


def _touched(mutant: Mutant) -> Iterator[int]:
    """Yield the rows of the statements that are changed, or beside which one is missing."""
    statements = _statements(mutant.source)
    before, after = mutant.original.splitlines(), mutant.source.splitlines()
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        # Of what is gone, the statements before and after it will do.
        wanted = range(start, start + 2) if kind == "delete" else range(start + 1, end + 1)
        for first, last in statements:
            if any(first <= row <= last for row in wanted):
                yield from range(first, last + 1)


def _statements(source: str) -> list[tuple[int, int]]:
    """List the first and last row of each statement, of a compound one those of its head."""
    spans = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.stmt):
            body = getattr(node, "body", None)
            last = body[0].lineno - 1 if body else node.end_lineno or node.lineno
            spans.append((node.lineno, max(last, node.lineno)))
    return spans
