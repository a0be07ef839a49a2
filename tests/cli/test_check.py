"""`keras-lint check` through a real process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.process import CLEAN, LOSSY, WRONG, keras_lint


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg" / "lossy.py").write_text(LOSSY)
    (tmp_path / "wrong.py").write_text(WRONG)
    (tmp_path / "clean.py").write_text(CLEAN)
    (tmp_path / "other.py").write_text("def broken(:\n")
    return tmp_path


def concise(*arguments: str, cwd: Path, **more: bytes) -> list[str]:
    result = keras_lint("--output-format", "concise", *arguments, cwd=cwd, **more)  # type: ignore[arg-type]
    return [" ".join(line.split(" ")[:2]) for line in result.stdout.splitlines()]


def test_a_folder_is_searched_and_check_is_the_default(project: Path) -> None:
    result = keras_lint(cwd=project)
    assert result.returncode == 1
    assert "KL201" in result.stdout
    assert result.stderr == "2 findings (1 error, 1 warning) in 2 files.\n"


def test_findings_are_sorted_and_one_a_line(project: Path) -> None:
    assert concise(".", cwd=project) == ["pkg/lossy.py:5:5: KL201", "wrong.py:3:29: KL106"]


def test_full_shows_the_line_and_underlines_the_argument(project: Path) -> None:
    lines = keras_lint("wrong.py", cwd=project).stdout.splitlines()
    assert lines[1] == " --> wrong.py:3:29"
    assert lines[3] == "3 | layer = layers.Conv2D(8, 3, padding='full')"
    assert lines[4] == "  |                             ^^^^^^^^^^^^^^"


def test_json_has_the_promised_fields(project: Path) -> None:
    result = keras_lint("--output-format", "json", "--quiet", "pkg", cwd=project)
    (row,) = json.loads(result.stdout)
    assert result.stderr == ""
    assert row["filename"] == "pkg/lossy.py"
    assert (row["code"], row["name"], row["severity"]) == ("KL201", "discarded-pixels", "warning")
    assert row["location"] == {"row": 5, "column": 5}
    assert row["end_location"] == {"row": 5, "column": 27}
    assert row["noqa_row"] == 5
    assert (row["cell"], row["url"]) == (None, None)
    end = {"row": 5, "column": 26}
    assert row["fix"] == {
        "applicability": "unsafe",
        "message": 'Pad at the edges: padding="same"',
        "edits": [{"content": ', padding="same"', "location": end, "end_location": end}],
    }
    assert row["related"][0]["location"] == {"row": 4, "column": 5}


def test_json_is_an_array_where_nothing_is_found(project: Path) -> None:
    result = keras_lint("--output-format", "json", "clean.py", cwd=project)
    assert (result.returncode, json.loads(result.stdout)) == (0, [])


def test_json_lines_and_github(project: Path) -> None:
    result = keras_lint("--output-format", "json-lines", ".", cwd=project)
    assert [json.loads(line)["code"] for line in result.stdout.splitlines()] == ["KL201", "KL106"]
    result = keras_lint("--output-format", "github", "wrong.py", cwd=project)
    assert result.stdout.startswith(
        "::error title=keras-lint (KL106),file=wrong.py,line=3,col=29,endLine=3,endColumn=43::"
    )


def test_standard_input(project: Path) -> None:
    assert concise("-", cwd=project, stdin=LOSSY.encode()) == ["<stdin>:5:5: KL201"]
    named = ("--stdin-filename", "pkg/buffer.py", "-")
    assert concise(*named, cwd=project, stdin=LOSSY.encode()) == ["pkg/buffer.py:5:5: KL201"]


def test_selection(project: Path) -> None:
    assert concise("--select", "KL1", cwd=project) == ["wrong.py:3:29: KL106"]
    assert concise("--ignore", "discarded-pixels", cwd=project) == ["wrong.py:3:29: KL106"]
    assert concise("--select", "KL2", "--extend-select", "KL106", cwd=project) == concise(
        ".", cwd=project
    )


def test_comments_silence(project: Path) -> None:
    silenced = WRONG.replace("\n\n", "\n").rstrip() + "  # noqa: KL106\n"
    (project / "wrong.py").write_text(silenced)
    (project / "pkg" / "lossy.py").write_text("# keras-lint: skip-file\n" + LOSSY)
    assert keras_lint(cwd=project).returncode == 0


def test_a_finding_in_an_imported_file_is_told_once(project: Path) -> None:
    for name in ("first.py", "second.py"):
        (project / name).write_text("import keras\nimport wrong\n")
    assert concise(".", cwd=project).count("wrong.py:3:29: KL106") == 1


def test_a_left_out_file_that_another_imports_is_left_out(project: Path) -> None:
    (project / "main.py").write_text("import keras\nimport wrong\n")
    assert concise("main.py", cwd=project) == ["wrong.py:3:29: KL106"]
    assert concise("--exclude", "wrong.py", "main.py", cwd=project) == []


def test_statistics(project: Path) -> None:
    result = keras_lint("--statistics", cwd=project)
    assert result.stdout == "1  KL106  invalid-argument\n1  KL201  discarded-pixels\n"


def test_exit_zero_and_output_file(project: Path) -> None:
    arguments = ("--exit-zero", "--output-format", "concise", "--output-file", "out.txt")
    result = keras_lint(*arguments, cwd=project)
    assert (result.returncode, result.stdout) == (0, "")
    assert len((project / "out.txt").read_text().splitlines()) == 2


def test_several_processes_find_the_same(project: Path) -> None:
    assert concise("--jobs", "2", cwd=project) == concise("--jobs", "1", cwd=project)


def test_a_baseline_hides_what_is_known_though_lines_move(project: Path) -> None:
    written = keras_lint("--baseline", "known.json", "--write-baseline", cwd=project)
    assert (written.returncode, written.stderr) == (0, "2 findings written to known.json.\n")
    (project / "wrong.py").write_text("# moved\n" + WRONG)
    assert keras_lint("--baseline", "known.json", cwd=project).returncode == 0
    (project / "wrong.py").write_text(WRONG + WRONG.splitlines()[2] + "\n")
    assert concise("--baseline", "known.json", cwd=project) == ["wrong.py:4:29: KL106"]


def test_show_files_and_settings(project: Path) -> None:
    result = keras_lint("--show-files", "--exclude", "pkg,o*.py", cwd=project)
    assert result.stdout.splitlines() == ["clean.py", "wrong.py"]
    assert (
        "max-dense-params = 5\n"
        in keras_lint("--show-settings", "--max-dense-params", "5", cwd=project).stdout
    )


def test_a_notebook_is_told_by_cell(project: Path) -> None:
    cells = [
        {"cell_type": "markdown", "source": "# Title"},
        {"cell_type": "code", "source": "from keras import layers\n%matplotlib inline"},
        {"cell_type": "code", "source": "\nlayer = layers.Dense(0)"},
    ]
    (project / "net.ipynb").write_text(json.dumps({"cells": cells, "nbformat": 4}))
    (row,) = json.loads(keras_lint("--output-format", "json", "net.ipynb", cwd=project).stdout)
    assert (row["code"], row["cell"], row["location"]["row"]) == ("KL106", 2, 2)
    assert concise("net.ipynb", cwd=project)[0].startswith("net.ipynb:cell")
    assert "layers.Dense(0)" in keras_lint("net.ipynb", cwd=project).stdout


def test_colour_only_where_it_is_asked_for(project: Path) -> None:
    assert "\x1b[" not in keras_lint("wrong.py", cwd=project, FORCE_COLOR="").stdout
    assert "\x1b[" in keras_lint("wrong.py", cwd=project, FORCE_COLOR="1", NO_COLOR="").stdout
    assert "\x1b[" not in keras_lint("wrong.py", cwd=project, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_comments_that_silence_nothing(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(
        LOSSY.replace("(2),", "(2),  # noqa: KL201, KL301, E501")
        + "x = 1  # keras-lint: ignore\ny = 2  # noqa\nz = 3  # noqa: KL503\n"
    )
    shown = keras_lint(
        "check", "--output-format", "concise", "--extend-select", "KL902", cwd=tmp_path
    ).stdout.splitlines()
    assert [line.partition(" ")[0] for line in shown] == ["model.py:5:30:", "model.py:7:8:"]
    assert "KL301 is silenced here" in shown[0]
    assert "silences nothing" in shown[1]
