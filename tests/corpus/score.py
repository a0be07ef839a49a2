"""The scoreboard: `python -m tests.corpus.score [--source NAME] [--verbose] [--write-floors]`.

How many of the models that real Keras built from real programs the linter finds, how many of
them it states exactly, what it does not know and why, and what it gets wrong.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from .compare import compare
from .programs import Program, match, names, programs
from .runner import Report, Runner, run
from .sources import HERE, load

FLOORS = HERE / "floors.json"
COUNTED = ("found", "total", "shapes", "split", "names")
COLUMNS = ("programs", "traced", *COUNTED, "unknown", "wrong", "false_alarms", "crashed")


@dataclass
class Score:
    """The sums over one source; the lists hold what to look at."""

    programs: int = 0
    traced: int = 0
    found: int = 0
    total: int = 0
    shapes: int = 0
    split: int = 0
    names: int = 0
    unknown: int = 0
    wrong: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unstated: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, program: Program, report: Report) -> None:
        """Count one program in."""
        self.programs += 1
        self.traced += len(program.models)
        if report.crash:
            self.crashed.append(f"{program.path.name}: {report.crash}")
        self._add_findings(program, report)
        for truth, ours in match(report.models, program):
            where = f"{program.path.name}: {truth['file']}:{truth['line']} {truth['name']}"
            if ours is None:
                self.missing.append(where)
                continue
            verdict = compare(ours, truth)
            self.found += 1
            for what in ("total", "shapes", "split", "names", "unknown"):
                setattr(self, what, getattr(self, what) + getattr(verdict, what))
            if verdict.unknown or not verdict.shapes:
                self.unstated.append(where)
            self.wrong += [f"{where}: {text}" for text in verdict.wrong]

    def _add_findings(self, program: Program, report: Report) -> None:
        for finding in report.findings:
            text = f"{finding['code']} {finding['message']}"
            if finding["code"] == "KL901":
                self.reasons[finding["message"]] += 1
            elif finding["code"].startswith("KL1") and not program.raises:
                row = finding["location"]["row"]
                self.false_alarms.append(f"{finding['filename']}:{row}: {text}")

    def cell(self, column: str) -> int:
        """A column's figure: a number, or how many a list holds."""
        value = getattr(self, column)
        return len(value) if isinstance(value, list) else value


def score(source: str, runner: Runner = run) -> Score:
    """Analyse every program of a source, as many at a time as there are processors."""
    result = Score()
    listed = list(programs(load()[source]))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for program, report in zip(listed, pool.map(runner, listed), strict=True):
            result.add(program, report)
    return result


def read_floors() -> dict[str, dict[str, int]]:
    """The figures once reached, which no change may go below."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def main() -> None:
    """Print the scoreboard."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", action="append", metavar="NAME", help="only this source")
    parser.add_argument("--verbose", action="store_true", help="every model that is not exact")
    parser.add_argument("--write-floors", action="store_true", help="check in what is reached")
    options = parser.parse_args()
    floors = read_floors()
    scores: dict[str, Score] = {}
    print(_row("source", COLUMNS))
    for name in options.source or names():
        scores[name] = result = score(name)
        print(_row(name, (result.cell(column) for column in COLUMNS)), flush=True)
        floors[name] = {what: result.cell(what) for what in (*COUNTED, "wrong")}
    print(_row("all", (sum(s.cell(column) for s in scores.values()) for column in COLUMNS)))
    for name, result in scores.items():
        _details(name, result, options.verbose)
    if options.write_floors:
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _row(first: str, cells: Iterable[object]) -> str:
    return f"{first:24}" + "".join(f"{cell!s:>13}" for cell in cells)


def _details(name: str, result: Score, verbose: bool) -> None:
    lists = {"WRONG": result.wrong, "false alarm": result.false_alarms, "crashed": result.crashed}
    if verbose:
        lists |= {"not found": result.missing, "not exact": result.unstated}
    for title, lines in lists.items():
        for line in lines if verbose else lines[:5]:
            print(f"{name}: {title}: {line}")
    for reason, number in result.reasons.most_common(None if verbose else 5):
        print(f"{name}: unknown {number} times: {reason}")


if __name__ == "__main__":
    main()
