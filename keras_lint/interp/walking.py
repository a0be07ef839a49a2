"""Walking the nodes of a program form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass


def walk(node: object) -> Iterator[object]:
    """Yield a node, or every node of a sequence, and all below it, in no order."""
    stack = [node]
    while stack:
        one = stack.pop()
        if isinstance(one, (tuple, list)):
            stack.extend(one)
        elif (parts := _parts(type(one))) is not None:
            yield one
            stack.extend([getattr(one, part) for part in parts])


_known_parts: dict[type, tuple[str, ...] | None] = {}


def _parts(kind: type) -> tuple[str, ...] | None:
    """Return the fields of a kind of node that may hold nodes, None for what is no node."""
    if kind not in _known_parts:
        _known_parts[kind] = (
            tuple(part.name for part in fields(kind) if part.type not in PLAIN)
            if is_dataclass(kind)
            else None
        )
    return _known_parts[kind]


PLAIN = ("int", "str", "str | None", "bool", "object")
"""The types, as `program` writes them, of fields that hold no nodes."""
