"""`keras-lint summary`: what `model.summary()` would print, for every model in the source."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Iterator
from typing import Any

from keras_lint.analyze import Report
from keras_lint.commands.findings import Namer, collected
from keras_lint.commands.settings import Settings, add_analysis_options
from keras_lint.commands.targets import add_path_arguments, find_targets
from keras_lint.commands.work import analyze_or_say
from keras_lint.graph.summary import describe
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place, Span
from keras_lint.report import summary_json, summary_text
from keras_lint.report.concise import position
from keras_lint.report.json_array import as_dict
from keras_lint.report.summary_rows import Calls, table_of
from keras_lint.report.table import Table

_LARGEST = {False: 88, True: 108}
_MARGIN = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_path_arguments(parser)
    add_analysis_options(parser)
    parser.add_argument("--output-format", choices=["text", "json"], default="text")
    parser.add_argument("--width", type=int, metavar="N", help="the width of a line of text")


def run(args: argparse.Namespace) -> int:
    """Print the summaries of all models; exit with 2 where a source cannot be analysed."""
    settings = Settings(args)
    targets = find_targets(args, settings)
    problems = list(targets.problems)
    namer = Namer(targets.files)
    files: list[dict[str, Any]] = []
    for target in targets.files:
        report = analyze_or_say(target)
        if isinstance(report, str):
            problems.append(report)
        elif args.output_format == "json":
            files.append(_as_dict(report, namer))
        else:
            _say_unreadable(report)
            for paragraph in _paragraphs(report, namer, args.width):
                print(paragraph)
    if args.output_format == "json":
        content = {"version": summary_json.VERSION, "files": files}
        print(json.dumps(content, indent=2, ensure_ascii=False))
    for problem in problems:
        print(f"keras-lint: {problem}", file=sys.stderr)
    return 2 if problems else 0


def _as_dict(report: Report, namer: Namer) -> dict[str, Any]:
    def locate(place: Place) -> tuple[str | None, Span]:
        assert report.places is not None
        file = None if place.path == report.path else namer.name(place.path)
        return file, report.places.span(place)

    keras = report.keras or KerasVersion.V3
    return {
        "path": report.path,
        "models": [
            summary_json.model_as_dict(describe(one, keras), locate) for one in report.models
        ],
        "diagnostics": [as_dict(one) for one in collected(report.diagnostics, namer)],
    }


def _paragraphs(report: Report, namer: Namer, width: int | None) -> Iterator[str]:
    """Yield each model's summary under a line that says where the source constructs it."""
    if report.trace is None or report.keras is None or report.places is None:
        return
    calls = Calls(report.trace.calls)
    for construction in report.models:
        summary = describe(construction, report.keras)
        place = construction.place
        where = position(namer.name(place.path), report.places.span(place))
        text = "Its layers are not known.\n"
        if summary.layers is not None:
            table = table_of(construction, summary, calls, report.keras)
            text = summary_text.render(table, report.keras, width or _width(report.keras, table))
        yield f"{where}: {summary.name} ({summary.class_name})\n{text}"


def _width(keras: KerasVersion, table: Table) -> int | None:
    """Return the width of a summary: Keras 3 keeps within the terminal."""
    if keras is not KerasVersion.V3:
        return None
    return min(_LARGEST[table.connected], shutil.get_terminal_size().columns - _MARGIN)


def _say_unreadable(report: Report) -> None:
    for one in report.diagnostics:
        if one.code == "KL900":
            print(f"keras-lint: {position(one.path, one.span)}: {one.message}", file=sys.stderr)
