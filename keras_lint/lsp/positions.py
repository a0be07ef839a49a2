"""From diagnostics to those of the Language Server Protocol, columns in the client's units."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from lsprotocol import types
from pygls.uris import from_fs_path
from pygls.workspace import PositionCodec

from keras_lint.diagnostic import Diagnostic, Related, Severity
from keras_lint.place import Span
from keras_lint.source.errors import SourceError
from keras_lint.source.files import read_source

_SEVERITIES: Mapping[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "information": types.DiagnosticSeverity.Information,
}
_LINE_END = re.compile("\r\n|\r|\n")


class Translator:
    """Translates the diagnostics of one document, whose text need not be the file's."""

    def __init__(self, path: str, uri: str, text: str, codec: PositionCodec) -> None:
        self._uris = {path: uri}
        self._lines: dict[str, Sequence[str]] = {path: _LINE_END.split(text)}
        self._codec = codec

    def diagnostic(self, one: Diagnostic) -> types.Diagnostic:
        """Return a diagnostic as the protocol has it, what to do about it on a second line."""
        return types.Diagnostic(
            range=self.range(one.path, one.span),
            severity=_SEVERITIES[one.severity],
            code=one.code,
            code_description=None if one.url is None else types.CodeDescription(one.url),
            source="keras-lint",
            message=one.message if one.hint is None else f"{one.message}\n{one.hint}",
            related_information=[self._related(place) for place in one.related],
        )

    def _related(self, place: Related) -> types.DiagnosticRelatedInformation:
        uri = self._uris.get(place.path) or from_fs_path(str(Path(place.path).absolute())) or ""
        location = types.Location(uri, self.range(place.path, place.span))
        return types.DiagnosticRelatedInformation(location, place.message)

    def whole(self, path: str) -> types.Range:
        """Return the range of all the text at a path."""
        rows = self._lines[path]
        return self.range(path, Span(1, 1, len(rows), len(rows[-1]) + 1))

    def range(self, path: str, span: Span) -> types.Range:
        """Return a range as the client counts."""
        start = self._position(path, span.row, span.column)
        return types.Range(start, self._position(path, span.end_row, span.end_column))

    def _position(self, path: str, row: int, column: int) -> types.Position:
        if path not in self._lines:
            self._lines[path] = _lines_of(path)
        lines = self._lines[path]
        line = lines[row - 1] if row <= len(lines) else ""
        return types.Position(row - 1, self._codec.client_num_units(line[: column - 1]))


def _lines_of(path: str) -> Sequence[str]:
    try:
        return _LINE_END.split(read_source(path).text)
    except SourceError:
        return ()
