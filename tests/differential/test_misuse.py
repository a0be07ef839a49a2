"""The programs of `tests.misuse` in real Keras 3."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.misuse import REFUSED, START, TAKEN, lines

keras = pytest.importorskip("keras", minversion="3")
pytest.importorskip("tensorflow")


def run(line: str) -> None:
    namespace: dict[str, object] = {}
    exec(START, namespace)
    eval(line, namespace)


@pytest.mark.parametrize("line", [line for block in REFUSED.values() for line in lines(block)])
def test_keras_refuses(line: str) -> None:
    with pytest.raises((ValueError, TypeError, LookupError, AttributeError)):
        run(line)


@pytest.mark.parametrize("line", lines(TAKEN))
def test_keras_takes(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run(line)
