"""Which numbers an error sets against each other."""

from __future__ import annotations

import re

from keras_lint.graph.trace import Failure
from keras_lint.rules.blame.merges import goes_around

SHAPE = re.compile(r"\(([^()]*)\)")
WHOLE = re.compile(r"\b\d+\b")
MOST = 6


def numbers_at_odds(failure: Failure) -> tuple[int, ...]:
    """Return the sizes that an error names, none where it is about something else."""
    error = failure.error
    joined = error.kind in ("merge-shapes", "weights-shape") or failure.around is not None
    joined = joined or (error.kind == "input-dimension" and failure.raised_at is not None)
    elsewhere = failure.passed_from not in (None, failure.caller)
    if not joined or error.blamed or (goes_around(failure.inputs) and not elsewhere):
        return ()
    if error.argument and error.kind != "weights-shape":
        return ()
    said = " ".join(filter(None, (error.message, error.expected, error.actual)))
    shapes = " ".join(SHAPE.findall(said))
    first = [re.match(r"\d+", text or "") for text in (error.expected, error.actual)]
    leading = [one.group() for one in first if one is not None]
    sizes = {int(one) for one in (*WHOLE.findall(shapes), *leading)}
    found = tuple(sorted(size for size in sizes if size > 1))
    return found if len(found) <= MOST else ()
