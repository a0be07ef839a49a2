"""Whether a file can concern us at all, before anything is parsed.

A script that trains what a module beside it builds need not name Keras itself.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from keras_lint.interp.folders import Folders, reach
from keras_lint.source.prefilter import mentions_keras

MOST_FILES = 200
"""So many files are looked through for one, no more."""

_IMPORT = re.compile(rb"""^[ \t]*"?import[ \t]+([\w., \t]+)""", re.MULTILINE)
_FROM = re.compile(
    rb"""^[ \t]*"?from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\(?([\w, \t]*)""", re.MULTILINE
)


def concerns_us(path: str, data: bytes | str) -> bool:
    """Tell whether a file mentions Keras, or imports files of its project that do, near or far."""
    if mentions_keras(data):
        return True
    content = data.encode(errors="replace") if isinstance(data, str) else data
    pending = list(_imported(Path(path).absolute(), content))
    seen = set(pending)
    while pending and len(seen) < MOST_FILES:
        mentions, imported = _looked_into(*_stamped(pending.pop()))
        if mentions:
            return True
        pending += [one for one in imported if one not in seen]
        seen.update(imported)
    return False


def _stamped(path: str) -> tuple[str, int]:
    try:
        return path, os.stat(path).st_mtime_ns
    except OSError:
        return path, 0


@lru_cache(maxsize=10_000)
def _looked_into(path: str, stamp: int) -> tuple[bool, tuple[str, ...]]:
    """Return whether a file mentions Keras, and what it imports if it does not."""
    try:
        content = Path(path).read_bytes()
    except OSError:
        return False, ()
    if mentions_keras(content):
        return True, ()
    return False, tuple(_imported(Path(path), content))


def _imported(path: Path, content: bytes) -> Iterator[str]:
    """Yield the files of a project that a file's import statements may mean."""
    folders = Folders()
    roots, above = folders.roots_of(path.parent), folders.above(path.parent)
    for dots, module, names in _statements(content):
        parts = [part for part in module.split(".") if part]
        places: tuple[Path, ...] = (path.parents[min(dots, len(path.parents)) - 1],)
        if not dots:
            places = reach(parts[0], roots, above) if parts else roots
        for place in places:
            yield from _files(place, parts, names)


def _statements(content: bytes) -> Iterator[tuple[int, str, list[str]]]:
    """Yield for each module imported its leading dots, its name and the names taken out of it."""
    for listed in _IMPORT.findall(content):
        for module in re.findall(r"[\w.]+", listed.decode(errors="replace")):
            yield 0, module, []
    for dots, module, names in _FROM.findall(content):
        yield len(dots), module.decode(), re.findall(r"\w+", names.decode(errors="replace"))


def _files(place: Path, parts: list[str], names: list[str]) -> Iterator[str]:
    base = place.joinpath(*parts)
    for depth in range(1, len(parts)):
        yield from _present(place.joinpath(*parts[:depth], "__init__.py"))
    if parts:
        yield from _present(base.with_name(base.name + ".py"))
    if base.is_dir():
        for name in ("__init__", *names):
            yield from _present(base / f"{name}.py")


def _present(file: Path) -> Iterator[str]:
    if file.is_file():
        yield str(file)
