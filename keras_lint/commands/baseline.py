"""A file of findings that are known and not to be reported again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from keras_lint.config import ConfigError
from keras_lint.diagnostic import Diagnostic

_VERSION = 1


def write_baseline(path: str, diagnostics: Iterable[Diagnostic]) -> int:
    """Write the findings, and return how many they are.

    Rows are left out, so that a finding stays known when lines above it change.

    Raises:
        ConfigError: where the file cannot be written.
    """
    found = Counter(map(_key, diagnostics))
    rows = [
        {"filename": filename, "code": code, "message": message, "count": number}
        for (filename, code, message), number in sorted(found.items())
    ]
    text = json.dumps({"version": _VERSION, "findings": rows}, indent=2, ensure_ascii=False)
    try:
        Path(path).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"--baseline: {path}: cannot be written: {error.strerror}") from None
    return found.total()


def without_baseline(path: str, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that a baseline does not know.

    Raises:
        ConfigError: where the file cannot be read or is no baseline.
    """
    known = _read(path)
    fresh: list[Diagnostic] = []
    for one in diagnostics:
        if known[_key(one)] > 0:
            known[_key(one)] -= 1
        else:
            fresh.append(one)
    return fresh


def _read(path: str) -> Counter[tuple[str, str, str]]:
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8"))
        rows = content["findings"]
        known: Counter[tuple[str, str, str]] = Counter()
        for row in rows:
            known[str(row["filename"]), str(row["code"]), str(row["message"])] += int(row["count"])
    except OSError as error:
        raise ConfigError(f"--baseline: {path}: cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ConfigError(f"--baseline: {path}: is no baseline file") from None
    return known


def _key(one: Diagnostic) -> tuple[str, str, str]:
    return one.path.replace("\\", "/"), one.code, one.message
