"""`keras-lint reconcile`: rebuild the extracted models in real Keras, both sides side by side.

The program does not run: its layers are constructed anew from what was read. Exits with 0 where
Keras agrees, with 1 where it differs, with 2 where it could not be asked.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from typing import Any

from keras_lint.analyze import Report
from keras_lint.commands.findings import Namer
from keras_lint.commands.settings import Settings, add_analysis_options
from keras_lint.commands.targets import Target, add_path_arguments, find_targets
from keras_lint.commands.work import analyze_or_say
from keras_lint.graph.summary import describe
from keras_lint.oracle.installed import NoOracle, installed_keras
from keras_lint.oracle.reconcile import reconcile
from keras_lint.report.concise import position
from keras_lint.report.reconciled import as_dict, as_text

VERSION = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_path_arguments(parser)
    add_analysis_options(parser)
    parser.add_argument("--output-format", choices=["text", "json"], default="text")


def run(args: argparse.Namespace) -> int:
    """Compare every model of the sources."""
    settings = Settings(args)
    targets = find_targets(args, settings)
    problems = list(targets.problems)
    try:
        keras, version = installed_keras()
    except NoOracle as error:
        print(f"keras-lint: {error}", file=sys.stderr)
        return 2
    namer, agrees = Namer(targets.files), True
    files: list[dict[str, Any]] = []
    for target in targets.files:
        if target.config.keras_version not in (None, version):
            problems.append(f"{target.path}: Keras {version.value} is installed, another is asked")
            continue
        report = analyze_or_say(_for_version(target, version))
        if isinstance(report, str):
            problems.append(report)
            continue
        models = list(_compare(report, namer, keras))
        agrees = agrees and all(one["agrees"] for _, one in models)
        files.append({"path": report.path, "models": [one for _, one in models]})
        if args.output_format == "text":
            print("\n".join(text for text, _ in models), end="\n" if models else "")
    if args.output_format == "json":
        print(json.dumps({"version": VERSION, "files": files}, indent=2, ensure_ascii=False))
    for problem in problems:
        print(f"keras-lint: {problem}", file=sys.stderr)
    return 2 if problems else int(not agrees)


def _for_version(target: Target, version: Any) -> Target:
    return replace(target, config=replace(target.config, keras_version=version))


def _compare(report: Report, namer: Namer, keras: Any) -> Any:
    """Yield each model's table with its data."""
    if report.trace is None or report.keras is None or report.places is None:
        return
    for construction in report.models:
        summary = describe(construction, report.keras)
        found = reconcile(construction.model, summary, keras)
        span = report.places.span(construction.place)
        where = position(namer.name(construction.place.path), span)
        head = f"{where}: {summary.name} ({summary.class_name})"
        data = {"name": summary.name, "line": span.row, "column": span.column, **as_dict(found)}
        yield f"{head}\n{as_text(found)}", data
