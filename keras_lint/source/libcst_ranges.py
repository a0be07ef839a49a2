"""Ranges from libcst's metadata: slow, for what the running Python cannot parse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from keras_lint.place import PlaceKind
from keras_lint.source.ranges import Range

if TYPE_CHECKING:
    from collections.abc import Mapping

_IN_STRINGS = tuple(
    getattr(cst, name) for name in ("FormattedString", "TemplatedString") if hasattr(cst, name)
)


class LibcstRanges:
    """The nodes of `text` in the order of a walk that sees a node before its children."""

    def __init__(self, text: str) -> None:
        wrapper = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
        self.positions: Mapping[cst.CSTNode, Any] = wrapper.resolve(PositionProvider)
        self.nodes: dict[PlaceKind, list[cst.CSTNode]] = {
            "call": [],
            "binop": [],
            "subscript": [],
            "stmt": [],
        }
        self._collect(wrapper.module)

    def count(self, kind: PlaceKind) -> int:
        """Return how many nodes of `kind` the source has outside f-strings."""
        return len(self.nodes[kind])

    def whole(self, kind: PlaceKind, index: int) -> Range:
        """Return the range of a node."""
        return self._range(self.nodes[kind][index])

    def argument(self, index: int, which: str | int) -> Range | None:
        """Return the range of a call's argument or of its "func"; None where it has none such."""
        call = self.nodes["call"][index]
        assert isinstance(call, cst.Call)
        if which == "func":
            return self._range(call.func)
        for number, arg in enumerate(call.args):
            if which == (arg.keyword.value if isinstance(which, str) and arg.keyword else number):
                start = self._range(arg)
                return Range(start.row, start.column, *self._range(arg.value)[2:])
        return None

    def item(self, index: int, key: str | int) -> Range | None:
        """Return None: of such sources it is not looked for."""
        return None

    def definition(self, index: int, which: str | int) -> Range | None:
        """Return None: of such sources it is not looked for."""
        return None

    def is_compound(self, index: int) -> bool:
        """Tell whether a statement holds blocks of others."""
        return isinstance(self.nodes["stmt"][index], cst.BaseCompoundStatement)

    def _collect(self, tree: cst.CSTNode) -> None:
        pending = [tree]
        while pending:
            node = pending.pop()
            if isinstance(node, _IN_STRINGS):
                continue
            kind = _kind(node)
            if kind is not None:
                self.nodes[kind].append(node)
            pending.extend(reversed(node.children))

    def _range(self, node: cst.CSTNode) -> Range:
        found = self.positions[node]
        start, end = found.start, found.end
        return Range(start.line, start.column + 1, end.line, end.column + 1)


def _kind(node: cst.CSTNode) -> PlaceKind | None:
    if isinstance(node, cst.Call):
        return "call"
    if isinstance(node, cst.BinaryOperation):
        return "binop"
    if isinstance(node, cst.Subscript):
        return "subscript"
    if isinstance(node, cst.BaseSmallStatement | cst.BaseCompoundStatement):
        return "stmt"
    return None
