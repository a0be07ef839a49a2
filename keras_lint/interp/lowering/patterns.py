"""The patterns of `match`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from keras_lint.interp import program as p
from keras_lint.interp.lowering.expressions import ExpressionLowerer


class PatternLowerer:
    """Lowers patterns, and the expressions in them by `expression`."""

    def __init__(self, expression: ExpressionLowerer) -> None:
        self.expression = expression

    def __call__(self, node: cst.MatchPattern) -> p.Pattern:
        """Return the program form of the pattern `node`."""
        match node:
            case cst.MatchValue(value=value) | cst.MatchSingleton(value=value):
                return p.ValuePattern(self.expression(value))
            case cst.MatchAs(pattern=pattern, name=name):
                return p.CapturePattern(self(pattern) if pattern else None, _name(name))
            case cst.MatchOr(patterns=choices):
                return p.OrPattern(tuple([self(choice.pattern) for choice in choices]))
            case cst.MatchList(patterns=items) | cst.MatchTuple(patterns=items):
                return p.SequencePattern(self._items(items))
            case cst.MatchMapping():
                return self._mapping(node)
            case cst.MatchClass():
                return self._class(node)
        # A pattern of a later libcst: it catches all and binds nothing.
        self.expression(node)
        return p.CapturePattern(None, None)

    def _items(
        self, nodes: Sequence[cst.MatchSequenceElement | cst.MatchStar]
    ) -> tuple[p.Pattern, ...]:
        return tuple(
            [
                p.StarPattern(_name(node.name))
                if isinstance(node, cst.MatchStar)
                else self(node.value)
                for node in nodes
            ]
        )

    def _mapping(self, node: cst.MatchMapping) -> p.Pattern:
        items = []
        for element in node.elements:
            key = self.expression(element.key)
            items.append((key, self(element.pattern)))
        return p.MappingPattern(tuple(items), _name(node.rest))

    def _class(self, node: cst.MatchClass) -> p.Pattern:
        cls = self.expression(node.cls)
        patterns = self._items(node.patterns)
        keywords = tuple([(kwd.key.value, self(kwd.pattern)) for kwd in node.kwds])
        return p.ClassPattern(cls, patterns, keywords)


def _name(node: cst.Name | None) -> str | None:
    return None if node is None else node.value
