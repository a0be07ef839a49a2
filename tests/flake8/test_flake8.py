"""The plugin in a real flake8 process."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from tests.cli.process import CLEAN, LOSSY, ROOT, WRONG

INSTALLED = "keras_lint.flake8_plugin:Plugin" in {
    point.value for point in entry_points(group="flake8.extension")
}
LOCAL_PLUGIN = f"""\
[flake8:local-plugins]
extension =
    KL = keras_lint.flake8_plugin:Plugin
paths = {ROOT}
"""
LOCAL = "[flake8]\nmax-line-length = 200\n" + ("" if INSTALLED else LOCAL_PLUGIN)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "tox.ini").write_text(LOCAL)
    (tmp_path / "lossy.py").write_text(LOSSY)
    (tmp_path / "wrong.py").write_text(WRONG)
    (tmp_path / "clean.py").write_text(CLEAN)
    return tmp_path


def flake8(cwd: Path, *arguments: str, stdin: str = "") -> tuple[int, list[str], str]:
    result = subprocess.run(
        [sys.executable, "-m", "flake8", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    lines = sorted(line.removeprefix("./") for line in result.stdout.splitlines())
    return result.returncode, lines, result.stderr


def test_findings_come_with_code_place_and_hint(project: Path) -> None:
    status, lines, _ = flake8(project, ".")
    assert status == 1
    assert len(lines) == 2
    assert lines[0].startswith("lossy.py:5:5: KL201 MaxPooling2D (size 2 × 2, stride 2 × 2) never")
    assert lines[0].endswith('or with padding="same".')
    assert lines[1].startswith("wrong.py:3:29: KL106 ")


def test_selection_is_flake8s(project: Path) -> None:
    assert flake8(project, "--select", "KL2", ".")[1][0].startswith("lossy.py:5:5: KL201")
    assert flake8(project, "--extend-ignore", "KL", ".")[0] == 0
    (project / "pyproject.toml").write_text('[tool.keras-lint]\nignore = ["KL201"]\n')
    assert len(flake8(project, ".")[1]) == 2


def test_what_is_off_by_default_is_found_where_it_is_selected(project: Path) -> None:
    (project / "wrong.py").write_text(
        "from keras import Sequential, layers\n\n"
        "model = Sequential([layers.Dense(10, input_shape=(9,))])\n"
    )
    assert flake8(project, "wrong.py")[0] == 0
    assert flake8(project, "--select", "KL", "wrong.py")[0] == 0
    for option in ("--select", "--extend-select"):
        (line,) = flake8(project, option, "KL503", "wrong.py")[1]
        assert line.startswith("wrong.py:3:38: KL503 ")


def test_comments_silence(project: Path) -> None:
    (project / "lossy.py").write_text(LOSSY.replace("(2),", "(2),  # noqa: KL201"))
    (project / "wrong.py").write_text(WRONG.rstrip() + "  # keras-lint: ignore[invalid-argument]\n")
    assert flake8(project, ".")[0] == 0


def test_options_of_our_own(project: Path) -> None:
    (project / "wrong.py").write_text(
        "from keras import Sequential, layers\n\n"
        "model = Sequential([layers.Input((9,)), layers.Dense(10)])\n"
    )
    assert flake8(project, "wrong.py")[0] == 0
    limited = flake8(project, "--keras-lint-max-dense-params", "99", "wrong.py")[1]
    assert "KL301 Dense has 100 weights" in limited[0]
    (project / "tox.ini").write_text(LOCAL.replace("200", "200\nkeras-lint-max-dense-params = 99"))
    assert flake8(project, "wrong.py")[1] == limited


def test_the_keras_version_is_an_option(project: Path) -> None:
    (project / "wrong.py").write_text(
        "from keras import layers\n\nlayer = layers.Dense(10, activation='gelu')\n"
    )
    assert flake8(project, "wrong.py")[0] == 0
    assert "KL106" in flake8(project, "--keras-lint-keras-version", "2.2", "wrong.py")[1][0]


def test_our_table_in_pyproject_is_read(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.keras-lint]\nmax-dense-params = 9\n")
    (project / "clean.py").write_text(
        "from keras import layers\n\ny = layers.Dense(3)(layers.Input((9,)))\n"
    )
    assert "KL301" in flake8(project, "clean.py")[1][0]


def test_a_syntax_error_is_flake8s_own(project: Path) -> None:
    (project / "wrong.py").write_text("import keras\nx = (\n")
    lines = flake8(project, "wrong.py")[1]
    assert any(" E999 " in line for line in lines)
    assert not any("KL900" in line for line in lines)


def test_standard_input(project: Path) -> None:
    lines = flake8(project, "--stdin-display-name", "buffer.py", "-", stdin=LOSSY)[1]
    assert lines[0].startswith("buffer.py:5:5: KL201")


def test_nothing_heavy_is_imported_for_files_without_keras() -> None:
    code = (
        "import ast, sys\n"
        "from keras_lint.flake8_plugin import Plugin\n"
        "lines = ['import os\\n']\n"
        "list(Plugin(ast.parse(lines[0]), 'x.py', lines).run())\n"
        "print([name for name in sys.modules if name.startswith(('keras_lint', 'libcst'))])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout == "['keras_lint', 'keras_lint.flake8_plugin']\n"
