"""What a network trains where layers in it are frozen: figures of Keras 3.15 and tf.keras 2.15."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

NESTED = """
        base = keras.Sequential([layers.InputLayer((4,)), layers.Dense(3), layers.Dense(3)])
        net = keras.Sequential([layers.InputLayer((4,)), base, layers.Dense(2)])
        base.trainable = False
        base.layers[-1].trainable = True
"""
FROZEN = {
    "layers.LSTM(3, trainable=False)": (96, 0),
    "layers.Bidirectional(layers.LSTM(3), trainable=False)": (192, 192),
    "layers.TimeDistributed(layers.Dense(3), trainable=False)": (15, 15),
    "layers.RNN([layers.LSTMCell(3), layers.GRUCell(2)], trainable=False)": (138, 138),
    "layers.BatchNormalization(trainable=False)": (16, 0),
    "layers.SpectralNormalization(layers.Dense(3), trainable=False)": (18, 15),
    "keras.Sequential([layers.Dense(3)], trainable=False)": (15, 15),
}


@pytest.mark.parametrize(("keras", "trained"), [(KerasVersion.V3, 20), (KerasVersion.V2_15, 8)])
def test_a_layer_that_is_trained_in_a_frozen_model(keras: KerasVersion, trained: int) -> None:
    """Keras 3 freezes weights, tf.keras whatever is held by what is frozen."""
    found = models(NESTED, keras)
    assert (found["net"].total_params, found["net"].trainable_params) == (35, trained)
    assert found["base"].trainable_params == 0


@pytest.mark.parametrize("layer", FROZEN)
def test_trainable_as_an_argument_reaches_no_layers_inside(layer: str) -> None:
    source = f"\nnet = keras.Sequential([keras.Input((5, 4)), {layer}])"
    net = models(source)["net"]
    assert (net.total_params, net.trainable_params) == FROZEN[layer]


def test_an_attention_is_made_of_layers() -> None:
    source = """
        i = keras.Input((5, 4))
        attention = layers.MultiHeadAttention(2, 3, trainable=False)
        net = keras.Model(i, attention(i, i))
        attention.trainable = False
        frozen = keras.Model(i, attention(i, i))
    """
    found = models(source)
    assert found["frozen"].trainable_params == 0
