"""Findings are kept from run to run, and never beyond what they hang on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.process import LOSSY, keras_lint

FOLDER = ".keras-lint-cache"
IMPORTING = "from keras import layers\nfrom sizes import UNITS\n\nlayer = layers.Dense(UNITS)\n"


def check(folder: Path, *options: str) -> str:
    return keras_lint("check", "--quiet", "--output-format", "concise", *options, cwd=folder).stdout


def entries(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).rglob("*.json"))


def doctor(folder: Path, message: str = "From the cache.") -> None:
    """Make every finding that is kept say something of its own."""
    for path in entries(folder):
        entry = json.loads(path.read_text())
        for one in entry["found"]:
            one["message"] = message
        path.write_text(json.dumps(entry))


def test_a_second_run_says_what_the_first_one_found(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(LOSSY)
    first = check(tmp_path)
    assert "KL201" in first
    assert check(tmp_path) == first
    doctor(tmp_path)
    assert "From the cache." in check(tmp_path)


def test_other_content_is_seen_anew(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(LOSSY)
    check(tmp_path)
    doctor(tmp_path)
    (tmp_path / "model.py").write_text("\n" + LOSSY)
    assert "model.py:6:" in check(tmp_path)
    assert "From the cache." not in check(tmp_path)


@pytest.mark.parametrize("options", [["--keras-version", "2.2"], ["--ignore", "KL202"]])
def test_other_options_are_seen_anew(tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "model.py").write_text(LOSSY)
    check(tmp_path)
    doctor(tmp_path)
    assert "From the cache." not in check(tmp_path, *options)


def test_findings_hang_on_the_files_that_are_imported(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(IMPORTING)
    assert check(tmp_path, "model.py") == ""
    (tmp_path / "sizes.py").write_text("UNITS = 0\n")
    assert "KL106" in check(tmp_path, "model.py")
    (tmp_path / "sizes.py").write_text("UNITS = 10\n")
    assert check(tmp_path, "model.py") == ""
    (tmp_path / "sizes.py").unlink()
    (tmp_path / "sizes").mkdir()
    (tmp_path / "sizes" / "__init__.py").write_text("UNITS = -1\n")
    assert "KL106" in check(tmp_path, "model.py")


def test_findings_hang_on_what_a_folder_holds(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(
        IMPORTING.replace("sizes import UNITS", "parts import sizes")
    )
    with (tmp_path / "model.py").open("a") as file:
        file.write("layer = layers.Dense(sizes.UNITS)\n")
    (tmp_path / "parts").mkdir()
    assert "KL106" not in check(tmp_path, "model.py")
    (tmp_path / "parts" / "sizes.py").write_text("UNITS = 0\n")
    assert "KL106" in check(tmp_path, "model.py")


def test_fixes_are_kept(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text("from keras import layers\n\nlayer = layers.Dense(unit=1)\n")
    runs = [keras_lint("check", "--output-format", "json", cwd=tmp_path).stdout for _ in range(2)]
    assert runs[0] == runs[1]
    assert json.loads(runs[1])[0]["fix"] is not None


def test_no_cache_keeps_and_reads_nothing(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(LOSSY)
    check(tmp_path, "--no-cache")
    assert not (tmp_path / FOLDER).exists()
    check(tmp_path)
    doctor(tmp_path)
    assert "From the cache." not in check(tmp_path, "--no-cache")


@pytest.mark.parametrize("text", ["", "[]", "{}", "no JSON", '{"key": 1, "looked": 2, "found": 3}'])
def test_a_damaged_entry_is_written_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / "model.py").write_text(LOSSY)
    first = check(tmp_path)
    (entry,) = entries(tmp_path)
    entry.write_text(text)
    assert check(tmp_path) == first
    assert entry.read_text() != text


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(LOSSY)
    (tmp_path / FOLDER).write_text("a file stands where the folder would be")
    result = keras_lint("check", "--quiet", cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr == ""


def test_the_folder_hides_itself_from_git(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(LOSSY)
    check(tmp_path)
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"


def test_several_processes_say_the_same(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"model{number}.py").write_text(LOSSY)
    outputs = {check(tmp_path, *options) for options in (["--jobs=2"], ["--jobs=1"], ["--jobs=3"])}
    assert len(outputs) == 1
    assert outputs.pop().count("KL201") == 30
