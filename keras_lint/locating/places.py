"""From what rules find to diagnostics: places to rows and columns, comments obeyed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from keras_lint.diagnostic import Diagnostic, Finding, Related
from keras_lint.locating.edits import fix_of
from keras_lint.place import Place, Span
from keras_lint.rules.base import CODE, Rule
from keras_lint.rules.kl9.syntax_error import SyntaxErrors
from keras_lint.rules.kl9.unused_suppression import UnusedSuppression, words
from keras_lint.rules.registry import matching
from keras_lint.source.errors import SourceError
from keras_lint.source.files import SourceFile, read_source
from keras_lint.source.positions import Positions
from keras_lint.source.suppression import Suppressions


class Places:
    """Rows and columns in one source and in the project's files that it imports."""

    def __init__(self, source: SourceFile) -> None:
        self._known: dict[str, tuple[Positions, Suppressions]] = {}
        self._add(source)

    def skipped(self, path: str) -> bool:
        """Tell whether a source asks not to be looked at."""
        return self._of(path)[1].skip_file

    def span(self, place: Place) -> Span:
        """Return the range of a place."""
        return self._of(place.path)[0].span(place)

    def diagnostic(self, rule: type[Rule], finding: Finding) -> Diagnostic | None:
        """Return a finding as it is told; None where a comment silences it."""
        positions, suppressions = self._of(finding.place.path)
        used = _narrowest(positions, finding)
        sought = _is_wrong(rule) and not finding.misnamed
        defined = _definition(positions, finding) if sought else None
        span = defined or used
        row = positions.module_row(span)
        if suppressions.covers(positions.statement_rows(row), rule.code, rule.slug):
            return None
        related = [Related(text, place.path, self.span(place)) for place, text in finding.related]
        if defined is not None:
            related.append(Related("used here", finding.place.path, used))
        return Diagnostic(
            path=finding.place.path,
            span=span,
            code=rule.code,
            name=rule.slug,
            severity=rule.severity,
            message=finding.message,
            expected=finding.expected,
            actual=finding.actual,
            hint=finding.hint,
            related=tuple(related),
            fix=None if finding.remedy is None else fix_of(finding.remedy, positions),
            noqa_row=_noqa_row(positions, row),
        )

    def unused(self, path: str, codes: Collection[str]) -> Iterator[Diagnostic]:
        """Yield the finding for each comment that silences nothing, of these rules, in a source."""
        positions, suppressions = self._of(path)
        for directive, names in suppressions.unused():
            ours = [name for name in names if _is_judged(name, codes)]
            if not ours and (directive.names or directive.kind == "noqa"):
                continue
            message, hint = words(ours)
            yield Diagnostic(
                path=path,
                span=positions.comment(directive.row, directive.width),
                code=UnusedSuppression.code,
                name=UnusedSuppression.slug,
                severity=UnusedSuppression.severity,
                message=message,
                hint=hint,
                noqa_row=_noqa_row(positions, directive.row),
            )

    def _of(self, path: str) -> tuple[Positions, Suppressions]:
        return self._known.get(path) or self._add(read_source(path))

    def _add(self, source: SourceFile) -> tuple[Positions, Suppressions]:
        self._known[source.path] = Positions(source), Suppressions(source)
        return self._known[source.path]


def _is_wrong(rule: type[Rule]) -> bool:
    """Tell whether a rule is of what some Keras refuses, or does otherwise than is meant."""
    return rule.severity == "error" or rule.code.startswith(("KL4", "KL5"))


def _is_judged(name: str, codes: Collection[str]) -> bool:
    """Tell whether a name in a comment is one of ours, and all the rules that it means have run."""
    meant = matching(name)
    return meant <= set(codes) if meant else CODE.fullmatch(name) is not None


def _narrowest(positions: Positions, finding: Finding) -> Span:
    """Return the range of a finding's place, narrowed to an argument that goes by position."""
    given = finding.otherwise is None or _is_given(positions, finding.place)
    return positions.span(finding.place if given else finding.otherwise or finding.place)


def _definition(positions: Positions, finding: Finding) -> Span | None:
    """Return where the argument at fault is written, where that is a line of its own."""
    found = positions.definition(finding.place)
    if found is not None or finding.otherwise is None or _is_given(positions, finding.place):
        return found
    return positions.definition(finding.otherwise)


def _is_given(positions: Positions, place: Place) -> bool:
    """Tell whether a call has the argument that a place is narrowed to."""
    return positions.span(place) != positions.span(place._replace(argument=None))


def unreadable(error: SourceError, codes: Collection[str]) -> Iterator[Diagnostic]:
    """Yield the finding for a source that is no Python, where KL900 is asked for."""
    if SyntaxErrors.code in codes:
        yield Diagnostic(
            path=error.path,
            span=Span(error.row, error.column, error.row, error.column + 1, error.cell),
            code=SyntaxErrors.code,
            name=SyntaxErrors.slug,
            severity=SyntaxErrors.severity,
            message=error.message[:1].upper() + error.message[1:] + ".",
            noqa_row=error.row,
        )


def _noqa_row(positions: Positions, row: int) -> int:
    row = positions.noqa_row(row)
    cells = positions.source.cells
    return row if cells is None else cells.to_cell(row)[1]
