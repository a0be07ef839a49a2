"""Findings, as rules make them and as reporters tell them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from keras_lint.place import Place, Span
from keras_lint.record import record

Severity: TypeAlias = Literal["error", "warning", "information"]


@record
class Change:
    """A change of a call's arguments, by place.

    `set` gives the argument `name` the value `text`, whether it is there or not; `remove` takes it
    away; `rename` calls it `text`; `swap` puts the string `text` for the string `name` where the
    argument at the place is that string; `class` calls `text` instead of the class `name`.
    """

    place: Place
    action: Literal["set", "remove", "rename", "swap", "class"]
    name: str
    text: str = ""


@record
class Remedy:
    """Changes that would mend a finding; safe ones do not change what a program that runs does."""

    message: str
    changes: tuple[Change, ...]
    safe: bool = False


@record
class Wanted:
    """What an argument is, and what it would have to be for the error to be gone.

    `arguments` are the names that it may go by in the call, and its number. It may be `added`,
    or only so, where it is `absent`.
    `unfed`: data that was made to go with it does not count. `named`: only a name given for that
    of another number is at fault.
    """

    arguments: tuple[str | int, ...]
    given: object
    value: object
    added: bool = False
    absent: bool = False
    unfed: bool = False
    named: bool = False


@record
class Option:
    """A place that may be to blame instead, and what would do there.

    That is another value, or the value given to a function, where `by` is imported and never used,
    or the value without so many items, `cut` off at the beginning of an axis. `named`: only where
    the program has a name for the value that is wanted. A layer may be `left_out`. What a function
    is given may be too large by so much: `less`. `rebinds`: only where a name for a model's input
    is given to what is made of it.
    """

    place: Place
    wanted: Wanted
    by: str = ""
    cut: int = 0
    axis: int = 0
    named: bool = False
    left_out: bool = False
    less: int = 0
    rebinds: bool = False


@record
class Finding:
    """What a rule found, at a place of the program form.

    `message` is one sentence with the numbers; `hint` says what to do; `related` are further places
    that explain it. `otherwise` is the place to point at where the call at `place` has no such
    argument: one that is given by position is not found by its name. `wanted` tells which other
    value at `place` would do; of `options`, the first that mends the program is to blame instead.
    Else it may be one of the `numbers` that do not go together. `misnamed` tells that it is the
    argument's name that is at fault. `instead` is told where what is wanted mends nothing.
    """

    place: Place
    message: str
    expected: str | None = None
    actual: str | None = None
    hint: str | None = None
    related: tuple[tuple[Place, str], ...] = ()
    otherwise: Place | None = None
    remedy: Remedy | None = None
    wanted: Wanted | None = None
    misnamed: bool = False
    options: tuple[Option, ...] = ()
    numbers: tuple[int, ...] = ()
    instead: Finding | None = None


@record
class Related:
    """A place that explains a diagnostic."""

    message: str
    path: str
    span: Span


@record
class Edit:
    """Replace a range of the source by `content`."""

    content: str
    span: Span


@record
class Fix:
    """Edits that mend a finding; `unsafe` ones may change what the program does."""

    message: str
    applicability: Literal["safe", "unsafe"]
    edits: tuple[Edit, ...]


@record
class Diagnostic:
    """One finding as it is told: rule, range, words.

    `name` is the rule's slug; `noqa_row` the row on which flake8 looks for `# noqa`.
    """

    path: str
    span: Span
    code: str
    name: str
    severity: Severity
    message: str
    expected: str | None = None
    actual: str | None = None
    hint: str | None = None
    url: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    noqa_row: int = 0

    @property
    def sort_key(self) -> tuple[str, int, int, int, str]:
        """File, cell, row, column, code: the order of every report."""
        return (self.path, self.span.cell or 0, self.span.row, self.span.column, self.code)
