"""The batches that samples are cut into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.shapes.dim import Dim
from keras_lint.training.data import Absent, Data, DataTree

ANY_NUMBER: tuple[int, ...] = ()
"""The batches of what is not known."""


def batches_of(rows: Dim | None, size: int | None) -> tuple[int, ...]:
    """Return the sizes of the batches that so many samples make: full ones, and a rest.

    Of samples whose number is not known there is a full batch.
    """
    if size is None or size < 1:
        return ANY_NUMBER
    if not isinstance(rows, int):
        return (size,)
    full, rest = ((size,) if rows >= size else ()), rows % size
    return (*full, rest) if rest else full


def rows_of(data: DataTree | Absent) -> Dim | None:
    """Return how many samples there are, by the first array of them; None where not known."""
    if isinstance(data, Data):
        return data.shape[0] if data.shape else None
    parts = list(data.values()) if isinstance(data, Mapping) else data
    return rows_of(parts[0]) if isinstance(parts, Sequence) and parts else None
