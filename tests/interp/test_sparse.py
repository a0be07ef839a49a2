"""What Keras 3 takes for sparse, and what is left of an own layer's output then."""

from __future__ import annotations

import os

import pytest

from tests.interp.summaries import models

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

HALVED = """
class Halve(layers.Layer):
    def call(self, x):
        return x * 0.5

inputs = keras.Input((8, 8, 3))
thin = keras.Input((6, 6, 4), sparse=True)
x = layers.Conv2D(4, 3)(inputs)
net = keras.Model([inputs, thin], Halve(name="halved")({given}))
"""
DENSE = (
    "x",
    "x + 1.0",
    "x / 2.0",
    "x * x",
    "x * 2.0 + 1.0",
    "x * 2.0 + x",
    "(x * 2.0) ** 2",
    "layers.ReLU()(x * 2.0)",
    "layers.Lambda(lambda x: x + 1)(x * 2.0)",
)
SPARSE = (
    "x * 2.0",
    "2.0 * x",
    "-(x * 2.0)",
    "x * np.ones(4, 'float32')",
    "ops.multiply(x, 3)",
    "x * 2.0 / 3.0",
    "(x * 2.0) * x",
    "x * 2.0 + x * 3.0",
    "ops.sqrt(x * 2.0)",
    "layers.Add()([x * 2.0, x * 3.0])",
    "layers.Identity()(x * 2.0)",
    "layers.Permute((2, 1, 3))(x * 2.0)",
    "thin",
)


def _ours(given: str) -> object:
    rows = models(HALVED.format(given=given))["net"].layers or ()
    return rows[-1].output_shape


@pytest.mark.parametrize("given", DENSE)
def test_dense_tensors_keep_their_shape(given: str) -> None:
    assert _ours(given) == [None, 6, 6, 4]


@pytest.mark.parametrize("given", SPARSE)
def test_the_output_for_sparse_tensors_is_not_known(given: str) -> None:
    assert _ours(given) is None


@pytest.mark.parametrize("given", [*DENSE, *SPARSE])
def test_keras_agrees(given: str) -> None:
    import keras
    import numpy as np

    source = HALVED.format(given=given).replace("net = keras.Model([inputs, thin], ", "y = (")
    names = {"keras": keras, "layers": keras.layers, "ops": keras.ops, "np": np}
    exec(source, names)
    assert names["y"].shape == ((None, 6, 6, 4) if given in DENSE else (None,) * 4)
