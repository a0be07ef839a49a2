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
        elif is_dataclass(one):
            yield one
            stack.extend(getattr(one, part.name) for part in fields(one))
