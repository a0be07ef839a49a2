"""Indentation that mixes tabs and spaces as Python lets it, and libcst does not."""

from __future__ import annotations

import re

from keras_lint.source.scan import layout, unix

_TAB_SIZE = 8
_INDENT = re.compile(r"[ \t]*")


def without_tabs(text: str) -> str:
    """Return `text` with each logical line indented by spaces, as far as Python counts its tabs."""
    rows = unix(text).split("\n")
    for line in layout(text).lines:
        indent = _INDENT.match(rows[line.first_row - 1])
        if indent is not None and "\t" in indent[0]:
            rest = rows[line.first_row - 1][indent.end() :]
            rows[line.first_row - 1] = indent[0].expandtabs(_TAB_SIZE) + rest
    return "\n".join(rows)
