"""Walking the nodes of a program form."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property
from typing import TypeVar

from keras_lint.interp import program

Kind = TypeVar("Kind")


class Nodes:
    """All nodes of a module by their kind: a module is walked once for all who ask."""

    def __init__(self, form: program.Module) -> None:
        self._by_kind: defaultdict[type, list[object]] = defaultdict(list)
        for node in walk(form.body):
            self._by_kind[type(node)].append(node)

    def of(self, kind: type[Kind]) -> list[Kind]:
        """Return the nodes of a kind, in no order."""
        return self._by_kind.get(kind, [])  # type: ignore[return-value]

    @cached_property
    def attributes(self) -> Mapping[str, int]:
        """How often the module names each attribute."""
        return Counter(node.attr for node in self.of(program.Attribute))


def walk(node: object) -> Iterator[object]:
    """Yield a node, or every node of a sequence, and all below it, in no order."""
    stack = [node]
    while stack:
        one = stack.pop()
        kind = type(one)
        if kind is tuple or kind is list:
            stack.extend(one)  # type: ignore[arg-type]
            continue
        parts = _known_parts.get(kind, _UNSEEN)
        if parts is _UNSEEN:
            parts = _known_parts[kind] = _parts(kind)
        if parts is not None:
            yield one
            stack.extend([getattr(one, part) for part in parts])


_UNSEEN = ("not looked at yet",)
_known_parts: dict[type, tuple[str, ...] | None] = {}


def _parts(kind: type) -> tuple[str, ...] | None:
    """Return the fields of a kind of node that may hold nodes, None for what is no node."""
    if not is_dataclass(kind):
        return None
    return tuple(part.name for part in fields(kind) if part.type not in PLAIN)


PLAIN = ("int", "str", "str | None", "bool", "object")
"""The types, as `program` writes them, of fields that hold no nodes."""
