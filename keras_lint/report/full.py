"""Findings with the source line, the argument underlined, the numbers and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from keras_lint.diagnostic import Diagnostic
from keras_lint.place import Span
from keras_lint.report.concise import position
from keras_lint.report.formats import LineReader
from keras_lint.report.style import Style

_WIDTH = 100


def render(diagnostics: Sequence[Diagnostic], lines: LineReader, style: Style) -> str:
    """Render the findings, a paragraph each."""
    view = _View(lines, style)
    return "".join("\n".join(view.paragraph(one)) + "\n\n" for one in diagnostics)


class _View:
    def __init__(self, lines: LineReader, style: Style) -> None:
        self.lines = lines
        self.style = style

    def paragraph(self, one: Diagnostic) -> Iterator[str]:
        """Yield the lines that tell one finding."""
        head = self.style.severity(f"{one.code} {one.name}", one.severity)
        yield f"{head}: {self.style.paint(one.message, 'bold')}"
        gutter = len(str(max([one.span.row, *(place.span.row for place in one.related)])))
        yield from self._excerpt(one.path, one.span, gutter, "^")
        for label, text in (("expected", one.expected), ("found", one.actual), ("help", one.hint)):
            if text:
                yield from self._note(label, text, gutter)
        for place in one.related:
            yield from self._note("note", place.message, gutter)
            yield from self._excerpt(place.path, place.span, gutter, "-")

    def _excerpt(self, path: str, span: Span, gutter: int, mark: str) -> Iterator[str]:
        bar = self.style.paint("|", "blue")
        arrow = self.style.paint("-->", "blue")
        yield f"{' ' * gutter}{arrow} {position(path, span)}"
        line = self.lines(path, span)
        if line is None or not line.strip():
            return
        number = self.style.paint(str(span.row).rjust(gutter), "blue")
        yield f"{' ' * gutter} {bar}"
        yield f"{number} {bar} {line}"
        marks = self.style.paint(mark * _marked(line, span), "red" if mark == "^" else "blue")
        yield f"{' ' * gutter} {bar} {_indent(line, span)}{marks}"

    def _note(self, label: str, text: str, gutter: int) -> Iterator[str]:
        start = f"{' ' * gutter} = {label}: "
        first, *rest = wrap(text, _WIDTH - len(start)) or [""]
        yield f"{' ' * gutter} {self.style.paint('=', 'blue')} {label}: {first}"
        for line in rest:
            yield " " * len(start) + line


def _marked(line: str, span: Span) -> int:
    """Return how many characters of the line the span takes; one that goes on takes the rest."""
    end = span.end_column if span.end_row == span.row else len(line) + 1
    return max(1, min(end, len(line) + 1) - span.column)


def _indent(line: str, span: Span) -> str:
    """Return blanks as wide as what stands before the span, tabs as tabs."""
    before = line[: span.column - 1]
    return "".join("\t" if character == "\t" else " " for character in before)
