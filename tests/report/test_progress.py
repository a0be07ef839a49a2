"""What is said on the way of a long run, and where nothing is."""

from __future__ import annotations

import io

import pytest

from keras_lint.report import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)


def said(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, wanted: bool = True) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    assert list(progress.told("abc", 3, wanted=wanted)) == ["a", "b", "c"]
    return stream.getvalue()


def test_a_terminal_is_told_and_left_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    text = said(monkeypatch, Terminal())
    assert "2 of 3 files" in text
    assert text.endswith("\r\x1b[K")


def test_nothing_else_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, io.StringIO()) == ""
    assert said(monkeypatch, Terminal(), wanted=False) == ""
