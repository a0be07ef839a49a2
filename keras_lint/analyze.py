"""The whole line in one place: a source in, findings and models out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from keras_lint.config import Config
from keras_lint.diagnostic import Diagnostic
from keras_lint.forms import form_at, form_of
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.locating.places import Places, unreadable
from keras_lint.relevance import concerns_us
from keras_lint.rules.kl9.unused_suppression import UnusedSuppression
from keras_lint.rules.run import findings
from keras_lint.source.discovery import DEFAULT_EXCLUDE, Excluder
from keras_lint.source.errors import SourceError
from keras_lint.source.files import (
    SourceFile,
    decode_source,
    read_bytes,
    source_from_text,
)
from keras_lint.source.parse import paused_gc

if TYPE_CHECKING:
    from keras_lint.graph.trace import Construction, Trace
    from keras_lint.interp import program
    from keras_lint.interp.generation import Generation
    from keras_lint.written.trial import Trials


@dataclass(slots=True, eq=False)
class Report:
    """What is to be told of one file.

    `trace` and `keras`, the version it was read for, are None for a file that was not interpreted:
    it never mentions Keras, asks to be skipped or is no Python. `looked` are the files that were
    looked for on the way, there or not: what is said hangs on them as well.
    """

    path: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    source: SourceFile | None = None
    trace: Trace | None = None
    keras: KerasVersion | None = None
    places: Places | None = None
    looked: Collection[str] = ()

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
    if not concerns_us(path, content):
        return Report(path)
    source = decoded(path, content)
    places = Places(source)
    if places.skipped(path):
        return Report(path, source=source)
    form = form_of(source)
    from keras_lint.interp.generation import Generation

    generation = Generation(form, path, form_at)
    trace, keras = _interpret(generation, config)
    report = Report(path, [], source, trace, keras, places, generation.folders.looked)
    trials = _trials(generation, trace, keras, config)
    report.diagnostics = sorted(
        _diagnose(trace, trials, places, path, config), key=lambda one: one.sort_key
    )
    return report


def decoded(path: str, content: str | bytes) -> SourceFile:
    """Return the source that text or bytes are; raises `SourceError` where they are none."""
    if isinstance(content, str):
        return source_from_text(path, content)
    return decode_source(path, content)


def _interpret(generation: Generation, config: Config) -> tuple[Trace, KerasVersion]:
    keras = config.keras_version
    if keras is not None:
        return generation.interpret(keras), keras
    return generation.interpret_as_written()


def _trials(generation: Generation, trace: Trace, keras: KerasVersion, config: Config) -> Trials:
    """Return what tries other values in the same file."""
    from keras_lint.written.trial import Trials

    def read(form: program.Module) -> Trace:
        return generation.with_form(form).interpret(keras)

    return Trials(generation.form, generation.path, trace, read, config.limits)


def _diagnose(
    trace: Trace, trials: Trials, places: Places, path: str, config: Config
) -> Iterator[Diagnostic]:
    """Yield the findings in the file and in what it imports, but for files that are left out."""
    codes = {path: config.codes_for(path)}
    excluder = Excluder(config.root, config.excluded(DEFAULT_EXCLUDE))
    every: Iterable[str] = sorted(config.codes)
    for rule, finding in findings(trace, every, config.limits):
        where = finding.place.path
        if where not in codes:
            codes[where] = frozenset() if excluder.covers(where) else config.codes_for(where)
        if rule.code not in codes[where]:
            continue
        diagnostic = places.diagnostic(rule, trials.moved(rule.code, finding))
        if diagnostic is not None:
            yield diagnostic
    if UnusedSuppression.code in codes[path]:
        yield from places.unused(path, codes[path])
