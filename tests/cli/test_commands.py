"""`summary`, `explain`, `rule` and `layers` through a real process."""

from __future__ import annotations

import json
from pathlib import Path

from keras_lint import modelled
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.rules.registry import HEADINGS
from tests.cli.process import keras_lint

PAIR = """\
from keras.layers import Conv2D
from keras.models import Sequential

pair = Sequential()
pair.add(Conv2D(55, (3, 2), strides=(2, 1), input_shape=(100, 95, 3)))
pair.add(Conv2D(35, (5, 2), strides=(3, 2), padding='same'))
"""

PAIR_2_2 = """\
pair.py:4:8: pair (Sequential)
_________________________________________________________________
Layer (type)                 Output Shape              Param #   
=================================================================
conv2d_1 (Conv2D)            (None, 49, 94, 55)        1045      
_________________________________________________________________
conv2d_2 (Conv2D)            (None, 17, 47, 35)        19285     
=================================================================
Total params: 20,330
Trainable params: 20,330
Non-trainable params: 0
_________________________________________________________________

"""  # noqa: W291 - Keras fills its lines with blanks


def pair(tmp_path: Path) -> Path:
    (tmp_path / "pair.py").write_text(PAIR)
    return tmp_path


def test_summary_as_keras_prints_it(tmp_path: Path) -> None:
    result = keras_lint("summary", "--keras-version", "2.2", "pair.py", cwd=pair(tmp_path))
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == PAIR_2_2


def test_summary_in_another_width(tmp_path: Path) -> None:
    result = keras_lint("summary", "--keras-version", "3", "--width", "60", cwd=pair(tmp_path))
    boxes = [line for line in result.stdout.splitlines() if line[:1] in tuple("┏┃┡│├└")]
    assert boxes
    assert {len(line) for line in boxes} == {60}


def test_summary_as_data(tmp_path: Path) -> None:
    result = keras_lint("summary", "--output-format", "json", ".", cwd=pair(tmp_path))
    data = json.loads(result.stdout)
    assert data["version"] == 1
    (file,) = data["files"]
    (model,) = file["models"]
    assert (file["path"], model["name"], model["class"]) == ("pair.py", "pair", "Sequential")
    assert (model["line"], model["column"], model["function"]) == (4, 8, None)
    assert model["inputs"] == [[None, 100, 95, 3]]
    assert model["total_params"] == 20330
    assert model["layers"][0] | {"name": "", "file": None} == {
        "name": "",
        "class": "Conv2D",
        "file": None,
        "line": 5,
        "column": 10,
        "output_shape": [None, 49, 94, 55],
        "params": 1045,
        "trainable_params": 1045,
        "connected_to": [],
    }
    assert [one["code"] for one in file["diagnostics"]] == ["KL201"]


def test_summary_says_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text("import keras\nx = (\n")
    result = keras_lint("summary", "broken.py", "missing.py", cwd=tmp_path)
    assert result.returncode == 2
    assert "broken.py:2:5: Syntax error" in result.stderr
    assert "missing.py: no such file or folder" in result.stderr


def test_explain_puts_numbers_in(tmp_path: Path) -> None:
    result = keras_lint("explain", "--keras-version", "2.2", "pair.py:5", cwd=pair(tmp_path))
    assert result.stdout == (
        "Conv2D `conv2d_1`, Keras 2.2\n"
        "  input:   (None, 100, 95, 3)\n"
        "  output:  (None, 49, 94, 55)\n"
        "  axis 1:  (100 - 3) // 2 + 1 = 49, 1 position left over\n"
        "  axis 2:  (95 - 2) // 1 + 1 = 94\n"
        "  weights: (3·2·3 + 1) × 55 = 1,045\n"
        "    kernel (3, 2, 3, 55)\n"
        "    bias (55,)\n"
    )


def test_explain_where_keras_raises_or_nothing_stands(tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text("import keras\nx = keras.layers.Dense(0)\n")
    result = keras_lint("explain", "wrong.py:2:10", cwd=tmp_path)
    assert result.stdout.startswith("Keras raises at wrong.py:2:5: ")
    nothing = keras_lint("explain", "wrong.py:1", cwd=tmp_path)
    assert nothing.returncode == 2
    assert nothing.stderr == "keras-lint: no layer is called at wrong.py:1\n"


def test_rule_documentation(tmp_path: Path) -> None:
    text = keras_lint("rule", "oversized-dense", cwd=tmp_path).stdout
    assert text.startswith("# oversized-dense (KL301)\n")
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == list(HEADINGS)
    assert text.count("```python") == 2
    assert keras_lint("rule", "--all", cwd=tmp_path).stdout.count("\n## Limits\n") >= 12
    assert "KL201  discarded-pixels" in keras_lint("rule", cwd=tmp_path).stdout


def test_layers_per_version(tmp_path: Path) -> None:
    rows = [line.split() for line in keras_lint("layers", cwd=tmp_path).stdout.splitlines()]
    versions = {row[0]: row[1:] for row in rows if row}
    assert versions["Dense"] == ["2.2", "2.15", "3"]
    assert versions["EinsumDense"] == ["2.15", "3"]
    assert versions["vgg16"] == ["2.2", "2.15", "3"]
    assert versions["keras.ops.one_hot"] == ["3"]
    assert versions["keras.datasets.mnist.load_data"] == ["2.2", "2.15", "3"]


def test_what_keras_3_has_of_applications_tf_keras_has_too() -> None:
    recorded = modelled.applications()
    assert [name for name, versions in recorded.items() if KerasVersion.V2_15 not in versions] == []


def test_version_and_help(tmp_path: Path) -> None:
    assert keras_lint("--version", cwd=tmp_path).stdout.startswith("keras-lint ")
    text = keras_lint("--help", cwd=tmp_path).stdout
    for command in ("check", "summary", "explain", "rule", "layers"):
        assert command in text
