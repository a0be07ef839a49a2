"""From the number of a node to its place in the text."""

from __future__ import annotations

from functools import cached_property

from keras_lint.place import Place, Span
from keras_lint.source.errors import SourceError
from keras_lint.source.files import SourceFile
from keras_lint.source.parse import python_tree
from keras_lint.source.ranges import NodeRanges, Range
from keras_lint.source.scan import layout, unix


class Positions:
    """The places of one source; nothing is computed before the first question."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source

    def span(self, place: Place) -> Span:
        """Return the range of `place`, within its cell where the source is a notebook.

        A compound statement ends with its header. An argument that the call does not have gives the
        whole call; an index of -1 or beyond the last node gives the file's first character.
        """
        found = self._range(place)
        if self.source.cells is None:
            return Span(*found)
        cell, row = self.source.cells.to_cell(found.row)
        _, end_row = self.source.cells.to_cell(found.end_row)
        return Span(row, found.column, end_row, found.end_column, cell)

    def definition(self, place: Place) -> Span | None:
        """Return the range of the literal that an argument gets from a name of its own."""
        ranges = self._ranges
        if place.kind != "call" or place.argument is None or self.source.cells is not None:
            return None
        if not 0 <= place.index < ranges.count(place.kind):
            return None
        found = ranges.definition(place.index, place.argument)
        return None if found is None else Span(*found)

    def comment(self, row: int, width: int) -> Span:
        """Return the range of the comment of so many characters at the end of a module's row."""
        rows = unix(self.source.text).split("\n")
        end = len(rows[row - 1]) + 1
        if self.source.cells is None:
            return Span(row, end - width, row, end)
        cell, row = self.source.cells.to_cell(row)
        return Span(row, end - width, row, end, cell)

    def module_row(self, span: Span) -> int:
        """Return the module's row on which `span` starts; the file's own but in notebooks."""
        if self.source.cells is None or span.cell is None:
            return span.row
        return self.source.cells.to_row(span.cell, span.row)

    def statement_rows(self, row: int) -> range:
        """Return the module's rows of the statement around `row`, or of a compound's header.

        That is the logical line, with all rows of its brackets and strings; a row without code is
        alone.
        """
        line = layout(self.source.text).line_at(row)
        return range(row, row + 1) if line is None else range(line.first_row, line.last_row + 1)

    def noqa_row(self, row: int) -> int:
        """Return the module's row where a comment silences flake8 for a finding on `row`.

        flake8 joins the rows of a string or of a backslash; else a row stands for itself.
        """
        for first, last in layout(self.source.text).spanning:
            if first <= row < last:
                row = last
        return row

    @cached_property
    def _ranges(self) -> NodeRanges:
        try:
            tree = python_tree(self.source)
        except SourceError:
            # libcst reads some of what the running Python, being older, does not.
            from keras_lint.source.libcst_ranges import LibcstRanges

            return LibcstRanges(self.source.text)
        from keras_lint.source.ast_ranges import AstRanges

        return AstRanges(self.source.text, tree)

    def _range(self, place: Place) -> Range:
        ranges = self._ranges
        if not 0 <= place.index < ranges.count(place.kind):
            return Range(1, 1, 1, 1)
        found = None
        if place.kind == "call" and place.argument is not None:
            found = ranges.argument(place.index, place.argument)
        elif place.kind == "stmt" and place.argument is not None:
            found = ranges.item(place.index, place.argument)
        found = found or ranges.whole(place.kind, place.index)
        if place.kind == "stmt" and place.argument is None and ranges.is_compound(place.index):
            return self._header(found)
        return found

    def _header(self, whole: Range) -> Range:
        line = layout(self.source.text).line_at(whole.row)
        if line is None or (line.end_row, line.end_column) > (whole.end_row, whole.end_column):
            return whole
        return Range(whole.row, whole.column, line.end_row, line.end_column)
