"""Comments that silence findings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from keras_lint.source.files import SourceFile
from keras_lint.source.scan import layout

_NAME = r"(?:[A-Z]+[0-9]+|[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)"
# What follows `noqa` silences everything unless it is a list of codes or slugs, as in flake8.
_NOQA = re.compile(rf"#\s*noqa(?::\s?(?P<names>{_NAME}(?:[,\s]+{_NAME})*))?", re.IGNORECASE)
_OURS = re.compile(
    r"#\s*keras-lint:\s*(?P<word>ignore|skip-file)(?![\w-])(?:\s*\[(?P<names>[^\]]*)\])?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment on a module's row that silences `names`, codes and slugs, or all where None."""

    row: int
    kind: Literal["noqa", "ignore"]
    names: tuple[str, ...] | None

    def covers(self, code: str, slug: str) -> bool:
        """Tell whether the rule `code`, also called `slug`, is silenced; a prefix of it will do."""
        if self.names is None:
            return True
        return any(slug.upper() == name or code.upper().startswith(name) for name in self.names)


class Suppressions:
    """The comments of one source that silence findings, and which of them did."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self._used: set[Directive] = set()

    @property
    def skip_file(self) -> bool:
        """Tell whether the source asks not to be looked at at all."""
        return self._found[1]

    @property
    def directives(self) -> tuple[Directive, ...]:
        """Return all comments that silence something, in source order."""
        return self._found[0]

    def covers(self, rows: range, code: str, slug: str) -> bool:
        """Tell whether a comment on one of the module's `rows` silences a rule, and remember it."""
        if self.skip_file:
            return True
        found = [
            directive
            for directive in self.directives
            if directive.row in rows and directive.covers(code, slug)
        ]
        self._used.update(found)
        return bool(found)

    def unused(self) -> tuple[Directive, ...]:
        """Return the comments that have silenced nothing so far."""
        return tuple(directive for directive in self.directives if directive not in self._used)

    @cached_property
    def _found(self) -> tuple[tuple[Directive, ...], bool]:
        text = self.source.text
        lowered = text.lower()
        if "noqa" not in lowered and "keras-lint:" not in lowered:
            return (), False
        directives: list[Directive] = []
        skip_file = False
        for row, comment in layout(text).comments:
            noqa = _NOQA.search(comment)
            if noqa:
                directives.append(Directive(row, "noqa", _names(noqa["names"])))
            for ours in _OURS.finditer(comment):
                if ours["word"].lower() == "skip-file":
                    skip_file = True
                else:
                    directives.append(Directive(row, "ignore", _names(ours["names"])))
        return tuple(directives), skip_file


def _names(text: str | None) -> tuple[str, ...] | None:
    return None if text is None else tuple(re.findall(r"[\w-]+", text.upper()))
