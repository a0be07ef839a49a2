"""A notebook as one module: its code cells in order, and the way back to a cell's own rows."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from keras_lint.record import record
from keras_lint.source.errors import SourceError
from keras_lint.source.magics import plain_python


@record
class Cell:
    """A code cell: `number` counts code cells from 1, `position` all cells from 0.

    Its rows stand in the module from `row` (counted from 1) on; `text` is what the notebook says,
    magics included.
    """

    number: int
    position: int
    row: int
    text: str


@record
class Cells:
    """The code cells of a notebook, in order, and the module rows on which they start."""

    cells: tuple[Cell, ...]
    _rows: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rows", tuple(cell.row for cell in self.cells))

    def to_cell(self, row: int) -> tuple[int, int]:
        """Return the cell's number and the row within it for a `row` of the module."""
        if not self.cells:
            return 1, row
        cell = self.cells[max(bisect_right(self._rows, row) - 1, 0)]
        return cell.number, row - cell.row + 1

    def to_row(self, number: int, row: int) -> int:
        """Return the module's row for a `row` within cell `number`; raises `KeyError`."""
        for cell in self.cells:
            if cell.number == number:
                return cell.row + row - 1
        raise KeyError(number)


def read_notebook(path: str, text: str) -> tuple[str, Cells]:
    """Return the module that a notebook's JSON `text` holds, and where its cells went.

    Cells of another language than Python become blank; magics become `pass` with rows kept.
    Raises `SourceError` of kind "content" where the text is no notebook.
    """
    notebook = _load(path, text)
    python = _speaks_python(notebook)
    texts: list[str] = []
    cells: list[Cell] = []
    row = 1
    for number, (position, cell) in enumerate(_code_cells(path, notebook), start=1):
        original = _cell_text(cell)
        code = plain_python(original) if python and _cell_is_python(cell) else ""
        rows = original.count("\n") + 1
        code += "\n" * (rows - code.count("\n"))
        cells.append(Cell(number, position, row, original))
        texts.append(code)
        row += rows
    return "".join(texts), Cells(tuple(cells))


def _load(path: str, text: str) -> dict[str, Any]:
    if not text.strip():
        return {"cells": []}
    try:
        notebook = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"not a notebook: {error.msg}"
        raise SourceError(path, message, error.lineno, error.colno, kind="content") from error
    except (RecursionError, ValueError) as error:
        message = "not a notebook: its JSON is nested too deeply or holds an unreadable number"
        raise SourceError(path, message, kind="content") from error
    if not isinstance(notebook, dict):
        raise SourceError(path, "not a notebook: its JSON is no object", kind="content")
    return notebook


def _code_cells(path: str, notebook: dict[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    cells = notebook.get("cells")
    if cells is None:
        # Before nbformat 4 the cells stood in worksheets.
        sheets = notebook.get("worksheets")
        if not isinstance(sheets, list):
            raise SourceError(path, "not a notebook: it has no cells", kind="content")
        cells = [
            cell
            for sheet in sheets
            if isinstance(sheet, dict) and isinstance(sheet.get("cells"), list)
            for cell in sheet["cells"]
        ]
    if not isinstance(cells, list):
        raise SourceError(path, "not a notebook: its cells are no list", kind="content")
    for position, cell in enumerate(cells):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            yield position, cell


def _cell_text(cell: dict[str, Any]) -> str:
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    if not isinstance(source, str):
        return ""
    return source.replace("\r\n", "\n").replace("\r", "\n")


def _speaks_python(notebook: dict[str, Any]) -> bool:
    metadata = _mapping(notebook.get("metadata"))
    language = _mapping(metadata.get("language_info")).get("name")
    language = language or _mapping(metadata.get("kernelspec")).get("language")
    return not isinstance(language, str) or _is_python(language)


def _cell_is_python(cell: dict[str, Any]) -> bool:
    editor = _mapping(_mapping(cell.get("metadata")).get("vscode"))
    language = editor.get("languageId", cell.get("language"))
    return not isinstance(language, str) or _is_python(language)


def _is_python(language: str) -> bool:
    return language.lower().startswith(("python", "ipython"))


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
