"""Strings of several pieces, and f-strings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import libcst as cst

from keras_lint.interp import program as p
from keras_lint.interp.lowering import literals

_Lower: TypeAlias = Callable[[cst.CSTNode], p.Expr]
_Parts: TypeAlias = tuple[str | p.FormattedValue, ...]


def concatenated(lower: _Lower, node: cst.ConcatenatedString) -> p.Expr:
    """Return adjacent literals as one; libcst nests them to the right, however many there are."""
    pieces = [lower(node.left)]
    right = node.right
    while isinstance(right, cst.ConcatenatedString):
        pieces.append(lower(right.left))
        right = right.right
    pieces.append(lower(right))
    values = [piece.value for piece in pieces if isinstance(piece, p.Const)]
    if len(values) < len(pieces):
        return p.FString(_merged(pieces))
    if isinstance(values[0], bytes):
        return p.Const(b"".join([value for value in values if isinstance(value, bytes)]))
    return p.Const("".join([value for value in values if isinstance(value, str)]))


def fstring(lower: _Lower, node: Any) -> p.FString:
    """Return a `FormattedString`; a t-string, whose nodes are alike, is taken for one too."""
    return _fstring(lower, node.parts, node.prefix.lower())


def _fstring(lower: _Lower, nodes: Sequence[Any], prefix: str) -> p.FString:
    parts: list[str | p.FormattedValue] = []
    for node in nodes:
        if hasattr(node, "expression"):
            parts += _field(lower, node, prefix)
        else:
            parts.append(literals.formatted_text(node.value, prefix))
    return p.FString(_merged([p.FString(tuple(parts))]))


def _field(lower: _Lower, node: Any, prefix: str) -> _Parts:
    """Return a replacement field; `{x=}` also says its own source."""
    value, conversion = lower(node.expression), node.conversion or ""
    spec = None
    if node.format_spec is not None:
        spec = _fstring(lower, node.format_spec, prefix)
    if node.equal is None:
        return (p.FormattedValue(value, conversion, spec),)
    source = cst.Module([]).code_for_node
    text = "".join(
        [
            source(node.whitespace_before_expression),
            source(node.expression),
            source(node.equal),
        ]
    )
    if not conversion and spec is None:
        conversion = "r"
    return (text, p.FormattedValue(value, conversion, spec))


def _merged(pieces: Sequence[p.Expr]) -> _Parts:
    """Return the parts of strings and f-strings side by side, no text empty or next to another."""
    parts: list[str | p.FormattedValue] = []
    for piece in pieces:
        more = piece.parts if isinstance(piece, p.FString) else (getattr(piece, "value", ""),)
        for part in more:
            if isinstance(part, str) and parts and isinstance(parts[-1], str):
                parts[-1] += part
            elif part != "":
                parts.append(part)
    return tuple(parts)
