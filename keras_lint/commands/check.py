"""`keras-lint check`: lint files, folders and notebooks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from keras_lint.commands.baseline import without_baseline, write_baseline
from keras_lint.commands.findings import Lines, Namer, collected
from keras_lint.commands.settings import Settings, add_analysis_options, add_rule_options
from keras_lint.commands.targets import Targets, add_path_arguments, find_targets
from keras_lint.commands.work import check_all
from keras_lint.config import Config, ConfigError
from keras_lint.diagnostic import Diagnostic
from keras_lint.report import progress, statistics
from keras_lint.report.formats import FORMATS, renderer
from keras_lint.report.style import Style
from keras_lint.rules.words import count

WITH_FIXES = ("json", "json-lines", "sarif")
"""The formats that tell of fixes, which are proven for them."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_path_arguments(parser)
    add_analysis_options(parser)
    add_rule_options(parser)
    group = parser.add_argument_group("output")
    group.add_argument("--output-format", choices=sorted(FORMATS), default="full")
    group.add_argument("--output-file", metavar="FILE", help="where to write the findings")
    group.add_argument("--fix", action="store_true", help="mend what can be mended safely")
    group.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff: also what changes results",
    )
    group.add_argument("--diff", action="store_true", help="show what --fix would change")
    group.add_argument("--statistics", action="store_true", help="count the findings of each rule")
    group.add_argument("--quiet", action="store_true", help="findings and problems only, no total")
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 despite findings")
    group.add_argument("--baseline", metavar="FILE", help="findings that are not to be reported")
    group.add_argument(
        "--write-baseline", action="store_true", help="write what is found to the baseline"
    )
    group.add_argument("--show-files", action="store_true", help="list the files and stop")
    group.add_argument("--show-settings", action="store_true", help="list the options and stop")
    parser.add_argument("--jobs", type=_positive, metavar="N", help="processes to work in")
    parser.add_argument(
        "--no-cache", action="store_true", help="analyse every file anew, and keep nothing"
    )


def run(args: argparse.Namespace) -> int:
    """Check the paths and write the findings."""
    settings = Settings(args)
    if args.show_settings:
        print(_settings_text(settings.config_for(args.paths[0])), end="")
        return 0
    if args.write_baseline and args.baseline is None:
        raise ConfigError("--write-baseline needs --baseline FILE to write to")
    targets = find_targets(args, settings)
    if args.show_files:
        print("".join(f"{target.path}\n" for target in targets.files), end="")
        return _report_problems(targets.problems)
    if args.fix or args.diff:
        targets = _mended(args, targets)
    found = _check(args, targets)
    failed = _report_problems(targets.problems)
    if args.write_baseline:
        number = write_baseline(args.baseline, found)
        print(f"{count(number, 'finding')} written to {args.baseline}.", file=sys.stderr)
        return failed
    if args.baseline is not None:
        found = without_baseline(args.baseline, found)
    if not args.diff:
        _write(args, found, targets)
    return failed or (1 if found and not args.exit_zero else 0)


def _mended(args: argparse.Namespace, targets: Targets) -> Targets:
    """Carry out fixes; standard input, which is written mended, is not checked again."""
    from keras_lint.commands.fixing import fix_all

    made = fix_all(targets.files, unsafe=args.unsafe_fixes, diff=args.diff)
    if not args.quiet:
        what = "could be made" if args.diff else "made"
        print(f"{made} {'fix' if made == 1 else 'fixes'} {what}.", file=sys.stderr)
    return targets


def _check(args: argparse.Namespace, targets: Targets) -> list[Diagnostic]:
    """Return all findings; what could not be analysed joins the problems."""
    diagnostics: list[Diagnostic] = []
    fixes = args.output_format in WITH_FIXES
    outcomes = check_all(targets.files, args.jobs, fixes=fixes, cached=not args.no_cache)
    for outcome in progress.told(outcomes, len(targets.files), wanted=not args.quiet):
        diagnostics.extend(outcome.diagnostics)
        if outcome.problem is not None:
            targets.problems.append(outcome.problem)
    return collected(diagnostics, Namer(targets.files))


def _write(args: argparse.Namespace, found: Sequence[Diagnostic], targets: Targets) -> None:
    style = Style() if args.output_file else Style.of(sys.stdout)
    if args.statistics:
        text = statistics.render(found)
    else:
        text = renderer(args.output_format)(found, Lines(targets.files), style)
    if args.output_file is None:
        sys.stdout.write(text)
    else:
        _write_file(args.output_file, text)
    if not args.quiet:
        sys.stdout.flush()
        print(statistics.totals(found), file=sys.stderr)


def _write_file(path: str, text: str) -> None:
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"--output-file: {path}: cannot be written: {error.strerror}") from None


def _report_problems(problems: Sequence[str]) -> int:
    for problem in problems:
        print(f"keras-lint: {problem}", file=sys.stderr)
    return 2 if problems else 0


def _settings_text(config: Config) -> str:
    rows = {
        "root": config.root.absolute(),
        "rules": ", ".join(sorted(config.codes)) or "none",
        "per-file-ignores": dict(config.per_file_ignores) or "none",
        "exclude": "the default" if config.exclude is None else list(config.exclude),
        "extend-exclude": list(config.extend_exclude) or "none",
        "keras-version": config.keras_version or "auto",
        "max-dense-params": config.max_dense_params,
    }
    return "".join(f"{name} = {value}\n" for name, value in rows.items())


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number of at least 1")
    return number
