"""Patterns of einops: `'b (h p) c -> b h (p c)'` takes axes apart and puts them together anew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from keras_lint.shapes.dim import Dim, product
from keras_lint.shapes.shape import Shape

Groups: TypeAlias = list[list[str]]
"""For each axis the names of the axes that it is made of, none for an axis of 1."""

ELLIPSIS, JOINED = "...", "(...)"


class UnknownPattern(Exception):
    """What a pattern gives cannot be told; `str()` says why."""


def rearranged(pattern: str, shape: Shape, sizes: Mapping[str, Dim]) -> Shape:
    """Return the shape that a pattern makes of another, with the sizes that are given for axes.

    Raises:
        UnknownPattern: where it does not fit, or leaves a size open.
    """
    left, arrow, right = pattern.partition("->")
    if not arrow:
        raise UnknownPattern("a pattern has no arrow")
    found = parsed(left, shape, sizes)
    rest = [name for name in found if name.startswith(ELLIPSIS)]
    try:
        groups = _spread(_groups(right), rest)
        return Shape(product(found[name] for name in group) for group in groups)
    except KeyError as error:
        raise UnknownPattern(f"the size of the axis {error} is not given") from None


def parsed(pattern: str, shape: Shape, sizes: Mapping[str, Dim] | None = None) -> dict[str, Dim]:
    """Return the sizes of the axes that a pattern names, those of an ellipsis under `...0` and on.

    Raises:
        UnknownPattern: where it does not fit, or leaves a size open.
    """
    groups = _groups(pattern)
    more = shape.rank - len(groups) + 1 if [ELLIPSIS] in groups else 0
    groups = _spread(groups, [f"{ELLIPSIS}{number}" for number in range(more)])
    if len(groups) != shape.rank:
        raise UnknownPattern(f"a pattern of {len(groups)} axes is given {shape.rank}")
    found = dict(sizes or {})
    for group, size in zip(groups, shape, strict=True):
        _solve(group, size, found)
    return found


def _solve(group: Sequence[str], size: Dim, found: dict[str, Dim]) -> None:
    """Find the one axis of a group whose size is not known yet."""
    missing = [name for name in group if name not in found]
    if not missing:
        return
    known = product(found[name] for name in group if name in found)
    uneven = isinstance(size, int) and isinstance(known, int) and (not known or size % known)
    if len(missing) > 1 or uneven:
        raise UnknownPattern(f"the sizes of {', '.join(missing)} are not known")
    found[missing[0]] = size if known == 1 else size // known


def _spread(groups: Groups, names: Sequence[str]) -> Groups:
    """Put axes of their own in the place of an ellipsis; within brackets they become one."""
    spread: Groups = []
    for group in groups:
        if group == [ELLIPSIS]:
            spread += [[name] for name in names]
        else:
            spread.append([x for one in group for x in (names if one == JOINED else [one])])
    return spread


def _groups(side: str) -> Groups:
    found: Groups = []
    inside = False
    for token in re.findall(r"\(|\)|\.\.\.|\w+|\S", side):
        if token in "()":
            inside = token == "("
            found += [[]] if inside else []
        elif token == "1":
            found += [] if inside else [[]]
        elif inside:
            found[-1].append(JOINED if token == ELLIPSIS else token)
        else:
            found.append([token])
    return found
