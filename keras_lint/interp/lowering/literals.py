"""The values of literals, by the shortest way."""

from __future__ import annotations

import ast
import re
import warnings

_NEEDS_ESCAPE = re.compile(r'\\.|"|\n|\r\n?', re.DOTALL)
_ESCAPED = {'"': '\\"', "\n": "\\n", "\r\n": "\\n", "\r": "\\n"}


def integer(text: str) -> int | None:
    """Return the value of an integer literal, None where it has too many digits to convert."""
    try:
        return int(text, 0)
    except ValueError:
        return None


def imaginary(text: str) -> complex:
    """Return the value of a literal such as `2.5j`."""
    return complex(0, float(text[:-1]))


def string(text: str) -> str | bytes:
    """Return the value of a string or bytes literal without formatted parts."""
    prefix, body = _split(text)
    if "\\" in body and "r" not in prefix:
        return _evaluated(text, body)
    if "\r" in body:
        body = body.replace("\r\n", "\n").replace("\r", "\n")
    return body.encode("latin-1", "replace") if "b" in prefix else body


def formatted_text(text: str, prefix: str) -> str:
    """Return what the literal part `text` of an f-string with `prefix` stands for."""
    if "{" in text or "}" in text:
        text = text.replace("{{", "{").replace("}}", "}")
    if "\\" not in text or "r" in prefix:
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    quoted = _NEEDS_ESCAPE.sub(lambda match: _ESCAPED.get(match[0], match[0]), text)
    return str(_evaluated(f'"{quoted}"', text))


def _split(text: str) -> tuple[str, str]:
    start = 0
    while text[start] not in "\"'":
        start += 1
    quotes = 3 if text[start : start + 3] in ('"""', "'''") else 1
    return text[:start].lower(), text[start + quotes : -quotes]


def _evaluated(literal: str, otherwise: str) -> str | bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            value = ast.literal_eval(literal)
        except (SyntaxError, ValueError):
            # Such as an unknown name in \N{…}: Python would refuse the file.
            return otherwise
    return value if isinstance(value, str | bytes) else otherwise
