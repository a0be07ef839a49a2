"""`keras-lint explain`: the formulas of the layer at a place, with its numbers put in."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from keras_lint.analyze import Report
from keras_lint.commands.settings import Settings, add_analysis_options
from keras_lint.commands.targets import Target
from keras_lint.commands.work import analyze_or_say
from keras_lint.config import ConfigError
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Trace
from keras_lint.place import Place, Span
from keras_lint.report.concise import position
from keras_lint.report.explanation import explain


class Spot(NamedTuple):
    """Where the user points; `column` is None for the whole row."""

    path: str
    row: int
    column: int | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("place", metavar="PATH:LINE[:COLUMN]", help="where the layer stands")
    add_analysis_options(parser)


def run(args: argparse.Namespace) -> int:
    """Print what is known of the layers at the place."""
    spot = parse_spot(args.place)
    report = analyze_or_say(Target(spot.path, Settings(args).config_for(spot.path)))
    if isinstance(report, str):
        print(f"keras-lint: {report}", file=sys.stderr)
        return 2
    paragraphs = list(_paragraphs(report, spot))
    if not paragraphs:
        print(f"keras-lint: no layer is called at {args.place}", file=sys.stderr)
        return 2
    print("\n\n".join(paragraphs))
    return 0


def parse_spot(text: str) -> Spot:
    """Read `PATH:LINE[:COLUMN]`; raises `ConfigError` where it is none."""
    found = re.fullmatch(r"(.+?):(\d+)(?::(\d+))?", text)
    if found is None:
        raise ConfigError(f"{text!r} is no place such as model.py:12 or model.py:12:5")
    path, row, column = found.groups()
    return Spot(path, int(row), None if column is None else int(column))


def _paragraphs(report: Report, spot: Spot) -> Iterator[str]:
    """Yield each distinct explanation: a layer in a loop is called with several shapes."""
    if report.trace is None or report.places is None:
        return
    seen: set[str] = set()
    for node in _innermost(report, report.trace, spot):
        text = "\n".join(explain(node))
        if text not in seen:
            seen.add(text)
            yield text
    for failure in report.trace.failures:
        made = None if failure.layer is None else failure.layer.place
        for place in (failure.place, made):
            if place is not None and _covers(report, place, spot) is not None:
                message = failure.error.message
                where = position(spot.path, report.places.span(place))
                if message not in seen:
                    seen.add(message)
                    yield f"Keras raises at {where}: {message}"


def _innermost(report: Report, trace: Trace, spot: Spot) -> list[Node]:
    """Return the calls at the spot; with a column, those of the smallest range around it."""
    found: list[tuple[Span, Node]] = []
    for node in trace.calls:
        spans = [_covers(report, place, spot) for place in (node.layer.place, node.place) if place]
        known = [span for span in spans if span is not None]
        if known:
            found.append((min(known, key=_size), node))
    if spot.column is None or not found:
        return [node for _, node in found]
    smallest = min(_size(span) for span, _ in found)
    return [node for span, node in found if _size(span) == smallest]


def _covers(report: Report, place: Place, spot: Spot) -> Span | None:
    """Return the range of a place if the spot is in it, or on its first row."""
    if place.path != report.path or report.places is None:
        return None
    span = report.places.span(place)
    if spot.column is None:
        return span if span.row == spot.row else None
    start, end = (span.row, span.column), (span.end_row, span.end_column)
    return span if start <= (spot.row, spot.column) < end else None


def _size(span: Span) -> tuple[int, int]:
    return span.end_row - span.row, span.end_column - span.column
