"""A cheap look at a text's layout: strings, comments, brackets and logical lines, never a tree."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from keras_lint.record import record

STRING, COMMENT, OPEN, CLOSE, NEWLINE, JOINED, COMMA, OPERATOR = range(1, 9)

TOKENS = re.compile(
    r'''
    ("""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*(?:"""|\Z)
     |\'\'\'[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*(?:\'\'\'|\Z)
     |"[^"\\\n]*(?:\\.[^"\\\n]*)*"?
     |'[^'\\\n]*(?:\\.[^'\\\n]*)*'?)            # 1 STRING
    |(\#[^\n]*)                                 # 2 COMMENT
    |([(\[{])                                   # 3 OPEN
    |([)\]}])                                   # 4 CLOSE
    |(\n[ \t\f\n]*)                             # 5 NEWLINE, blank lines and the next indent
    |(\\\n)                                     # 6 JOINED
    |([,;])                                     # 7 COMMA
    |(\*\*|//|<<|>>|[-+*/%@&|^~]|\.(?![0-9])
      |\b(?:not|lambda|if|await|yield|and|or)\b) # 8 OPERATOR
    ''',
    re.VERBOSE | re.DOTALL,
)


@record
class LogicalLine:
    """The rows that one logical line takes, and the column after its last character of code."""

    first_row: int
    last_row: int
    end_row: int
    end_column: int


@record
class Layout:
    """Comments as (row, text), logical lines, and the rows of each token that spans several.

    Rows and columns count from 1. A backslash at a line's end makes a spanning token of its two
    rows, since no comment can stand between them.
    """

    comments: tuple[tuple[int, str], ...]
    lines: tuple[LogicalLine, ...]
    spanning: tuple[tuple[int, int], ...]

    def line_at(self, row: int) -> LogicalLine | None:
        """Return the logical line that holds `row`, the outermost where several do."""
        index = bisect_right(self.lines, row, key=lambda line: line.first_row) - 1
        if index < 0 or row > self.lines[index].last_row:
            return None
        return self.lines[index]


def unix(text: str) -> str:
    """Return `text` with every line ending as a newline: rows and columns stay as they are."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def logical_end(text: str, start: int) -> int:
    """Return the offset of the line after the logical line that begins at offset `start`."""
    depth = 0
    for token in TOKENS.finditer(text, start):
        kind = token.lastindex
        if kind == OPEN:
            depth += 1
        elif kind == CLOSE:
            depth -= 1
        elif kind == NEWLINE and depth <= 0:
            return token.start() + 1
    return len(text)


@lru_cache(maxsize=4)
def layout(text: str) -> Layout:
    """Look through `text` once."""
    return _Look(unix(text)).layout()


class _Look:
    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.lines: list[LogicalLine] = []

    def layout(self) -> Layout:
        comments: list[tuple[int, str]] = []
        spanning: list[tuple[int, int]] = []
        depth = 0
        begin = len(self.text) - len(self.text.lstrip())
        for token in TOKENS.finditer(self.text, begin):
            kind = token.lastindex
            if kind == COMMENT:
                comments.append((self.row(token.start()), token[0]))
                continue
            if kind == NEWLINE and depth <= 0:
                self.add(begin, token.start(), comments)
                begin, depth = token.end(), 0
            elif kind == OPEN:
                depth += 1
            elif kind == CLOSE:
                depth -= 1
            elif kind == JOINED or (kind == STRING and "\n" in token[0]):
                spanning.append((self.row(token.start()), self.row(token.end())))
        self.add(begin, len(self.text), comments)
        return Layout(tuple(comments), tuple(self.lines), tuple(spanning))

    def add(self, begin: int, end: int, comments: list[tuple[int, str]]) -> None:
        code = self.text[begin:end]
        first, last = self.row(begin), self.row(end)
        if comments and comments[-1][0] == last:
            code = code.removesuffix(comments[-1][1])
        code = code.rstrip()
        if code:
            end_row = self.row(begin + len(code))
            end_column = begin + len(code) - self.starts[end_row - 1] + 1
            self.lines.append(LogicalLine(first, last, end_row, end_column))

    def row(self, offset: int) -> int:
        return bisect_right(self.starts, offset)
