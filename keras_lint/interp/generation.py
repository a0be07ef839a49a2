"""Interpreting a file for the Keras version that it is written for.

The version is told by the spellings of the file, or else of the project's files that it imports.
Where nothing tells, it is Keras 3, unless another version takes what this one refuses: a program
that somebody runs is written for a version that runs it. What only Keras 3 has settles it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from keras_lint.graph.trace import Mention, Slip, Trace
from keras_lint.interp import program
from keras_lint.interp.folders import Folders
from keras_lint.interp.keras.retiring import note_refused
from keras_lint.interp.keras.spellings import mentions, spellings
from keras_lint.interp.keras.version import oldest, told_by_arguments, told_version
from keras_lint.interp.looks import LOOKS
from keras_lint.interp.project import Project, Reader
from keras_lint.interp.run import interpret
from keras_lint.interp.walking import Nodes
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place

OLDER = (KerasVersion.V2_15, KerasVersion.V2_2)
NEWEST_FIRST = (KerasVersion.V3, *OLDER)


class Generation:
    """One file, to be interpreted for one version or several; what it imports is read once.

    `folders` remembers which other files the answer hangs on.
    """

    def __init__(self, form: program.Module, path: str, read: Reader) -> None:
        self.form = form
        self.path = path
        self.folders = Folders()
        self._nodes = Nodes(form)
        self._read = read
        self._imported: dict[str, program.Module | None] = {}

    def with_form(self, form: program.Module) -> Generation:
        """Return the same file, read with another text."""
        return Generation(form, self.path, self._read)

    def interpret(self, keras: KerasVersion) -> Trace:
        """Interpret the file for a version."""
        project = Project.around(self.path, self._remember, self.folders)
        trace = interpret(self.form, self._nodes, self.path, keras, project)
        trace.mentions, trace.slips = self._mentions, [*self._slips, *trace.slips]
        return trace

    @cached_property
    def _mentions(self) -> list[Mention]:
        """What the text names, for whichever version it is read."""
        return mentions(self._nodes, self.path)

    @cached_property
    def _slips(self) -> list[Slip]:
        """What the text alone tells of, for whichever version it is read."""
        return [one for look in LOOKS for one in look(self._nodes, self.path)]

    def interpret_as_written(self) -> tuple[Trace, KerasVersion]:
        """Interpret the file for the version that it is written for; return that version too."""
        said = spellings(self._nodes)
        told, least = told_version(said), oldest(said)
        trace = self.interpret(told or KerasVersion.V3)
        if told is None:
            told = _oldest(one for one in self._imported.values() if one is not None)
            if told in OLDER:
                told = max(told, least)
                trace = self.interpret(told)
        if told is KerasVersion.V3:
            return trace, told
        by_arguments = told_by_arguments(said)
        best, version = self._least_refused(trace, told or KerasVersion.V3, least, by_arguments)
        best.failures = [one for one in best.failures if not one.error.late]
        if told is None and best is not trace:
            note_refused(best, trace)
        return best, version

    def _least_refused(
        self, trace: Trace, keras: KerasVersion, least: KerasVersion, by_arguments: bool
    ) -> tuple[Trace, KerasVersion]:
        """Return the reading that meets the fewest errors, this one where it is one of several.

        Versions older than `least` are none that the file can be for.
        """
        best = trace, keras
        for version in NEWEST_FIRST:
            fewest = len(_refusals(best[0]))
            if not fewest:
                break
            if version is keras or version < least:
                continue
            refused = len(_refusals(other := self.interpret(version)))
            # An argument tells less than a name: where Keras 3 fits no worse, it is that.
            if refused < fewest or (refused == fewest and version > keras and by_arguments):
                best = other, version
        return best

    def _remember(self, path: str) -> program.Module | None:
        if path not in self._imported:
            self._imported[path] = self._read(path)
        return self._imported[path]


def _oldest(forms: Iterable[program.Module]) -> KerasVersion | None:
    versions = [told_version(spellings(Nodes(form))) for form in forms]
    return min((one for one in versions if one is not None), default=None)


def _refusals(trace: Trace) -> set[tuple[Place | None, str | None]]:
    """Return the errors over names and spellings that only some versions take.

    What only the last releases of a version refuse may have been written for one before.
    """
    versioned = (one for one in trace.failures if one.error.versioned and not one.error.late)
    return {(one.place, one.error.argument) for one in versioned}
