"""Changes a source at random: tokens, and whole statements with their indents."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

TOKEN = re.compile(r"\s+|\w+|'[^'\n]*'|\"[^\"\n]*\"|[^\w\s]")
STRANGE = (
    "0", "-1", "10**9", "10**40", "None", "True", "[]", "()", "{}", "''", "'a'", "1.5", "float('nan')",
    "1e400", "lambda: 0", "self", "x", "[x]", "(1, None)", "[[1], 2]", "object()", "print", "*a", "**k",
    "range(3)", "{1: 2}", "{1}", "int", "b'x'", "f'{x}'", "...", "1j", "'same'", "-3", "2**70",
)  # fmt: skip
OPERATORS = ("+", "-", "*", "//", "/", "%", "**", "@", "<", "==", "and", "or", "in", "is", ",")


def mutated(source: str, others: list[str], dice: random.Random) -> str:
    """Return a source with one to eight changes."""
    for _ in range(dice.randint(1, 8)):
        source = dice.choice(CHANGES)(source, others, dice)
    return source


def _change_token(source: str, others: list[str], dice: random.Random) -> str:
    tokens = TOKEN.findall(source)
    places = [number for number, token in enumerate(tokens) if not token.isspace()]
    if not places:
        return source
    place = dice.choice(places)
    tokens[place] = dice.choice((_strange, _neighbour, _nothing, _twice))(tokens, place, dice)
    return "".join(tokens)


def _strange(tokens: list[str], place: int, dice: random.Random) -> str:
    token = tokens[place]
    return dice.choice(STRANGE if token[0].isalnum() or token[0] in "'\"" else OPERATORS)


def _neighbour(tokens: list[str], place: int, dice: random.Random) -> str:
    return dice.choice(tokens)


def _nothing(tokens: list[str], place: int, dice: random.Random) -> str:
    return ""


def _twice(tokens: list[str], place: int, dice: random.Random) -> str:
    return f"{tokens[place]} {tokens[place]}"


def _change_value(source: str, others: list[str], dice: random.Random) -> str:
    """Put something strange where an argument or an item stands: this mostly parses."""
    places = list(re.finditer(r"(?<=[(,=\[])\s*([\w.'\"]+)\s*(?=[,)\]])", source))
    if not places:
        return source
    match = dice.choice(places)
    return f"{source[: match.start(1)]}{dice.choice(STRANGE)}{source[match.end(1) :]}"


def _move_line(source: str, others: list[str], dice: random.Random) -> str:
    lines = source.splitlines(keepends=True) or [""]
    line = lines.pop(dice.randrange(len(lines)))
    if dice.random() < 0.6:
        lines.insert(dice.randint(0, len(lines)), line)
    return "".join(lines)


def _copy_line(source: str, others: list[str], dice: random.Random) -> str:
    lines = source.splitlines(keepends=True) or [""]
    taken = dice.choice(dice.choice(others).splitlines(keepends=True) or [""])
    place = dice.randrange(len(lines))
    indent = re.match(r"\s*", lines[place])
    lines.insert(place, (indent[0] if indent else "") + taken.lstrip(" \t"))
    return "".join(lines)


def _wrap_line(source: str, others: list[str], dice: random.Random) -> str:
    lines = source.splitlines(keepends=True) or [""]
    place = dice.randrange(len(lines))
    indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
    head = dice.choice(
        ("if unknown:", "for i in range(3):", "while True:", "with unknown as x:", "try:")
    )
    tail = f"{indent}finally:\n{indent} pass\n" if head == "try:" else ""
    lines[place] = f"{indent}{head}\n {lines[place]}{tail}"
    return "".join(lines)


CHANGES: tuple[Callable[[str, list[str], random.Random], str], ...] = (
    _change_token,
    _change_value,
    _change_value,
    _change_value,
    _move_line,
    _copy_line,
    _wrap_line,
)
