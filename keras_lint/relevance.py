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

_CALL = re.compile(rb"\b(?!import\b)\w+[ \t]*\(|[])][ \t]*\(|@")
_IMPORT = re.compile(rb"""^[ \t]*"?import[ \t]+([\w., \t]+)""", re.MULTILINE)
_FROM = re.compile(
    rb"""^[ \t]*"?from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\(?([\w, \t]*)""", re.MULTILINE
)


def concerns_us(path: str, data: bytes | str) -> bool:
    """Tell whether a file mentions Keras, or imports files of its project that do, near or far.

    One that only hands on what it imports, as the `__init__.py` of a package does, builds nothing.
    """
    if mentions_keras(data):
        return True
    content = data.encode(errors="replace") if isinstance(data, str) else data
    if not _CALL.search(content):
        return False
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
    folder = str(path.parent)
    roots, above = _around(tuple(_stamped(one) for one in (folder, *map(str, path.parents[1:]))))
    listed = {place: _names(*_stamped(place)) for place in (*roots, *above)}
    for dots, module, names in _statements(content):
        parts = [part for part in module.split(".") if part]
        if dots:
            yield from _files(str(path.parents[min(dots, len(path.parents)) - 1]), parts, names)
            continue
        for place in reach(parts[0], roots, above) if parts else roots:
            if not parts or parts[0] in listed[place] or f"{parts[0]}.py" in listed[place]:
                yield from _files(place, parts, names)


@lru_cache(maxsize=1_000)
def _around(stamped: tuple[tuple[str, int], ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return where the imports of a folder's files are looked for, near and farther up.

    What is there hangs on the folder and those above, each with the time of its last change.
    """
    folder, folders = Path(stamped[0][0]), Folders()
    near, above = folders.roots_of(folder), folders.above(folder)
    return tuple(map(str, near)), tuple(map(str, above))


@lru_cache(maxsize=1_000)
def _names(folder: str, stamp: int) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()


def _statements(content: bytes) -> Iterator[tuple[int, str, list[str]]]:
    """Yield for each module imported its leading dots, its name and the names taken out of it."""
    for listed in _IMPORT.findall(content):
        for module in re.findall(r"[\w.]+", listed.decode(errors="replace")):
            yield 0, module, []
    for dots, module, names in _FROM.findall(content):
        yield len(dots), module.decode(), re.findall(r"\w+", names.decode(errors="replace"))


def _files(place: str, parts: list[str], names: list[str]) -> Iterator[str]:
    for depth in range(1, len(parts)):
        yield from _present(os.path.join(place, *parts[:depth], "__init__.py"))
    base = os.path.join(place, *parts)
    if parts:
        yield from _present(f"{base}.py")
    if os.path.isdir(base):
        for name in ("__init__", *names):
            yield from _present(os.path.join(base, f"{name}.py"))


def _present(file: str) -> Iterator[str]:
    if os.path.isfile(file):
        yield file
