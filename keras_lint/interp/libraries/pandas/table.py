"""A table of pandas: how many rows and columns it has, and how these are called.

Of a table that is read from a file the number of columns is a size that is not known, unless the
program names them all; the columns that it asks for are there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from keras_lint.interp.values import SERIES, Array, Shaped, Value
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

COLUMNS = "the columns of a table that is read from a file"


@dataclass(slots=True, eq=False)
class Frame(Shaped):
    """A `DataFrame`: the names of its columns are None where they are not known for certain."""

    rows: Dim
    columns: list[str] | None
    width: Dim

    @property
    def shape(self) -> Shape:
        """Rows and columns."""
        return Shape((self.rows, self.width))

    def of_rows(self, rows: Dim) -> Frame:
        """Return some of its rows."""
        return replace(self, rows=rows)

    def rename(self, columns: list[str] | None) -> None:
        """Give it other columns."""
        self.columns = columns
        self.width = some("columns") if columns is None else len(columns)


def column(table: Frame) -> Array:
    """Return one of its columns."""
    return Array(Shape((table.rows,)), "", library=SERIES)


def some(name: str) -> Dim:
    """Return a number of rows or columns that is not known."""
    return symbol(name, reason=COLUMNS)


def named(rows: Dim, columns: Sequence[str]) -> Frame:
    """Return a table of columns that are called so."""
    return Frame(rows, list(columns), len(columns))


def are_names(value: Value) -> bool:
    """Tell whether a value is a list of names."""
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
