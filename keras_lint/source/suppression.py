"""Comments that silence findings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from keras_lint.record import record
from keras_lint.source.files import SourceFile
from keras_lint.source.scan import layout

_NAME = r"(?:[A-Z]+[0-9]+|[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)"
# What follows `noqa` silences everything unless it is a list of codes or slugs, as in flake8.
_NOQA = re.compile(rf"#\s*noqa(?::\s?(?P<names>{_NAME}(?:[,\s]+{_NAME})*))?", re.IGNORECASE)
_OURS = re.compile(
    r"#\s*keras-lint:\s*(?P<word>ignore|skip-file)(?![\w-])(?:\s*\[(?P<names>[^\]]*)\])?",
    re.IGNORECASE,
)


@record
class Directive:
    """A comment on a module's row that silences `names`, codes and slugs, or all where None.

    `width` is how many characters the comment takes at the row's end.
    """

    row: int
    kind: Literal["noqa", "ignore"]
    names: tuple[str, ...] | None
    width: int

    def covers(self, code: str, slug: str) -> bool:
        """Tell whether the rule `code`, also called `slug`, is silenced; a prefix of it will do."""
        return self.names is None or bool(self.naming(code, slug))

    def naming(self, code: str, slug: str) -> set[str]:
        """Return the names in the comment that mean a rule."""
        names = self.names or ()
        return {name for name in names if slug.upper() == name or code.upper().startswith(name)}


class Suppressions:
    """The comments of one source that silence findings, and which of them did."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self._used: dict[Directive, set[str]] = {}

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
        for directive in found:
            self._used.setdefault(directive, set()).update(directive.naming(code, slug))
        return bool(found)

    def unused(self) -> Iterator[tuple[Directive, tuple[str, ...]]]:
        """Yield the comments that have silenced nothing so far, each with the names to blame."""
        for directive in self.directives:
            used = self._used.get(directive)
            idle = tuple(name for name in directive.names or () if name not in (used or ()))
            if idle or used is None:
                yield directive, idle

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
                directives.append(Directive(row, "noqa", _names(noqa["names"]), len(comment)))
            for ours in _OURS.finditer(comment):
                if ours["word"].lower() == "skip-file":
                    skip_file = True
                else:
                    names = _names(ours["names"])
                    directives.append(Directive(row, "ignore", names, len(comment)))
        return tuple(directives), skip_file


def _names(text: str | None) -> tuple[str, ...] | None:
    return None if text is None else tuple(re.findall(r"[\w-]+", text.upper()))
