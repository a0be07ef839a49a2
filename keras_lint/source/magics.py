"""What a notebook cell may hold beside Python: magics, shell lines and questions."""

from __future__ import annotations

import ast
import re
import warnings

from keras_lint.source.scan import logical_end

# Cell magics whose body is still this notebook's Python.
_PYTHON_BODIES = frozenset(
    ("capture", "debug", "ipytest", "memit", "prun", "time", "timeit", "wandb", "snakeviz")
)
_INDENT = re.compile(r"[ \t]*")
_CELL_MAGIC = re.compile(r"\s*%%(\w*)")
_MAGIC_LINE = re.compile(
    r"""[%!?]                          # %magic, !shell, ?help
    | [\w.*\[\]'"]+ [ \t]* \?\??[ \t]*$   # help?
    | [^\n=()#]+ = [ \t]* [%!]         # x = !ls, x = %magic
    """,
    re.VERBOSE | re.MULTILINE,
)
# These run the rest of the line as Python, and are as long as `if 1: ` or longer.
_TIMED = re.compile(r"%(?:time|timeit|prun|memit)[ \t]+(?![-\s])(?=(.+))")


def plain_python(text: str) -> str:
    """Return a cell's `text` with all that is not Python replaced, every row left where it was.

    A cell of another language becomes "".
    """
    magic = _CELL_MAGIC.match(text)
    if magic:
        if magic[1] not in _PYTHON_BODIES:
            return ""
        first, newline, rest = text[magic.start(1) :].partition("\n")
        rows = text.count("\n", 0, magic.start(1))
        return "\n" * rows + f"#%%{first}" + newline + plain_python(rest)
    if _parses(text):
        return text
    return _without_magics(text)


def _without_magics(text: str) -> str:
    pieces: list[str] = []
    offset = 0
    while offset < len(text):
        indent = _INDENT.match(text, offset)
        start = indent.end() if indent else offset
        if _MAGIC_LINE.match(text, start):
            end = _magic_end(text, start)
            pieces.append(text[offset:start] + _replacement(text[start:end]))
        else:
            end = logical_end(text, start)
            pieces.append(text[offset:end])
        offset = end
    return "".join(pieces)


def _magic_end(text: str, start: int) -> int:
    """Return the offset after the line at `start`, and after those that a backslash adds."""
    end = start
    while True:
        newline = text.find("\n", end)
        if newline < 0:
            return len(text)
        end = newline + 1
        if text[newline - 1] != "\\":
            return end


def _replacement(line: str) -> str:
    timed = _TIMED.match(line)
    if timed and _is_simple(timed[1]):
        # Columns stay, and so does what the line defines.
        return "if 1:".ljust(timed.end()) + line[timed.end() :]
    body, newline = (line[:-1], "\n") if line.endswith("\n") else (line, "")
    return "pass  # " + body.replace("\n", "\n# ") + newline


def _is_simple(line: str) -> bool:
    tree = _parsed(line.strip())
    return tree is not None and not any(hasattr(stmt, "body") for stmt in tree.body)


def _parses(text: str) -> bool:
    return _parsed(text) is not None


def _parsed(text: str) -> ast.Module | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
