"""The folders around a file, and a memory of all that was looked for in them.

What an analysis says of a file hangs on the files that were there when it was made, and on those
that were not: whoever keeps a result has to look again whether they still are.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TypeVar

MOST_ABOVE = 3
"""So many folders above a file are looked through for what is not found nearer."""

ROOT_MARKS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")


Place = TypeVar("Place")


def reach(root: str, near: tuple[Place, ...], above: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return where a module is looked for; not far, if Python has one of that name itself."""
    return near if root in sys.stdlib_module_names else (*near, *above)


class Folders:
    """Answers what there is on the disk; `looked` are the paths that were asked about."""

    def __init__(self) -> None:
        self.looked: set[str] = set()

    def is_file(self, path: Path) -> bool:
        """Tell whether there is a file."""
        self.looked.add(str(path))
        return path.is_file()

    def is_dir(self, path: Path) -> bool:
        """Tell whether there is a folder."""
        self.looked.add(str(path))
        return path.is_dir()

    def has_modules(self, folder: Path) -> bool:
        """Tell whether a folder holds Python files, as a namespace package does."""
        return self.is_dir(folder) and any(folder.glob("*.py"))

    def roots_of(self, folder: Path) -> tuple[Path, ...]:
        """Return the folders in which the absolute imports of a folder's files are looked for."""
        root = self._project_root(folder)
        places = dict.fromkeys((folder, self._package_root(folder), root, root / "src"))
        return tuple(place for place in places if self.is_dir(place))

    def above(self, folder: Path) -> tuple[Path, ...]:
        """Return the folders above a file's from which a script of a project may be started."""
        return tuple(one for one in folder.parents[:MOST_ABOVE] if one.parent != one)

    def in_package(self, path: str) -> bool:
        """Tell whether a file is a module of a package."""
        return self.is_file(Path(path).absolute().parent / "__init__.py")

    def _project_root(self, folder: Path) -> Path:
        """Return the nearest folder above that marks a project, else a package's parent."""
        for place in (folder, *folder.parents):
            for mark in ROOT_MARKS:
                self.looked.add(str(place / mark))
                if (place / mark).exists():
                    return place
        return self._package_root(folder)

    def _package_root(self, folder: Path) -> Path:
        """Return the folder that holds the topmost package that a folder is in."""
        while self.is_file(folder / "__init__.py") and folder.parent != folder:
            folder = folder.parent
        return folder
