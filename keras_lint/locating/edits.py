"""From changes of a call to edits of the text around it, which stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keras_lint.diagnostic import Change, Edit, Fix, Remedy
from keras_lint.locating.text import Text
from keras_lint.place import Place, Span
from keras_lint.source.positions import Positions


class NoEdit(Exception):
    """A change that the text does not allow: its argument is not written as it would have to be."""


def fix_of(remedy: Remedy, positions: Positions) -> Fix | None:
    """Return the edits that carry out a remedy; None where the text does not allow one."""
    if positions.source.cells is not None:
        return None
    text = Text(positions.source.text)
    try:
        edits = tuple(_edit(change, positions, text) for change in remedy.changes)
    except NoEdit:
        return None
    return Fix(remedy.message, "safe" if remedy.safe else "unsafe", edits)


def _edit(change: Change, positions: Positions, text: Text) -> Edit:
    if change.action == "set":
        return _set(change, positions, text)
    if change.action == "class":
        return _class(change, positions, text)
    if change.action == "swap":
        return _swap(change, positions, text)
    named = _argument(positions, change.place, change.name)
    if named is None:
        raise NoEdit
    if change.action == "rename":
        end = named.column + len(change.name)
        return Edit(change.text, Span(named.row, named.column, named.row, end))
    return Edit("", text.with_comma(named))


def _argument(positions: Positions, place: Place, which: str | int) -> Span | None:
    """Return the range of an argument, its keyword included; None where the call has none such."""
    span = positions.span(place._replace(argument=which))
    return None if span == positions.span(place._replace(argument=None)) else span


def _arguments(positions: Positions, place: Place) -> Iterator[Span]:
    number = 0
    while (span := _argument(positions, place, number)) is not None:
        yield span
        number += 1


def _set(change: Change, positions: Positions, text: Text) -> Edit:
    written = f"{change.name}={change.text}"
    named = _argument(positions, change.place, change.name)
    if named is not None:
        return Edit(written, named)
    last = list(_arguments(positions, change.place))[-1:]
    if last:
        row, column = last[0].end_row, last[0].end_column
        return Edit(f",{text.gap_before(last[0])}{written}", Span(row, column, row, column))
    whole = positions.span(change.place._replace(argument=None))
    return Edit(
        written, Span(whole.end_row, whole.end_column - 1, whole.end_row, whole.end_column - 1)
    )


def _class(change: Change, positions: Positions, text: Text) -> Edit:
    """Call another class of the same module: `layers.Flatten` becomes `layers.<text>`."""
    called = positions.span(change.place._replace(argument="func"))
    start = called.end_column - len(change.name)
    last = Span(called.end_row, start, called.end_row, called.end_column)
    before = Span(called.end_row, start - 1, called.end_row, start)
    if start < 2 or text.between(last) != change.name or text.between(before) != ".":
        raise NoEdit
    return Edit(change.text, last)


def _swap(change: Change, positions: Positions, text: Text) -> Edit:
    """Put one string for another where it stands by itself, maybe after its keyword."""
    whole = positions.span(change.place._replace(argument=None))
    narrowed = positions.span(change.place)
    for span in [narrowed] if narrowed != whole else _arguments(positions, change.place):
        found = _string(change.name).fullmatch(text.between(span))
        if found is not None and span.row == span.end_row:
            return _replaced(change, span, found)
    raise NoEdit


def _string(value: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\w+\s*=\s*)?([\"'])({re.escape(value)})\1")


def _replaced(change: Change, span: Span, found: re.Match[str]) -> Edit:
    start = span.column + found.start(2)
    return Edit(change.text, Span(span.row, start, span.row, start + len(change.name)))
