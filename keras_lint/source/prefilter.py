"""Whether a file can concern us at all, before anything is parsed."""

from __future__ import annotations


def mentions_keras(data: bytes | str) -> bool:
    """Tell whether `data` says `keras` anywhere; one that does not need not be parsed."""
    if isinstance(data, str):
        return "keras" in data
    return b"keras" in data
