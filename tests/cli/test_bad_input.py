"""Whatever the input: one clear finding or message, and the other files still linted."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.process import LOSSY, ROOT, keras_lint

CONCISE = ("--output-format", "concise")

SYNTAX = {
    "syntax.py": b"from keras import layers\nlayer = layers.Dense(10\n",
    "binary.py": b"keras\0\x01\x02",
    "latin.py": b"# caf\xe9 keras\n",
    "cookie.py": b"# -*- coding: klingon -*-\nimport keras\n",
    "deep.py": b"import keras\nx = " + b"(" * 5000 + b")" * 5000 + b"\n",
    "broken.ipynb": b'{"cells": [keras',
    "list.ipynb": b'["keras"]',
}
HARMLESS = {
    "empty.py": b"",
    "blank.ipynb": b"",
    "huge.py": b"from keras import layers\nx = layers.Conv2D(10**9, 10**9)\n",
    "endless.py": b"import keras\nwhile True:\n    x = keras.layers.Dense(3)\n",
    "recursive.py": b"import keras\ndef f(n):\n    return f(n + 1)\nf(0)\n",
    "power.py": b"import keras\nx = 9 ** 9 ** 9 ** 9\ny = 'a' * 10**12\nz = list(range(10**12))\n",
}


@pytest.mark.parametrize("name", SYNTAX)
def test_what_is_no_python_is_a_finding(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(SYNTAX[name])
    (tmp_path / "zlossy.py").write_text(LOSSY)
    result = keras_lint(*CONCISE, cwd=tmp_path)
    found = [line.split(" ")[1] for line in result.stdout.splitlines()]
    assert result.returncode == 1
    assert found == ["KL900", "KL201"]
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_python_ends_in_bounded_time(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(HARMLESS[name])
    (tmp_path / "zlossy.py").write_text(LOSSY)
    started = time.monotonic()
    result = keras_lint(*CONCISE, cwd=tmp_path)
    assert time.monotonic() - started < 30
    assert [line.split(" ")[1] for line in result.stdout.splitlines()] == ["KL201"]
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


def test_a_missing_path_is_a_problem_and_the_rest_is_linted(tmp_path: Path) -> None:
    (tmp_path / "lossy.py").write_text(LOSSY)
    result = keras_lint("nowhere.py", "lossy.py", cwd=tmp_path)
    assert result.returncode == 2
    assert "keras-lint: nowhere.py: no such file or folder\n" in result.stderr
    assert "KL201" in result.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_an_unreadable_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "secret.py").write_text(LOSSY)
    (tmp_path / "secret.py").chmod(0)
    result = keras_lint("secret.py", cwd=tmp_path)
    assert result.returncode == 2
    assert "secret.py: cannot be read" in result.stderr


def test_a_link_to_nowhere_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "gone.py").symlink_to(tmp_path / "nothing.py")
    result = keras_lint("gone.py", cwd=tmp_path)
    assert result.returncode == 2
    assert "gone.py: cannot be read: No such file or directory" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--no-such-option",),
        ("--select", "E501"),
        ("--jobs", "0"),
        ("--max-dense-params", "-1"),
        ("--keras-version", "1"),
        ("--write-baseline",),
        ("--baseline", "missing.json"),
        ("--config", "missing.toml"),
        ("--output-file", "no/such/folder.txt"),
        ("rule", "KL999"),
        ("explain", "nonsense"),
    ],
)
def test_bad_options_exit_with_two(arguments: tuple[str, ...], tmp_path: Path) -> None:
    result = keras_lint(*arguments, cwd=tmp_path)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr
    assert "Traceback" not in result.stderr


def test_a_reader_that_stops_is_no_error(tmp_path: Path) -> None:
    many = LOSSY + "".join(f"x{n} = layers.Dense(-1)\n" for n in range(3000))
    (tmp_path / "many.py").write_text(many)
    process = subprocess.Popen(
        [sys.executable, "-m", "keras_lint", "many.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read().decode()
    process.stderr.close()
    process.wait(timeout=60)
    assert "Traceback" not in errors
    assert "BrokenPipe" not in errors
