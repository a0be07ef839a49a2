"""Labels are refused where Keras 3 refused them when it was asked, and only there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import Data
from keras_lint.training.labels import refusal
from keras_lint.training.losses import Loss
from tests.oracle_data.read_labels import LABELS, LOSSES, SAMPLES

ANSWERS = json.loads(Path(__file__).with_name("labels_keras_3.json").read_text())


@pytest.mark.parametrize("loss", LOSSES)
def test_refusals_are_those_of_keras(loss: str) -> None:
    batch = symbol("batch", free=True)
    wrong = []
    for name, output, labels, raises in ANSWERS:
        sizes, dtype, least, most = LABELS[labels]
        data = Data(Shape((SAMPLES, *sizes)), dtype, least, most)
        whole = Shape((batch, *output))
        found = refusal(Loss(name), data, whole, KerasVersion.V3, batches=(SAMPLES,))
        if name == loss and (found is not None) != raises:
            wrong.append((output, labels, raises, found))
    assert not wrong


def test_all_were_asked() -> None:
    assert {row[0] for row in ANSWERS} == set(LOSSES)
    assert {row[2] for row in ANSWERS} == set(LABELS)
