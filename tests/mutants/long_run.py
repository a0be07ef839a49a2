"""Change working programs in one place and hold them against the installed Keras 3.

`python -m tests.mutants.long_run [--each N] [--seed S] [--show] [FILE ...]`
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import signal
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from keras_lint.analyze import analyze
from tests.mistakes.verify import stub_datasets
from tests.mutants.changes import Mutant, mutant
from tests.mutants.placement import misplaced
from tests.mutants.sources import sources
from tests.networks.compare import CONFIG, differences

SECONDS = 60
CHUNK, CHUNKS = 8, 8


@dataclass(frozen=True)
class Case:
    """One mutant to hold against Keras."""

    name: str
    mutant: Mutant


@dataclass(frozen=True)
class Verdict:
    """Where we and Keras differ on a case.

    Attributes:
        refused: both refuse the program.
        misplaced: what we say of another statement than the changed one, where both refuse it.
    """

    case: Case
    differences: tuple[str, ...] = ()
    refused: bool = False
    misplaced: str = ""


def judge(case: Case) -> Verdict:
    """Hold a case against Keras; a program that takes too long is let be."""
    signal.signal(signal.SIGALRM, _interrupt)
    stub_datasets()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        signal.alarm(SECONDS)
        try:
            found = tuple(differences(case.mutant.source))
        except TimeoutError:
            return Verdict(case)
        finally:
            signal.alarm(0)
            os.chdir("/")
    if found:
        return Verdict(case, found)
    report = analyze("program.py", case.mutant.source, CONFIG)
    errors = [one for one in report.diagnostics if one.severity == "error"]
    return Verdict(case, (), bool(errors), misplaced(errors, case.mutant))


def _silence() -> None:
    """Let nothing be seen of what the programs print."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise TimeoutError


def cases(paths: list[Path], each: int, seed: int) -> Iterator[Case]:
    """Yield so many mutants of each program, the same for the same seed."""
    for name, text in sources(paths):
        for number in range(each):
            yield Case(name, mutant(text, random.Random(f"{name} {seed} {number}")))


def _verdicts(chosen: list[Case], jobs: int | None, *, show: bool) -> Iterator[Verdict]:
    """Judge the cases, and print what is wrong as it is found."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(jobs, _silence, maxtasksperchild=CHUNKS) as pool:
        for one in pool.imap(judge, chosen, CHUNK):
            for text in (*one.differences, *filter(None, [one.misplaced])):
                print(f"{one.case.name}, {one.case.mutant.change}: {text}", flush=True)
            if show and (one.differences or one.misplaced):
                print(one.case.mutant.source)
            yield one


def main() -> int:
    """Print what differs; the exit status tells whether anything does."""
    parser = argparse.ArgumentParser(description="Hold changed programs against real Keras.")
    parser.add_argument("paths", nargs="*", type=Path, help="programs that make a `model`")
    parser.add_argument("--each", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=None)
    parser.add_argument("--show", action="store_true", help="print the programs that differ")
    options = parser.parse_args()
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    chosen = list(cases(options.paths, options.each, options.seed))
    verdicts = list(_verdicts(chosen, options.jobs, show=options.show))
    differing = sum(bool(one.differences) for one in verdicts)
    refused = sum(one.refused for one in verdicts)
    elsewhere = sum(bool(one.misplaced) for one in verdicts)
    print(f"{differing} of {len(chosen)} programs differ")
    print(f"{elsewhere} of the {refused} that both refuse are blamed on another statement")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
