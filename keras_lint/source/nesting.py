"""How deep a text nests, judged before a recursive parser is trusted with it.

libcst's parser recurses on the machine's stack and dies with it, and it takes exponential time
over nested brackets in a `case` or in a broken `del`. A quick look gives an upper bound that nearly
every file keeps within; only beyond it is the exact depth worth its price.
"""

from __future__ import annotations

import ast
import re

from keras_lint.record import record
from keras_lint.source.scan import (
    CLOSE,
    COMMA,
    COMMENT,
    NEWLINE,
    OPEN,
    OPERATOR,
    STRING,
    TOKENS,
    unix,
)

MAX_DEPTH = 150
"""The deepest tree that is analysed; the deepest in large bodies of real code stay below 100."""
MAX_BRACKETS = 199
"""CPython's own limit."""
SAFE_BOUND = 60
"""Up to this bound a parse fits a stack of one megabyte."""
MAX_BOUND = 4000
"""Beyond this not even a large stack is tried."""
_MAX_PATTERN_BRACKETS = 7
_BLOCK = 2
_BRANCHING = re.compile(r"[ \t]*(?:case\b(?![ \t]*[=.,:;)\]])|del\b)")
_INSIDE_F_STRING = re.compile(r"[(\[{.+\-*/%]")
_FORMATTED = re.compile("[fFtT][rR]?$")
_LONG_STRING = 40


@record
class Bound:
    """An upper bound of a text's depth without its `elif`s, their number, and its deepest brackets.

    `branching` tells whether a `case` or `del` (or a name so called) holds more brackets than a
    parser can try every reading of.
    """

    depth: int
    ladder: int
    brackets: int
    branching: bool

    @property
    def safe(self) -> bool:
        """Tell whether the text can be parsed as it is, on any stack."""
        return self.depth + self.ladder // 2 <= SAFE_BOUND and not self.branching


def bound(text: str) -> Bound:
    """Look through `text` once and return what its depth cannot exceed."""
    text = unix(text)
    indents = [0]
    outer: list[int] = []
    held = level = deepest = brackets = 0
    begin = 0
    branching = False
    for token in TOKENS.finditer(text):
        kind = token.lastindex
        if kind == OPERATOR:
            level += 1
            continue
        if kind == COMMA:
            if held + level > deepest:
                deepest = held + level
            level = 0
            continue
        if kind == OPEN:
            outer.append(level + 1)
            held += level + 1
            level = 0
            if len(outer) > brackets:
                brackets = len(outer)
            if len(outer) > _MAX_PATTERN_BRACKETS and _BRANCHING.match(text, begin):
                branching = True
            continue
        if kind == STRING:
            level += _weight(text, token.start(), token.end())
            continue
        if kind == COMMENT:
            continue
        total = held + level
        if total > deepest:
            deepest = total
        if kind == CLOSE:
            if outer:
                level = outer.pop()
                held -= level
        elif kind == NEWLINE and not outer:
            level = _BLOCK * _blocks(indents, token[0])
            begin = token.start() + 1
    return Bound(max(deepest, held + level), text.count("elif"), brackets, branching)


def depth(tree: ast.Module) -> int:
    """Return the depth of `tree`, where a chain of `and` or `or` counts for each of its links."""
    deepest = 0
    nodes: list[tuple[ast.AST, int]] = [(tree, 1)]
    while nodes:
        node, level = nodes.pop()
        if level > deepest:
            deepest = level
        below = level + (len(node.values) if isinstance(node, ast.BoolOp) else 1)
        nodes.extend((child, below) for child in ast.iter_child_nodes(node))
    return deepest


def _weight(text: str, start: int, end: int) -> int:
    """Return how deep a string can nest: one with an f or a t before it holds expressions."""
    if end - start < _LONG_STRING or not _FORMATTED.search(text, max(start - 2, 0), start):
        return 1
    return 1 + len(_INSIDE_F_STRING.findall(text, start, end))


def _blocks(indents: list[int], newline: str) -> int:
    """Keep the stack of `indents` and return how many blocks are open after `newline`."""
    indent = len(newline) - newline.rfind("\n") - 1
    while indents[-1] > indent:
        indents.pop()
    if indents[-1] < indent:
        indents.append(indent)
    return len(indents) - 1
