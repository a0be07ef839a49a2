"""What a file leaves behind is gone before the next ones."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from keras_lint.commands import work
from keras_lint.commands.targets import Target
from keras_lint.config import Config
from keras_lint.graph.trace import Trace
from tests.cli.process import LOSSY


def traces() -> int:
    return sum(isinstance(one, Trace) for one in gc.get_objects())


def test_no_trace_outlives_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "_UNCOLLECTED", 0)
    (tmp_path / "model.py").write_text(LOSSY)
    target = Target(str(tmp_path / "model.py"), Config())
    gc.collect()
    before = traces()
    for outcome in work.check_all([target] * 4, 1):
        assert [one.code for one in outcome.diagnostics] == ["KL201"]
        assert not gc.isenabled()
        assert traces() == before
    assert gc.isenabled()
