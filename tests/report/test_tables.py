"""Summaries, character by character as the real Keras printed them (see `summaries/`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.report.summary_text import render
from keras_lint.report.table import Row, Table

FOLDER = Path(__file__).parent / "summaries"
LONG = "a_very_long_layer_name_indeed_it_is_long"


def auto(prefix: str, number: int, keras: KerasVersion) -> str:
    """Name the layer as Keras does, `number` counted from 0."""
    if prefix == "input" and keras is KerasVersion.V3:
        prefix = "input_layer"
    elif keras is KerasVersion.V2_2 or prefix == "input":
        return f"{prefix}_{number + 1}"
    return f"{prefix}_{number}" if number else prefix


def branched(keras: KerasVersion) -> Table:
    def row(
        name: str, class_name: str, shape: str, params: int, *inputs: str, number: int = 0
    ) -> Row:
        label = name if name == LONG else auto(name, number, keras)
        if class_name == "InputLayer" and keras is KerasVersion.V2_15:
            shape = f"[{shape}]"
        return Row(label, class_name, shape, params, tuple(f"{one}[0][0]" for one in inputs))

    def name(prefix: str, number: int = 0) -> str:
        return auto(prefix, number, keras)

    rows = (
        row("input", "InputLayer", "(None, 28, 28, 3)", 0),
        row("conv2d", "Conv2D", "(None, 26, 26, 8)", 224, name("input")),
        row("batch_normalization", "BatchNormalization", "(None, 26, 26, 8)", 32, name("conv2d")),
        row("conv2d", "Conv2D", "(None, 26, 26, 8)", 584, name("batch_normalization"), number=1),
        row("input", "InputLayer", "(None, 10)", 0, number=1),
        row("add", "Add", "(None, 26, 26, 8)", 0, name("batch_normalization"), name("conv2d", 1)),
        row("embedding", "Embedding", "(None, 10, 16)", 1600, name("input", 1)),
        row("flatten", "Flatten", "(None, 5408)", 0, name("add")),
        row("lstm", "LSTM", "[(None, 4), (None, 4), (None, 4)]", 336, name("embedding")),
        row(LONG, "Concatenate", "(None, 5412)", 0, name("flatten"), name("lstm")),
        row("dense", "Dense", "(None, 10)", 54130, LONG),
        row("sequential", "Sequential", "(None, 5)", 55, name("dense")),
    )
    title = "functional_1" if keras is KerasVersion.V3 else "model"
    return Table(title, rows, 56961, 56945, 16, connected=True)


def chain(keras: KerasVersion) -> Table:
    rows = (
        Row(auto("dense", 1, keras), "Dense", "(None, 5)", 55),
        Row(auto("dropout", 0, keras), "Dropout", "(None, 5)", 0),
    )
    return Table("sequential", rows, 55, 55, 0)


@pytest.mark.parametrize("keras", list(KerasVersion))
def test_tables_are_keras_own(keras: KerasVersion) -> None:
    expected = (FOLDER / f"keras_{keras}.txt").read_text(encoding="utf-8")
    width = 76 if keras is KerasVersion.V3 else None
    assert render(branched(keras), keras, width) + render(chain(keras), keras, width) == expected


@pytest.mark.parametrize("keras", list(KerasVersion))
def test_what_is_not_known_is_a_question_mark(keras: KerasVersion) -> None:
    table = Table("m", (Row("x", "Dense", "?", None),), None, None, None)
    text = render(table, keras)
    assert "Total params: ?\n" in text
    assert "None" not in text


def test_layers_that_are_not_built_say_so() -> None:
    table = Table("m", (Row("x", "Dense", "?", 0, built=False),), 0, 0, 0)
    assert "0 (unbuilt)" in render(table, KerasVersion.V3)
    assert "0 (unused)" in render(table, KerasVersion.V2_15)


def test_memory_in_keras_units() -> None:
    table = Table("m", (), 165_077_800, 0, 300)
    assert "165,077,800 (629.72 MB)" in render(table, KerasVersion.V3)
    assert "300 (1.17 KB)" in render(table, KerasVersion.V2_15)
