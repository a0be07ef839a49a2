"""A text by rows and columns: reading ranges of it, and replacing them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from keras_lint.diagnostic import Edit
from keras_lint.place import Span

_ROW = re.compile(r"\r\n|\r|\n")
_COMMA_AFTER = re.compile(r"\s*,[ \t]*")
_COMMA_BEFORE = re.compile(r",\s*$")


class Text:
    """The text of a source, in which rows and columns are found."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _ROW.finditer(self.text))]

    def offset(self, row: int, column: int) -> int:
        """Return where a row and column, counted from 1, stand in the text."""
        return self._starts[row - 1] + column - 1

    def offsets(self, span: Span) -> tuple[int, int]:
        """Return the start and the end of a range."""
        return self.offset(span.row, span.column), self.offset(span.end_row, span.end_column)

    def between(self, span: Span) -> str:
        """Return the text of a range."""
        start, end = self.offsets(span)
        return self.text[start:end]

    def gap_before(self, span: Span) -> str:
        """Return what to put before an argument that follows: a blank, or a row of its own."""
        start = self.offset(span.row, 1)
        before = self.text[start : self.offset(span.row, span.column)]
        if before.strip() or span.row == 1:
            return " "
        newline = _ROW.search(self.text, self.offset(span.row - 1, 1))
        return f"{newline.group() if newline else ''}{before}"

    def with_comma(self, span: Span) -> Span:
        """Widen an argument's range by the comma that goes with it."""
        start, end = self.offsets(span)
        after = _COMMA_AFTER.match(self.text, end)
        if after is not None:
            return self._span(start, after.end())
        before = _COMMA_BEFORE.search(self.text, 0, start)
        return span if before is None else self._span(before.start(), end)

    def edited(self, edits: Iterable[Edit]) -> str:
        """Return the text with edits carried out; of two that overlap the first one counts."""
        parts: list[str] = []
        done = 0
        for edit in sorted(edits, key=lambda one: one.span):
            start, end = self.offsets(edit.span)
            if start < done:
                continue
            parts += [self.text[done:start], edit.content]
            done = end
        return "".join([*parts, self.text[done:]])

    def _span(self, start: int, end: int) -> Span:
        return Span(*self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        row = sum(start <= offset for start in self._starts)
        return row, offset - self._starts[row - 1] + 1
