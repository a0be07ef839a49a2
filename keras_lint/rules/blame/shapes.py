"""Which other shape an input would have to be declared with."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Wanted
from keras_lint.shapes.dim import Dim

SHAPE_ARGUMENTS = ("shape", "batch_shape", "input_shape", "batch_input_shape", "input_dim")


def wanted_shape(given: Iterable[Dim], value: Iterable[Dim]) -> Wanted | None:
    """Return what an input's shape, without the samples, would have to be; None for free sizes."""
    have, want = tuple(given), tuple(value)
    if not all(isinstance(one, int) for one in want):
        return None
    return Wanted(("shape", "input_shape", "input_dim", 0), have, want)


def other_rank(given: Iterable[Dim], expected: str | None) -> Wanted | None:
    """Return an input's shape with one axis more or less, as an error of ranks expects it."""
    have = tuple(given)
    if expected == f"{len(have) + 2} axes":
        return wanted_shape(have, (*have, 1))
    return wanted_shape(have, have[1:]) if expected == f"{len(have)} axes" else None
