"""Loops over data sets see what a batch is, and run at least once."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

START = """
    x = np.zeros((40, 7))
    data = tf.data.Dataset.from_tensor_slices(x).batch(4)
    units = 2
    {body}
    net = keras.Sequential([keras.Input((1,)), layers.Dense(units, use_bias=False)])
"""


def units(body: str) -> int | None:
    lines = body.replace("\n", "\n    ")
    return models(START.format(body=lines), KerasVersion.V2_15)["net"].total_params


@pytest.mark.parametrize(
    "body",
    [
        "for a in data:\n    units = a.shape[1]",
        "for a in data.take(1):\n    units = a.shape[1]\n    break",
        "for number, (a, b) in enumerate(zip(data, data)):\n    units = b.shape[1]",
        "for a in data.as_numpy_iterator():\n    units = a.shape[1]",
        "units = next(iter(data)).shape[1]",
        "units = data.element_spec.shape[1]",
    ],
)
def test_what_a_batch_is(body: str) -> None:
    assert units(body) == 7


def test_how_many_batches_there_are_is_not_known() -> None:
    assert units("for a in data:\n    units += 1") is None
