"""A worker process that answers cases with real Keras."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from tests.differential.cases import Case, Json

_WORKER = Path(__file__).with_name("worker.py")
_AT_ONCE = 50


class Worker:
    """Runs `worker.py` with one interpreter as long as the `with` block lasts."""

    def __init__(self, python: str, version: str) -> None:
        self._process = subprocess.Popen(
            [python, str(_WORKER), version],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def answers(self, cases: Iterable[Case]) -> Iterator[Json]:
        """Yield the answer to each case, in order."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        waiting = 0
        for case in cases:
            self._process.stdin.write(json.dumps(case) + "\n")
            waiting += 1
            if waiting == _AT_ONCE:
                yield from self._read(waiting)
                waiting = 0
        yield from self._read(waiting)

    def _read(self, count: int) -> Iterator[Json]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.flush()
        for _ in range(count):
            line = self._process.stdout.readline()
            if not line:
                raise RuntimeError("the worker ended before it had answered all cases")
            yield json.loads(line)
