"""Analyses one source and tells what went wrong: a crash, an error of ours, too long, too much."""

from __future__ import annotations

import ast
import resource
import signal
import time
import traceback
import warnings
from dataclasses import dataclass
from types import FrameType

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import describe
from keras_lint.layers.keras_version import KerasVersion

SECONDS = 10
"""Of the processor's time: how busy the machine is does not matter."""
MEBIBYTES = 500
CONFIG = Config()


class Hang(BaseException):
    """The analysis goes on for too long."""


@dataclass(frozen=True)
class Trouble:
    """What went wrong, in a line that is the same for the same cause."""

    kind: str
    cause: str


def trouble_with(source: str) -> Trouble | None:
    """Return what is wrong with the analysis of a source, None where all is well."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    old = signal.signal(signal.SIGPROF, _interrupt)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        found = _analyse(source)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, old)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    if found is None and grown > MEBIBYTES:
        return Trouble("memory", f"{grown} MiB in {time.perf_counter() - start:.1f} s")
    return found


def _analyse(source: str) -> Trouble | None:
    try:
        report = analyze("net.py", source, CONFIG)
        if report.trace is not None:
            for model in report.trace.models:
                describe(model, report.keras or KerasVersion.V3)
    except Hang as hang:
        return Trouble("hang", _where(hang))
    except Exception as error:
        return Trouble("crash", f"{type(error).__name__}: {error} at {_where(error)}")
    reasons = [one.reason for one in report.trace.unresolved] if report.trace else []
    ours = [reason for reason in reasons if reason.startswith("internal error")]
    return Trouble("mishap", ours[0]) if ours else None


def _where(error: BaseException) -> str:
    frames = [
        one for one in traceback.extract_tb(error.__traceback__) if "keras_lint" in one.filename
    ]
    return " < ".join(f"{one.filename.rpartition('/')[2]}:{one.lineno}" for one in frames[:-5:-1])


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise Hang


def parses(source: str) -> bool:
    """Tell whether Python can read a source."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True
