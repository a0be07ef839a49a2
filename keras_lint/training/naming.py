"""Names of Keras classes in snake case, as its registries spell them."""

from __future__ import annotations

import re

_WORD = re.compile(r"(.)([A-Z][a-z0-9]+)")
_END = re.compile(r"([a-z])([A-Z])")


def snake(name: str) -> str:
    """Return `binary_crossentropy` for `BinaryCrossentropy`."""
    return _END.sub(r"\1_\2", _WORD.sub(r"\1_\2", name)).lower()
