"""The whole line in one place: a source in, findings and models out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from keras_lint.config import Config
from keras_lint.diagnostic import Diagnostic
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.locate import Places, unreadable
from keras_lint.rules.run import findings
from keras_lint.source.errors import SourceError
from keras_lint.source.files import (
    SourceFile,
    decode_source,
    read_bytes,
    read_source,
    source_from_text,
)
from keras_lint.source.parse import parse, paused_gc
from keras_lint.source.prefilter import mentions_keras

if TYPE_CHECKING:
    from keras_lint.graph.trace import Construction, Trace
    from keras_lint.interp import program


@dataclass(slots=True, eq=False)
class Report:
    """What is to be told of one file.

    `trace` and `keras`, the version it was read for, are None for a file that was not interpreted:
    it never mentions Keras, asks to be skipped or is no Python.
    """

    path: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    source: SourceFile | None = None
    trace: Trace | None = None
    keras: KerasVersion | None = None
    places: Places | None = None

    @property
    def models(self) -> list[Construction]:
        """The models that the file constructs, in order."""
        return [] if self.trace is None else self.trace.models


def analyze(path: str, text: str | bytes | None, config: Config) -> Report:
    """Analyse the file at `path`, or `text` under that name.

    Raises:
        SourceError: of kind "io", where the file cannot be read at all.
    """
    with paused_gc():
        try:
            return _analyze(path, text, config)
        except SourceError as error:
            if error.kind == "io":
                raise
            return Report(path, list(unreadable(error, config.codes_for(path))))


def _analyze(path: str, text: str | bytes | None, config: Config) -> Report:
    content = read_bytes(path) if text is None else text
    if not mentions_keras(content):
        return Report(path)
    source = decoded(path, content)
    places = Places(source)
    if places.skipped(path):
        return Report(path, source=source)
    form = _form(source)
    trace, keras = _interpret(form, path, config)
    report = Report(path, [], source, trace, keras, places)
    report.diagnostics = sorted(_diagnose(trace, places, config), key=lambda one: one.sort_key)
    return report


def decoded(path: str, content: str | bytes) -> SourceFile:
    """Return the source that text or bytes are; raises `SourceError` where they are none."""
    if isinstance(content, str):
        return source_from_text(path, content)
    return decode_source(path, content)


def _form(source: SourceFile) -> program.Module:
    # libcst costs more than reading most files, and most files never mention Keras.
    from keras_lint.interp.lower import lower

    return lower(parse(source))


def _interpret(form: program.Module, path: str, config: Config) -> tuple[Trace, KerasVersion]:
    from keras_lint.interp.keras.version import detect_version
    from keras_lint.interp.project import Project
    from keras_lint.interp.run import interpret

    keras = config.keras_version or detect_version(form)
    return interpret(form, path, keras, Project.around(path, _read_form)), keras


def _read_form(path: str) -> program.Module | None:
    """Return the program form of a file that another one imports; None where it has none."""
    try:
        return _form(read_source(path))
    except SourceError:
        return None


def _diagnose(trace: Trace, places: Places, config: Config) -> Iterator[Diagnostic]:
    codes: dict[str, frozenset[str]] = {}
    every: Iterable[str] = sorted(config.codes)
    for rule, finding in findings(trace, every, config.limits):
        path = finding.place.path
        allowed = codes.setdefault(path, config.codes_for(path))
        diagnostic = places.diagnostic(rule, finding) if rule.code in allowed else None
        if diagnostic is not None:
            yield diagnostic
