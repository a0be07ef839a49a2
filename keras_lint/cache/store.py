"""A folder of findings, each file's under its name, its configuration and its content.

An entry holds as long as the engine, the file, its configuration and all the other files that its
analysis looked for are as they were.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, TypeAlias

from keras_lint import __version__
from keras_lint.cache.wire import packed, unpacked
from keras_lint.diagnostic import Diagnostic

FOLDER = ".keras-lint-cache"
TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is keras-lint's cache.\n"

Stamp: TypeAlias = "list[int] | None"
"""When a file was changed and how long it is; whether a folder holds modules; None if nothing."""


class Cache:
    """The findings of earlier runs below a folder; where it cannot be written, there are none."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER

    def find(self, name: str, content: bytes) -> list[Diagnostic] | None:
        """Return what was found in a source of this content, None where that has to be seen.

        `name` is all that an answer hangs on besides the content: the path and the configuration.
        """
        try:
            entry = json.loads(self._file(name).read_bytes())
            if entry["key"] != _key(content) or not _unchanged(entry["looked"]):
                return None
            return unpacked(entry["found"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def keep(
        self, name: str, content: bytes, found: Sequence[Diagnostic], looked: Collection[str]
    ) -> None:
        """Keep what was found, and on which other files it hangs."""
        entry = {
            "key": _key(content),
            "looked": {path: _stamp(path) for path in looked},
            "found": packed(found),
        }
        try:
            self._write(self._file(name), json.dumps(entry))
        except OSError:
            return

    def _file(self, name: str) -> Path:
        digest = blake2b(os.fsencode(f"{os.getcwd()}\n{name}"), digest_size=16).hexdigest()
        return self._folder / digest[:2] / f"{digest[2:]}.json"

    def _write(self, place: Path, text: str) -> None:
        """Write a file at one go: another process may be reading it."""
        if not self._folder.is_dir():
            self._folder.mkdir(parents=True)
            (self._folder / ".gitignore").write_text("*\n", encoding="utf-8")
            (self._folder / "CACHEDIR.TAG").write_text(TAG, encoding="utf-8")
        place.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile("w", dir=place.parent, delete=False, encoding="utf-8") as file:
            file.write(text)
        os.replace(file.name, place)


def _key(content: bytes) -> str:
    return blake2b(content, key=_engine(), digest_size=20).hexdigest()


@lru_cache(maxsize=1)
def _engine() -> bytes:
    """Return what tells this program from any other version of it."""
    stamps = sorted(_stamps(Path(__file__).parents[1]))
    text = json.dumps([__version__, sys.version, stamps])
    return blake2b(text.encode(), digest_size=32).digest()


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _stamps(Path(entry.path))
            else:
                status = entry.stat()
                yield entry.path, status.st_mtime_ns, status.st_size


def _unchanged(looked: dict[str, Any]) -> bool:
    return all(_stamp(path) == stamp for path, stamp in looked.items())


def _stamp(path: str | Path) -> Stamp:
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            return [int(_holds_modules(path)), 0]
    except (OSError, ValueError):
        return None
    return [status.st_mtime_ns, status.st_size]


def _holds_modules(folder: str | Path) -> bool:
    with os.scandir(folder) as entries:
        return any(entry.name.endswith(".py") for entry in entries)
