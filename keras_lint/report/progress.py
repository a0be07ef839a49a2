"""How far a long run has come, on a terminal's standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

PATIENCE = 1.0
"""So many seconds pass before anything is said, and again before it is renewed."""
_CLEAR = "\r\x1b[K"

Item = TypeVar("Item")


def told(items: Iterable[Item], total: int, *, wanted: bool) -> Iterator[Item]:
    """Yield the items, and say on the way how many of so many there have been.

    Nothing is said where standard error is no terminal: a log has no use for it.
    """
    if not wanted or not sys.stderr.isatty():
        yield from items
        return
    said = time.monotonic()
    shown = False
    try:
        for number, item in enumerate(items, 1):
            yield item
            if time.monotonic() - said >= PATIENCE:
                said, shown = time.monotonic(), True
                print(f"{_CLEAR}{number} of {total} files", end="", file=sys.stderr, flush=True)
    finally:
        if shown:
            print(_CLEAR, end="", file=sys.stderr, flush=True)
