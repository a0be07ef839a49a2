"""`keras-lint reconcile` against the installed Keras."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from keras_lint.cli import main

SAMPLES = Path(__file__).parent.parent.parent / "sample_projects"
OWN = """
import keras

class Net(keras.Model):
    def call(self, x):
        return x

net = Net()
"""
MODEL = """
from keras import Input, Model, layers

image = Input((20, 20, 3))
x = layers.Conv2D(8, 3, strides=2, padding="same")(image)
x = layers.Lambda(lambda t: t * 2)(x)
x, state = layers.Flatten()(x), x
model = Model(image, layers.Dense(4)(x))
"""


def reconcile(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = main(["reconcile", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_layers_stand_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "net.py").write_text(MODEL)
    status, out, _ = reconcile(str(tmp_path / "net.py"), capsys=capsys)
    assert status == 0
    row = next(line for line in out.splitlines() if "conv2d" in line)
    assert row.split()[-2:] == ["224", "224"]
    assert row.count("(None, 10, 10, 8)") == 2
    assert "taken as predicted" in out
    assert "Keras agrees." in out


def test_as_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "net.py").write_text(MODEL)
    status, out, _ = reconcile(str(tmp_path / "net.py"), "--output-format", "json", capsys=capsys)
    (model,) = json.loads(out)["files"][0]["models"]
    assert status == 0
    assert model["agrees"] is True
    assert model["predicted_total"] == model["actual_total"] == 224 + 800 * 4 + 4
    assert [one["granted"] for one in model["layers"]] == [False, False, True, False, False]


def test_all_samples_agree(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = reconcile(str(SAMPLES), capsys=capsys)
    assert status == 0
    assert "165,077,800  165,077,800" in out
    assert "Not compared: its layers are not known." in out


def test_a_difference_is_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import keras

    monkeypatch.setattr(keras.layers.Dense, "count_params", lambda self: 7)
    (tmp_path / "net.py").write_text(MODEL)
    status, out, _ = reconcile(str(tmp_path / "net.py"), capsys=capsys)
    assert status == 1
    assert "✗" in next(line for line in out.splitlines() if "dense" in line)
    assert "Keras differs in 1 of 5 layers." in out


def test_what_cannot_be_rebuilt_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "net.py").write_text(OWN)
    status, out, _ = reconcile(str(tmp_path / "net.py"), capsys=capsys)
    assert (status, "is a class of the program" in out) == (0, True)


def test_another_version_than_the_installed_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "net.py").write_text(MODEL)
    path = str(tmp_path / "net.py")
    status, _, err = reconcile(path, "--keras-version", "2.2", capsys=capsys)
    assert status == 2
    assert "Keras 3 is installed" in err


def test_without_keras(tmp_path: Path) -> None:
    (tmp_path / "keras.py").write_text("raise ImportError('no module named keras')")
    (tmp_path / "net.py").write_text(MODEL)
    done = subprocess.run(
        [sys.executable, "-m", "keras_lint", "reconcile", "net.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert 'pip install "keras-lint[reconcile]"' in done.stderr
    assert "Traceback" not in done.stderr
