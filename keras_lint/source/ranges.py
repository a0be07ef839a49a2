"""What a tree must tell of its nodes' places."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from keras_lint.place import PlaceKind


class Range(NamedTuple):
    """Rows and columns of the module from 1, columns in characters, the end exclusive."""

    row: int
    column: int
    end_row: int
    end_column: int


class NodeRanges(Protocol):
    """The ranges of calls, binary operations, subscripts and statements, by number in their kind.

    An index must be below `count` of its kind.
    """

    def count(self, kind: PlaceKind) -> int:
        """Return how many nodes of `kind` the source has outside f-strings."""

    def whole(self, kind: PlaceKind, index: int) -> Range:
        """Return the range of a node."""

    def argument(self, index: int, which: str | int) -> Range | None:
        """Return the range of a call's argument or of its "func"; None where it has none such."""

    def item(self, index: int, key: str | int) -> Range | None:
        """Return the range of a dictionary's item in a statement; None where there is none such."""

    def definition(self, index: int, which: str | int) -> Range | None:
        """Return the statement that gives a call's argument its value, apart from the call.

        None where the argument is no name, or one that is used elsewhere too, or not of a literal.
        """

    def is_compound(self, index: int) -> bool:
        """Tell whether a statement holds blocks of others."""
