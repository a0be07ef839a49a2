"""The recorded signatures are those of Keras, and are found as the layers ask for them."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import pytest

from keras_lint.layers.signatures import FILES, signatures

READER = Path(__file__).parents[1] / "oracle_data" / "read_signatures.py"
RECORDED = files("keras_lint.layers.signatures")
LARGEST = 80_000


@pytest.mark.skipif(find_spec("keras") is None, reason="Keras is not installed")
def test_the_installed_keras_has_the_recorded_signatures(tmp_path: Path) -> None:
    read = tmp_path / "keras_3.json"
    subprocess.run([sys.executable, str(READER), "3", str(read)], check=True, capture_output=True)
    actual = json.loads(read.read_text())
    recorded = json.loads((RECORDED / FILES["3"]).read_text())
    differing = sorted(name for name in actual if actual[name] != recorded.get(name))
    assert not differing, f"read them anew with {READER.name}: {differing}"
    assert sorted(actual) == sorted(recorded)


@pytest.mark.parametrize("version", FILES)
def test_the_file_has_one_sorted_layer_a_line_and_is_small(version: str) -> None:
    text = (RECORDED / FILES[version]).read_text(encoding="utf-8")
    names = [line.partition(":")[0].strip('"') for line in text.splitlines()[1:-1]]
    assert names == sorted(json.loads(text))
    assert len(text.encode()) < LARGEST


@pytest.mark.parametrize("version", FILES)
def test_every_signature_can_be_made(version: str) -> None:
    for name, signature in signatures(version).items():
        assert signature.name == name
        required = [one.required for one in signature.parameters if not one.keyword_only]
        assert required == sorted(required, reverse=True), name


@pytest.mark.parametrize(
    ("version", "alias", "class_name"),
    [
        ("2.2", "Convolution2D", "Conv2D"),
        ("2.2", "MaxPool2D", "MaxPooling2D"),
        ("2.15", "Convolution2D", "Conv2D"),
        ("3", "GlobalAvgPool1D", "GlobalAveragePooling1D"),
        ("3", "GroupQueryAttention", "GroupedQueryAttention"),
    ],
)
def test_an_alias_tells_the_class_that_names_derive_from(
    version: str, alias: str, class_name: str
) -> None:
    assert signatures(version)[alias].class_name == class_name


def test_legacy_decorators_do_not_hide_parameters() -> None:
    dense = signatures("2.2")["Dense"]
    assert [one.name for one in dense.parameters][:3] == ["units", "activation", "use_bias"]
    assert dense.parameters[0].required
    assert dense.accepts_kwargs


def test_defaults_are_tuples_and_calls_are_listed() -> None:
    strides = next(one for one in signatures("3")["Conv2D"].parameters if one.name == "strides")
    assert strides.default == (1, 1)
    assert "return_attention_scores" in signatures("3")["MultiHeadAttention"].call_parameters


def test_a_version_has_its_own_layers() -> None:
    assert "MultiHeadAttention" not in signatures("2.2")
    assert "ThresholdedReLU" in signatures("2.15")
    assert signatures("3").get("ThresholdedReLU") is None
