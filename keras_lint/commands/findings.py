"""The findings of a run: files named as the user does, each finding once, in order."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from keras_lint.analyze import decoded
from keras_lint.commands.targets import Target
from keras_lint.diagnostic import Diagnostic
from keras_lint.place import Span
from keras_lint.source.errors import SourceError
from keras_lint.source.files import SourceFile, read_source


class Namer:
    """Names files as the command line does, else from the current folder."""

    def __init__(self, targets: Iterable[Target]) -> None:
        self._names = {os.path.realpath(one.path): one.path for one in targets}

    def name(self, path: str) -> str:
        """Return the name to show for a path."""
        if path.startswith("<"):
            return path
        real = os.path.realpath(path)
        if real in self._names:
            return self._names[real]
        return os.path.relpath(real) if Path(real).is_relative_to(os.getcwd()) else path

    def rename(self, one: Diagnostic) -> Diagnostic:
        """Return a finding with the names to show."""
        related = tuple(replace(place, path=self.name(place.path)) for place in one.related)
        return replace(one, path=self.name(one.path), related=related)


def collected(diagnostics: Iterable[Diagnostic], namer: Namer) -> list[Diagnostic]:
    """Return the findings sorted, each place once for a rule.

    A file that several others import is analysed with each of them.
    """
    once: dict[tuple[str, Span, str], Diagnostic] = {}
    for one in map(namer.rename, diagnostics):
        once.setdefault((one.path, one.span, one.code), one)
    return sorted(once.values(), key=lambda one: one.sort_key)


class Lines:
    """Reads the lines to show beside findings; a file is read when it is first asked for."""

    def __init__(self, targets: Iterable[Target]) -> None:
        self._texts = {one.path: one.text for one in targets if one.text is not None}
        self._known: dict[str, tuple[SourceFile, list[str]] | None] = {}

    def __call__(self, path: str, span: Span) -> str | None:
        """Return the line on which a span starts; None where it cannot be read."""
        if path not in self._known:
            self._known[path] = self._read(path)
        if (known := self._known[path]) is None:
            return None
        source, lines = known
        row = span.row
        if source.cells is not None and span.cell is not None:
            row = source.cells.to_row(span.cell, span.row)
        return lines[row - 1] if row <= len(lines) else None

    def _read(self, path: str) -> tuple[SourceFile, list[str]] | None:
        text = self._texts.get(path)
        try:
            source = read_source(path) if text is None else decoded(path, text)
        except SourceError:
            return None
        normal = source.text.replace("\r\n", "\n").replace("\r", "\n")
        return source, normal.split("\n")
