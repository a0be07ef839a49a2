"""Layers that a Sequential holds twice, and inputs that it takes from its calls, in each Keras."""

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


@pytest.mark.parametrize(
    ("keras", "steps"), [(V2_15, [None, None]), (V3, [16, 14])], ids=["2.15", "3"]
)
def test_a_shape_that_was_inferred_opens_where_the_next_input_differs(
    keras: KerasVersion, steps: list[int | None]
) -> None:
    source = """
        net = keras.models.Sequential([layers.Dense(3), layers.Conv1D(4, 3)])
        y = net(keras.Input((16, 5)))
        z = net(keras.Input((12, 5)))
        given = keras.models.Sequential([layers.Dense(3, input_shape=(None, 5))])
        y = given(keras.Input((16, 5)))
    """
    net = models(source, keras)["net"]
    assert net.layers is not None
    assert [layer.output_shape[1] for layer in net.layers] == steps  # type: ignore[index]


@pytest.mark.parametrize(
    ("keras", "expected"),
    [(V2_2, "input_1"), (V2_15, "input_1"), (V3, "input_layer_1")],
    ids=["2.2", "2.15", "3"],
)
def test_building_a_sequential_numbers_an_input_in_keras_3_alone(
    keras: KerasVersion, expected: str
) -> None:
    source = """
        first = keras.models.Sequential([layers.Dense(3)])
        first.build((None, 4))
        x = layers.Input((4,))
        net = keras.models.Model(x, layers.Dense(2)(x))
    """
    net = models(source, keras)["net"]
    assert net.layers is not None
    assert net.layers[0].name == expected
