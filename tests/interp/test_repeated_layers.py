"""A layer that a Sequential holds twice, as each Keras calls and lists it."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

V2_2, V2_15, V3 = KerasVersion
POOLED_TWICE = """
    pool = layers.MaxPooling1D(2)
    net = keras.models.Sequential([{first}, pool, layers.Dense(6), pool, layers.Flatten()])
    net.add(layers.Dense(3))
    {then}
"""
LATE = POOLED_TWICE.format(first="layers.Dense(3)", then="net.build((None, 16, 3))")
AT_ONCE = POOLED_TWICE.format(first="layers.Dense(3, input_shape=(16, 3))", then="")


@pytest.mark.parametrize(
    ("source", "keras", "listed", "total"),
    [
        (AT_ONCE, V2_2, 5, 111),
        (AT_ONCE, V2_15, 5, 111),
        (AT_ONCE, V3, 6, 111),
        (LATE, V2_2, 5, 111),
        (LATE, V2_15, 5, 183),
        (LATE, V3, 6, 111),
    ],
)
def test_a_layer_that_is_there_twice(
    source: str, keras: KerasVersion, listed: int, total: int
) -> None:
    net = models(source, keras)["net"]
    assert (len(net.layers), net.total_params) == (listed, total)


def test_a_waiting_model_calls_a_repeated_layer_once_in_2_15() -> None:
    source = """
        norm = layers.BatchNormalization()
        net = keras.models.Sequential([norm, layers.Dense(6), norm, layers.Dense(2)])
        y = net(layers.Input((3,)))
    """
    assert models(source, V2_15)["net"].total_params == 12 + 24 + 14
