"""Weights that one model of a model trains and another does not, as each Keras counts them."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

V2_2, V2_15, V3 = KerasVersion
SOURCE = """
    x = layers.Input((4,))
    inner = keras.models.Sequential([layers.Dense(3, input_shape=(4,))])
    h = inner(x)
    frozen = keras.models.Model(x, layers.Dense(1)(h))
    trained = keras.models.Model(x, layers.Dense(2)(h))
    frozen.trainable = False
    noise = layers.Input((5,))
    image = layers.Dense(4)(noise)
    net = keras.models.Model(noise, [frozen(image), trained(image)])
"""


@pytest.mark.parametrize(
    ("keras", "trainable", "non_trainable"), [(V2_2, 47, 19), (V2_15, 32, 19), (V3, 32, 19)]
)
def test_what_is_frozen_in_one_of_two_models(
    keras: KerasVersion, trainable: int, non_trainable: int
) -> None:
    net = models(SOURCE, keras)["net"]
    counts = net.total_params, net.trainable_params, net.non_trainable_params
    assert counts == (51, trainable, non_trainable)
