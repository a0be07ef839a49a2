"""The name that a program may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

SYNONYMS: Mapping[str, str] = {
    "xavier": "glorot_uniform",
    "glorot": "glorot_uniform",
    "xavier_uniform": "glorot_uniform",
    "xavier_normal": "glorot_normal",
    "kaiming": "he_normal",
    "he": "he_normal",
    "kaiming_normal": "he_normal",
    "kaiming_uniform": "he_uniform",
    "gaussian": "random_normal",
    "normal": "random_normal",
    "uniform": "random_uniform",
    "logistic": "sigmoid",
    "lrelu": "leaky_relu",
    "add": "sum",
    "average": "ave",
    "mean": "ave",
    "multiply": "mul",
    "nhwc": "channels_last",
    "nchw": "channels_first",
}
"""What other libraries and other arguments call the same thing, in lower case."""


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the one of some names that is most like a name, in any case; None where none is."""
    lowered = {one.lower(): one for one in sorted(names)}
    meant = SYNONYMS.get(name.lower())
    if meant in lowered:
        return lowered[meant]
    near = get_close_matches(name.lower(), lowered, n=1)
    return lowered[near[0]] if near else None


def misspelt(name: str, names: Iterable[str]) -> str | None:
    """Return the one name that a name is a slip of: the case, or a letter or two; else None.

    Digits are no slips, and names of less than five letters differ by the order of them at most.
    """
    plain = _plain(name)
    slips = len(plain) // 5
    found = {
        one: _distance(plain, _plain(one), 2) for one in names if _digits(one) == _digits(name)
    }
    for one, distance in sorted(found.items(), key=lambda pair: (pair[1], pair[0])):
        if distance <= min(slips, 2) or sorted(plain) == sorted(_plain(one)):
            return one
    return None


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def _digits(name: str) -> str:
    return "".join(letter for letter in name if letter.isdigit())


def _distance(one: str, other: str, limit: int) -> int:
    """Count the letters to insert, delete, replace or swap with the next, up to a limit."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, there in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
