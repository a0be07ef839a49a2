"""The name that is taken to be meant."""

from __future__ import annotations

import pytest

from keras_lint.layers.registry import misspelt_layer
from keras_lint.layers.spelling import nearest

SLIPS = {
    "Denes": "Dense",
    "conv2d": "Conv2D",
    "Maxpooling2D": "MaxPooling2D",
    "BatchNormalisation": "BatchNormalization",
    "LTSM": "LSTM",
    "batch_normalization": "BatchNormalization",
}
OTHERS = "Conv4D SyncBatchNormalization GELU GRUV2 Concat Bias Dense Conv2D Input add merge".split()


@pytest.mark.parametrize("name", SLIPS)
def test_slips(name: str) -> None:
    assert misspelt_layer(name) == SLIPS[name]


@pytest.mark.parametrize("name", OTHERS)
def test_other_names_are_no_slips(name: str) -> None:
    assert misspelt_layer(name) is None


def test_nearest() -> None:
    assert nearest("smae", ("valid", "same")) == "same"
    assert nearest("Xavier", ("glorot_uniform", "zeros")) == "glorot_uniform"
    assert nearest("xavier", ("zeros",)) is None
    assert nearest("LeakyReLU", ("leaky_relu", "relu")) == "leaky_relu"
