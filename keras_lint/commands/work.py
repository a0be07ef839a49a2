"""Analysing many sources, in this process or in several, whatever becomes of one of them."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from keras_lint.analyze import Report, analyze
from keras_lint.cache.store import Cache
from keras_lint.commands.targets import Target
from keras_lint.diagnostic import Diagnostic
from keras_lint.relevance import concerns_us
from keras_lint.source.errors import SourceError
from keras_lint.source.files import read_bytes

_FEW = 24
"""Up to so many files one process is done before others have started."""

_UNCOLLECTED = 500_000
"""So many objects, some 100 MB, may come to be before those that are unreachable are sought."""


@dataclass(slots=True)
class Outcome:
    """What came of one source: its findings, or the problem that kept it from being analysed.

    `looked` are the other files on which the findings hang.
    """

    path: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    problem: str | None = None
    looked: Collection[str] = ()


def analyze_or_say(target: Target) -> Report | str:
    """Return the report on a source, or in one line why there is none."""
    try:
        return analyze(target.path, target.text, target.config)
    except SourceError as error:
        return f"{error.path}: {error.message}"
    except (Exception, RecursionError) as error:
        if os.environ.get("KERAS_LINT_DEBUG"):
            raise
        kind = type(error).__name__
        return (
            f"{target.path}: internal error: {kind}: {error} "
            "(this is a bug of keras-lint; KERAS_LINT_DEBUG=1 shows where)"
        )


def check_all(
    targets: Sequence[Target], jobs: int | None, *, fixes: bool = False, cached: bool = False
) -> Iterator[Outcome]:
    """Yield the outcome of each source in order; `jobs` None means as many as are worth it.

    `fixes` says that fixes are wanted, which are proven at the price of an analysis each; `cached`
    that what an earlier run found will do.
    """
    work = partial(_tidily, partial(check_cached if cached else check_one, fixes=fixes))
    wanted = jobs or (1 if len(targets) <= _FEW else os.cpu_count() or 1)
    workers = min(wanted, len(targets))
    if workers <= 1:
        yield from _alone(work, targets)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    done = 0
    try:
        with ProcessPoolExecutor(workers, initializer=gc.disable) as pool:
            for outcome in pool.map(work, targets, chunksize=4):
                done += 1
                yield outcome
    except (BrokenProcessPool, OSError) as error:
        print(f"keras-lint: going on in one process: {error}", file=sys.stderr)
        yield from _alone(work, targets[done:])


def _alone(work: Callable[[Target], Outcome], targets: Sequence[Target]) -> Iterator[Outcome]:
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield from map(work, targets)
    finally:
        gc.freeze()  # what is left is in use until the process ends: no use in looking it through
        if enabled:
            gc.enable()


def _tidily(work: Callable[[Target], Outcome], target: Target) -> Outcome:
    """Do the work, and only then look for garbage, if there is much: what is left of a file is.

    A collection on the way would find it all in use, and keep it for one that comes seldom.
    """
    outcome = work(target)
    if gc.get_count()[0] > _UNCOLLECTED:
        gc.collect(0)
    return outcome


def check_cached(target: Target, *, fixes: bool = False) -> Outcome:
    """Return the outcome of one source, from the cache where it is kept there."""
    if target.text is not None:
        return check_one(target, fixes=fixes)
    try:
        content = read_bytes(target.path)
    except SourceError:
        return check_one(target, fixes=fixes)
    if not concerns_us(target.path, content):
        return Outcome(target.path)
    cache = Cache(target.config.root)
    name = f"{target.path}\n{fixes}\n{target.config}"
    found = cache.find(name, content)
    if found is not None:
        return Outcome(target.path, found)
    outcome = check_one(replace(target, text=content), fixes=fixes)
    if outcome.problem is None:
        cache.keep(name, content, outcome.diagnostics, outcome.looked)
    return outcome


def check_one(target: Target, *, fixes: bool = False) -> Outcome:
    """Return the outcome of one source."""
    report = analyze_or_say(target)
    if isinstance(report, str):
        return Outcome(target.path, problem=report)
    if fixes and any(one.fix is not None for one in report.diagnostics):
        from keras_lint.fixes.prove import proven

        return Outcome(target.path, proven(report, target.config), looked=report.looked)
    unfixed = [replace(one, fix=None) for one in report.diagnostics]
    return Outcome(target.path, unfixed, looked=report.looked)
