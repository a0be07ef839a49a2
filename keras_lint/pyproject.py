"""`[tool.keras-lint]` in the nearest `pyproject.toml`."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from keras_lint.config import Config, ConfigError, OptionError, checked

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

NAME = "pyproject.toml"
_TABLE = "keras-lint"


def configuration_for(path: str | Path, known: dict[Path, Config] | None = None) -> Config:
    """Return the configuration that holds for a file or folder, defaults where there is none.

    The nearest `pyproject.toml` with a `[tool.keras-lint]` table counts. `known` remembers what
    was found for folders.

    Raises:
        ConfigError: where one cannot be read or obeyed.
    """
    place = Path(path).absolute()
    folder = place if place.is_dir() else place.parent
    known = {} if known is None else known
    if folder not in known:
        found = read_config(folder / NAME, optional=True)
        if found is None and folder.parent != folder:
            found = configuration_for(folder.parent, known)
        known[folder] = found or Config()
    return known[folder]


def read_config(path: Path, *, optional: bool = False) -> Config | None:
    """Read the table of a file; None where an `optional` file or its table is missing.

    Raises:
        ConfigError: with file and line, where it cannot be read or obeyed.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        if optional:
            return None
        raise ConfigError(f"{path}: no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from None
    if optional and _TABLE not in text:
        return None
    table = _table(path, text)
    if table is None:
        return None if optional else Config(root=path.absolute().parent)
    try:
        return checked(table, Config(root=path.absolute().parent))
    except OptionError as error:
        row = _row(text, error.name)
        raise ConfigError(f"{path}:{row}: `{error.name}` {error}") from None


def _table(path: Path, text: str) -> Mapping[str, Any] | None:
    try:
        tool = tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        row = found[1] if found else text.rstrip().count("\n") + 1
        raise ConfigError(f"{path}:{row}: not TOML: {error}") from None
    table = tool.get(_TABLE) if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{path}:{_row(text, _TABLE)}: `tool.{_TABLE}` is no table")
    return table


def _row(text: str, name: str) -> int:
    """Return the row on which an option of the table stands: TOML readers do not tell."""
    start = text.find(f"[tool.{_TABLE}")
    named = re.compile(rf"^[ \t]*(?:\[tool\.{_TABLE}\.)?[\"']?{re.escape(name)}\b", re.MULTILINE)
    found = named.search(text, max(start, 0))
    return text.count("\n", 0, found.start() if found else max(start, 0)) + 1
