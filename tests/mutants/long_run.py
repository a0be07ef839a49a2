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

from tests.mistakes.verify import stub_datasets
from tests.mutants.changes import Mutant, mutant
from tests.mutants.sources import sources
from tests.networks.compare import differences

SECONDS = 60
CHUNK, CHUNKS = 8, 8


@dataclass(frozen=True)
class Case:
    """One mutant to hold against Keras."""

    name: str
    mutant: Mutant


def judge(case: Case) -> tuple[Case, list[str]]:
    """Return the case with where we and Keras differ; a program that takes too long is let be."""
    signal.signal(signal.SIGALRM, _interrupt)
    stub_datasets()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        signal.alarm(SECONDS)
        try:
            return case, list(differences(case.mutant.source))
        except TimeoutError:
            return case, []
        finally:
            signal.alarm(0)
            os.chdir("/")


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
    differing = 0
    context = multiprocessing.get_context("spawn")
    with context.Pool(options.jobs, _silence, maxtasksperchild=CHUNKS) as pool:
        for case, found in pool.imap(judge, chosen, CHUNK):
            differing += bool(found)
            for text in found:
                print(f"{case.name}, {case.mutant.change}: {text}", flush=True)
            if found and options.show:
                print(case.mutant.source)
    print(f"{differing} of {len(chosen)} programs differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
