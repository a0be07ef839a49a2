"""Which files the paths of a command line mean."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from keras_lint.record import record
from keras_lint.source.errors import SourceError

DEFAULT_EXCLUDE = (
    ".bzr",
    ".direnv",
    ".eggs",
    ".git",
    ".git-rewrite",
    ".hg",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".nox",
    ".pants.d",
    ".pyenv",
    ".pytest_cache",
    ".pytype",
    ".ruff_cache",
    ".svn",
    ".tox",
    ".venv",
    ".vscode",
    "__pycache__",
    "__pypackages__",
    "_build",
    "buck-out",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)
SUFFIXES = (".py", ".ipynb")


@record
class Discovery:
    """The files found, each once, in the order of the paths, and what could not be looked at."""

    files: tuple[str, ...]
    problems: tuple[SourceError, ...]


def discover(
    paths: Sequence[str],
    root: str | Path = ".",
    exclude: Sequence[str] = DEFAULT_EXCLUDE,
    *,
    force_exclude: bool = False,
) -> Discovery:
    """Expand `paths`: a file is itself, a folder all its `SUFFIXES` files, sorted, at any depth.

    A pattern of `exclude` leaves out what it matches by a folder's or file's name, or by its path
    from `root` or absolute; `*` also crosses slashes. A path given is taken all the same, but with
    `force_exclude`. Links to folders are not followed. Errors are returned, not raised.
    """
    walk = _Walk(Excluder(Path(root), exclude))
    for path in paths:
        if force_exclude and walk.excluder.covers(path):
            continue
        walk.take(path)
    return Discovery(tuple(walk.files.values()), tuple(walk.problems))


class _Walk:
    def __init__(self, excluder: Excluder) -> None:
        self.excluder = excluder
        self.files: dict[str, str] = {}
        self.problems: list[SourceError] = []

    def take(self, path: str) -> None:
        """Add the file at `path`, or the files below it."""
        try:
            found = sorted(self._below(path)) if os.path.isdir(path) else [path]
            missing = not os.path.lexists(path)
        except ValueError as error:
            self.problems.append(SourceError(path, f"no such path: {error}", kind="io"))
            return
        if missing:
            self.problems.append(SourceError(path, "no such file or folder", kind="io"))
            return
        for file in found:
            self.files.setdefault(os.path.realpath(file), file)

    def _below(self, folder: str) -> Iterator[str]:
        # `.` says nothing that its files' names need.
        start = "" if os.path.normpath(folder) == "." else folder
        for parent, folders, names in os.walk(folder, onerror=self._unreadable):
            parent = os.path.join(start, os.path.relpath(parent, folder))
            parent = os.path.normpath(parent)
            inside = [(name, _join(parent, name)) for name in folders]
            folders[:] = [name for name, path in inside if not self.excluder.covers_entry(path)]
            for name in names:
                path = _join(parent, name)
                if name.endswith(SUFFIXES) and not self.excluder.covers_entry(path):
                    yield path

    def _unreadable(self, error: OSError) -> None:
        path = str(error.filename)
        message = f"cannot be read: {error.strerror or type(error).__name__}"
        self.problems.append(SourceError(path, message, kind="io"))


class Excluder:
    """Tells what patterns leave out, as `discover` describes them."""

    def __init__(self, root: Path, patterns: Sequence[str]) -> None:
        self.root = os.path.abspath(root)
        self.patterns = [pattern.rstrip("/").removeprefix("./") for pattern in patterns]

    def covers(self, path: str) -> bool:
        """Tell whether `path` or a folder around it, up to the root, is excluded."""
        entry = os.path.abspath(path)
        while True:
            if self.covers_entry(entry):
                return True
            parent = os.path.dirname(entry)
            if entry == self.root or parent in (entry, self.root):
                return False
            entry = parent

    def covers_entry(self, path: str) -> bool:
        """Tell whether `path` itself is excluded, whatever the folders around it."""
        absolute = os.path.abspath(path)
        names = (
            os.path.basename(absolute),
            os.path.relpath(absolute, self.root).replace(os.sep, "/"),
            absolute.replace(os.sep, "/"),
        )
        return any(fnmatchcase(name, pattern) for pattern in self.patterns for name in names)


def _join(parent: str, name: str) -> str:
    return name if parent == "." else os.path.join(parent, name)
