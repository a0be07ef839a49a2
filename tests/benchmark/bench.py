"""How fast the linter is against its floors: `python tests/benchmark/bench.py [--runs N]`.

Every figure is a median over cold processes, the two sides of a pair taking turns, all in one
run on one machine. It uses whatever `python` runs it: that one needs keras-lint and flake8, and
for the last pair Keras.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / ".corpus/keras224_examples/Keras-2.2.4/examples"
SAMPLE = ROOT / "sample_projects/visual_question_answering"
PACKAGES = ("asyncio", "concurrent", "email", "http", "json", "logging", "unittest")

PARSE = """
import sys, libcst
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        libcst.parse_module(file.read())
"""
FLAKE8 = """
import importlib.metadata as metadata, sys
without = sys.argv.pop(1)
everything = metadata.distributions
metadata.distributions = lambda: (d for d in everything() if d.metadata["Name"] != without)
from flake8.main.cli import main
sys.exit(main())
"""
BUILD = """
import keras
from keras import layers
vision = keras.Sequential([keras.Input((224, 224, 3))])
for filters, depth in ((64, 2), (128, 2), (256, 3)):
    for _ in range(depth):
        vision.add(layers.Conv2D(filters, 3, activation="relu", padding="same"))
    vision.add(layers.MaxPooling2D())
vision.add(layers.Flatten())
image, question = keras.Input((224, 224, 3)), keras.Input((100,), dtype="int32")
words = layers.LSTM(256)(layers.Embedding(10000, 256)(question))
answer = layers.Dense(1000, activation="softmax")(layers.concatenate([words, vision(image)]))
keras.Model([image, question], answer).summary()
"""

_KEEPING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled modules are kept, as in an installation: else each run would compile ours alone."""


@dataclass
class Pair:
    """Two commands and what the first may cost for each second of the other."""

    name: str
    ours: list[str]
    other: list[str]
    target: str
    sign: int = 1

    def ratio(self, ours: float, other: float) -> str:
        """The figure that the target is about."""
        if self.target.endswith("%"):
            return f"{100 * (ours / other - 1):+.1f} %"
        return f"{ours / other if self.sign > 0 else other / ours:.2f} x"


def main() -> None:
    """Measure every pair and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7, help="cold processes for each side")
    parser.add_argument("--examples", type=Path, default=EXAMPLES, help="Keras's own examples")
    parser.add_argument("--sample", type=Path, default=SAMPLE, help="a program and its model")
    options = parser.parse_args()
    print(f"{'':34}{'ours':>9}{'other':>9}{'ratio':>10}{'by CPU':>10}  target")
    with tempfile.TemporaryDirectory() as scratch:
        for pair in _pairs(options.examples, options.sample, Path(scratch)):
            print(_measured(pair, options.runs), flush=True)


def _pairs(examples: Path, sample: Path, scratch: Path) -> Iterator[Pair]:
    check = [sys.executable, "-m", "keras_lint", "check", "--isolated", "--no-cache", "--jobs", "1"]
    if files := sorted(map(str, examples.glob("*.py"))):
        parse = [sys.executable, "-c", PARSE, *files]
        yield Pair("check : libcst.parse_module", [*check, *files], parse, "<= 2 x")
    for package in PACKAGES:
        shutil.copytree(Path(sysconfig.get_path("stdlib"), package), scratch / package)
    flake8 = ["--isolated", "--jobs=1", "--exit-zero", "--quiet", "--quiet", str(scratch)]
    with_plugin, without = (
        [sys.executable, "-c", FLAKE8, name, *flake8] for name in ("-", "keras-lint")
    )
    yield Pair("flake8 with : without the plugin", with_plugin, without, "<= 3 %")
    if files := sorted(map(str, sample.glob("*.py"))):
        build = [sys.executable, "-c", BUILD]
        yield Pair("Keras's summary : check", [*check, *files], build, ">= 10 x", sign=-1)


def _measured(pair: Pair, runs: int) -> str:
    """One line of the table; the first run of each side only warms the disk."""
    wall: list[list[float]] = [[], []]
    cpu: list[list[float]] = [[], []]
    for turn in range(runs + 1):
        for side, command in enumerate((pair.ours, pair.other)):
            try:
                elapsed, used = _time(command)
            except subprocess.CalledProcessError as error:
                last = error.stderr.strip().splitlines()[-1:] or ["no output"]
                return f"{pair.name:34}failed: {last[0]}"
            if turn:
                wall[side].append(elapsed)
                cpu[side].append(used)
    ours, other = map(statistics.median, wall)
    by_cpu = pair.ratio(*map(statistics.median, cpu))
    figures = f"{ours:>8.3f}s{other:>8.3f}s{pair.ratio(ours, other):>10}{by_cpu:>10}"
    return f"{pair.name:34}{figures}  {pair.target}"


def _time(command: list[str]) -> tuple[float, float]:
    """Wall and processor seconds of one process; a finding is no failure."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    ran = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, env=_KEEPING
    )
    elapsed = time.perf_counter() - start
    silent = ran.returncode == 1 and not ran.stdout
    if ran.returncode not in (0, 1) or silent or "Traceback (most recent" in ran.stderr:
        raise subprocess.CalledProcessError(ran.returncode, command, ran.stdout, ran.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return elapsed, used


if __name__ == "__main__":
    main()
