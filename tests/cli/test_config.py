"""`[tool.keras-lint]` in `pyproject.toml`."""

from __future__ import annotations

from pathlib import Path

import pytest

from keras_lint.config import Config, ConfigError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.pyproject import configuration_for, read_config
from keras_lint.rules.registry import all_rules
from tests.cli.process import LOSSY, WRONG, keras_lint


def write(folder: Path, text: str) -> Path:
    path = folder / "pyproject.toml"
    path.write_text("[project]\nname = 'x'\n\n[tool.keras-lint]\n" + text)
    return path


def test_all_options_are_read(tmp_path: Path) -> None:
    text = """\
select = ["KL1", "discarded-pixels"]
ignore = ["KL102"]
extend-select = ["KL901"]
extend-ignore = ["KL103"]
exclude = ["old"]
extend-exclude = ["older"]
keras-version = "2.2"
max-dense-params = 5

[tool.keras-lint.per-file-ignores]
"tests/*" = ["KL201"]
"""
    config = read_config(write(tmp_path, text))
    assert config is not None
    errors = {code for code in all_rules() if code.startswith("KL1")}
    assert config.codes == errors - {"KL102", "KL103"} | {"KL201", "KL901"}
    assert config.excluded(["default"]) == ("old", "older")
    assert config.keras_version is KerasVersion.V2_2
    assert config.limits.max_dense_params == 5
    assert "KL201" not in config.codes_for(str(tmp_path / "tests" / "net.py"))
    assert "KL201" in config.codes_for(str(tmp_path / "net.py"))


def test_the_nearest_table_counts(tmp_path: Path) -> None:
    write(tmp_path, "max-dense-params = 1\n")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "pyproject.toml").write_text("[project]\nname = 'keras-lint-user'\n")
    assert configuration_for(inner / "net.py").max_dense_params == 1
    write(inner, "max-dense-params = 2\n")
    assert configuration_for(inner / "net.py").max_dense_params == 2


def test_unselected_by_default() -> None:
    assert "KL901" not in Config().codes
    assert "KL900" in Config().codes


@pytest.mark.parametrize(
    ("text", "row", "message"),
    [
        ("maximum = 3\n", 5, "`maximum` is no option; there are select,"),
        ("ignore = []\nselect = ['E501']\n", 6, "names 'E501', which is no rule's code or slug"),
        ("max-dense-params = 'many'\n", 5, "takes a whole number of at least 0, not 'many'"),
        ("keras-version = 3\n", 5, "takes one of auto, 2.2, 2.15, 3 as a string, not 3"),
        ("exclude = 'old'\n", 5, "takes a list of strings, not 'old'"),
        ("per-file-ignores = ['x']\n", 5, "takes a table of patterns"),
        ("\n[tool.keras-lint.per-file-ignores]\n'x' = ['Q1']\n", 6, "names 'Q1'"),
        ("ignore = [\n", 5, "not TOML"),
    ],
)
def test_errors_have_their_place(text: str, row: int, message: str, tmp_path: Path) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        read_config(path)
    assert str(caught.value).startswith(f"{path}:{row}: ")
    assert message in str(caught.value)


def test_the_command_line_goes_before_the_file(tmp_path: Path) -> None:
    write(tmp_path, "ignore = ['KL201']\nextend-exclude = ['wrong.py']\n")
    (tmp_path / "lossy.py").write_text(LOSSY)
    (tmp_path / "wrong.py").write_text(WRONG)
    assert keras_lint(cwd=tmp_path).returncode == 0
    assert "KL201" in keras_lint("--ignore", "KL106", cwd=tmp_path).stdout
    assert "KL106" in keras_lint("wrong.py", cwd=tmp_path).stdout
    assert keras_lint("--force-exclude", "wrong.py", cwd=tmp_path).returncode == 0
    isolated = keras_lint("--isolated", cwd=tmp_path).stdout
    assert "KL106" in isolated
    assert "KL201" in isolated


def test_a_wrong_file_stops_the_run_with_two(tmp_path: Path) -> None:
    path = write(tmp_path, "maximum = 3\n")
    result = keras_lint(cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith(f"keras-lint: {path}:5: `maximum` is no option")
