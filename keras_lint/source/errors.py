"""The one error of this package: a source that cannot be read or parsed."""

from __future__ import annotations

from typing import Literal, TypeAlias

ErrorKind: TypeAlias = Literal["io", "content", "syntax"]


class SourceError(Exception):
    """A source that cannot be analysed, and where it says why.

    `kind` is "io" where the file cannot be opened, "content" where its bytes are not the text that
    they should be (encoding, NUL bytes, a notebook's JSON), "syntax" where the text is not Python
    or is nested too deeply. `row` and `column` count from 1, columns in characters; in a notebook
    `cell` is the code cell's number from 1 and `row` counts within it.
    """

    def __init__(
        self,
        path: str,
        message: str,
        row: int = 1,
        column: int = 1,
        *,
        kind: ErrorKind = "syntax",
        cell: int | None = None,
    ) -> None:
        super().__init__(path, message, row, column)
        self.path = path
        self.message = message
        self.row = row
        self.column = column
        self.kind: ErrorKind = kind
        self.cell = cell

    def __str__(self) -> str:
        return f"{self.path}:{self.row}:{self.column}: {self.message}"
