"""What the linter says of `sample_projects/`: `python -m tests.cli.test_samples` writes it anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.process import ROOT, keras_lint

EXPECTED = Path(__file__).parent / "expected_samples.json"
VERSIONS = ("2.2", "2.15", "3")
NEWER = {"mnist_convnet", "stacked_lstm"}
"""Samples that begin a Sequential with `Input`, which Keras 2.2 refuses."""


def samples() -> list[str]:
    folders = (ROOT / "sample_projects").iterdir()
    return sorted(folder.name for folder in folders if folder.is_dir())


def findings(name: str, keras: str) -> list[dict[str, Any]]:
    path = f"sample_projects/{name}"
    arguments = ("--isolated", "--keras-version", keras, "--output-format", "json")
    rows: list[dict[str, Any]] = json.loads(keras_lint(*arguments, path, cwd=ROOT).stdout)
    return rows


def models(name: str, keras: str) -> list[dict[str, Any]]:
    path = f"sample_projects/{name}"
    arguments = ("--isolated", "--keras-version", keras, "--output-format", "json")
    data = json.loads(keras_lint("summary", *arguments, path, cwd=ROOT).stdout)
    return [model for file in data["files"] for model in file["models"]]


@pytest.mark.parametrize("name", samples())
@pytest.mark.parametrize("keras", VERSIONS)
def test_findings(name: str, keras: str) -> None:
    if keras == "2.2" and name in NEWER:
        pytest.skip("written for newer versions")
    assert findings(name, keras) == json.loads(EXPECTED.read_text(encoding="utf-8"))[name]


def shapes_and_params(model: dict[str, Any]) -> list[tuple[list[int | None], int]]:
    return [(layer["output_shape"], layer["params"]) for layer in model["layers"]]


@pytest.mark.parametrize("keras", VERSIONS)
def test_the_articles_pairs(keras: str) -> None:
    convolutions, pooling = models("article_convolutions", keras)
    assert shapes_and_params(convolutions) == [
        ([None, 49, 94, 55], 1045),
        ([None, 17, 47, 35], 19285),
    ]
    assert convolutions["total_params"] == 20330
    assert shapes_and_params(pooling) == [([None, 49, 94, 3], 0), ([None, 17, 47, 3], 0)]


@pytest.mark.parametrize("keras", VERSIONS)
def test_the_visual_question_answering_model(keras: str) -> None:
    tower, vqa = models("visual_question_answering", keras)
    sizes = [shape[1] for shape, _ in shapes_and_params(tower)]
    assert sizes == [224, 222, 111, 111, 109, 54, 54, 52, 50, 25, 160000]
    weights = [params for _, params in shapes_and_params(tower)]
    assert weights == [1792, 36928, 0, 73856, 147584, 0, 295168, 590080, 590080, 0, 0]
    assert tower["total_params"] == 1735488
    params = {layer["class"]: layer["params"] for layer in vqa["layers"]}
    assert params["Embedding"] == 2_560_000
    assert params["LSTM"] == 525_312
    assert params["Dense"] == 160_257_000
    assert vqa["total_params"] == vqa["trainable_params"] == 165_077_800
    joined = next(layer for layer in vqa["layers"] if layer["class"] == "Concatenate")
    assert joined["output_shape"] == [None, 160256]
    assert [name.split("_")[0] for name in joined["connected_to"]] == ["lstm", "vision"]


def test_names_are_the_versions_own() -> None:
    names = {
        keras: [layer["name"] for layer in models("article_convolutions", keras)[0]["layers"]]
        for keras in VERSIONS
    }
    assert names == {
        "2.2": ["conv2d_1", "conv2d_2"],
        "2.15": ["conv2d", "conv2d_1"],
        "3": ["conv2d", "conv2d_1"],
    }


if __name__ == "__main__":
    told = {name: findings(name, "3") for name in samples()}
    EXPECTED.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
