"""Where something stands: by number while a program is interpreted, by row and column once told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

PlaceKind: TypeAlias = Literal["call", "binop", "subscript", "stmt"]


class Place(NamedTuple):
    """A node of a file's program form: cheap to make, turned into a `Span` only when told.

    `index` counts nodes of `kind` in source order, as `keras_lint.interp.program` does. `argument`
    narrows a call to one of its arguments: a keyword's name, a number counted from 0 in source
    order, or `"func"` for what is called. Of a statement it is the key of an item of a dictionary.
    """

    path: str
    kind: PlaceKind
    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody calls
    argument: str | int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of a file: rows and columns from 1, columns in characters, the end exclusive.

    In a notebook `cell` is the code cell's number from 1 and rows count within it.
    """

    row: int
    column: int
    end_row: int
    end_column: int
    cell: int | None = None
