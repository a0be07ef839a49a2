"""Integers that NumPy makes: numbers like others, but not where Keras 3 asks for an `int`."""

from __future__ import annotations

import pytest

from tests.interp.raising import refused

PROGRAM = """\
import numpy as np
from keras import Input, layers

labels = np.array([0, 1, 2])
{layer}
"""
MADE = [
    "np.array([[1, 2], [5, 3]]).max()",
    "np.prod((2, 3))",
    "np.int64(3)",
    "labels.max() + 1",
    "2 * labels[2]",
]


@pytest.mark.parametrize("number", MADE)
def test_units_are_pythons_integers(number: str) -> None:
    assert refused(PROGRAM.format(layer=f"layers.Dense({number})")) == [(5, "KL106")]
    assert not refused(PROGRAM.format(layer=f"layers.Dense(int({number}))"))
    assert not refused(PROGRAM.format(layer=f"layers.Conv2D({number}, 3)"))


@pytest.mark.parametrize("layer", ["LSTM({})", "Embedding({}, 2)", "RepeatVector({})"])
def test_other_layers_ask_for_them_too(layer: str) -> None:
    made = layer.format("np.prod((2, 3))")
    assert refused(PROGRAM.format(layer=f"layers.{made}")) == [(5, "KL106")]


def test_sizes_of_arrays_are_pythons() -> None:
    for size in ("labels.shape[0]", "labels.size", "len(labels)", "labels.ndim"):
        assert not refused(PROGRAM.format(layer=f"layers.Dense({size})"))
