"""The hook through a real pre-commit, installed from a clone of this checkout as it stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.process import CLEAN, LOSSY, ROOT

pytest.importorskip("pre_commit")

PACKAGED = ("keras_lint", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
NOTEBOOK = {
    "cells": [{"cell_type": "code", "source": LOSSY, "metadata": {}, "outputs": []}],
    "metadata": {},
    "nbformat": 4,
    "nbformat_minor": 5,
}


def git(cwd: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org")
    subprocess.run(
        ["git", *identity, "-c", "init.defaultBranch=main", *arguments],
        cwd=cwd,
        check=True,
        capture_output=True,
        env=environment(),
    )


def environment(**more: str) -> dict[str, str]:
    """Return ours, without what a git hook running these tests would have set."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | more


@pytest.fixture(scope="module")
def hook_repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hook")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", *PACKAGED],
        cwd=ROOT,
        check=True,
        capture_output=True,
        env=environment(),
    )
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    git(folder, "init")
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "The hook")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "clean.py").write_text(CLEAN)
    (folder / "lossy.py").write_text(LOSSY)
    (folder / "net.ipynb").write_text(json.dumps(NOTEBOOK))
    (folder / "old.py").write_text(LOSSY)
    (folder / "notes.txt").write_text(LOSSY)
    (folder / "pyproject.toml").write_text('[tool.keras-lint]\nextend-exclude = ["old.py"]\n')
    git(folder, "init")
    git(folder, "add", "--all")
    return folder


def try_repo(hook: Path, project: Path, home: Path, *files: str) -> tuple[int, str]:
    chosen = ("--files", *files) if files else ("--all-files",)
    result = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(hook), "keras-lint", *chosen],
        cwd=project,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
        check=False,
        env=environment(PRE_COMMIT_HOME=str(home), PYTHONIOENCODING="utf-8"),
    )
    return result.returncode, result.stdout + result.stderr


def test_the_hook_finds_what_is_wrong_in_sources_and_notebooks(
    hook_repository: Path, project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("home")
    status, output = try_repo(hook_repository, project, home)
    assert status == 1, output
    assert "KL201 discarded-pixels" in output
    assert " --> lossy.py:5:5" in output
    assert " --> net.ipynb:cell 1:5:5" in output
    assert "old.py" not in output
    assert "notes.txt" not in output
    assert "2 findings (2 warnings) in 2 files." in output
    status, output = try_repo(hook_repository, project, home, "clean.py", "old.py")
    assert status == 0, output
    assert "Passed" in output
