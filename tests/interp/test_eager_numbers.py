"""Numbers that TensorFlow works out at once, as real tf.keras 2.15 has them."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("tf.constant(5).numpy()", 5),
        ("tf.reduce_prod(shape)", 784),
        ("tf.math.reduce_prod(x.shape[1:]).numpy()", 7),
        ("tf.reduce_sum([2, 3]).numpy()", 5),
        ("tf.reduce_max(tf.constant([3, 9, 4])).numpy()", 9),
        ("tf.shape(x)[1].numpy()", 7),
        ("tf.shape(x).numpy()[1]", 7),
        ("tf.size(x).numpy()", 21),
        ("tf.reduce_sum(x).numpy()", None),
        ("tf.reduce_max(shape, axis=axis)", None),
    ],
)
def test_numbers(number: str, value: int | None) -> None:
    source = f"""
    shape = (28, 28)
    x = tf.zeros((3, 7))
    net = keras.Sequential([layers.Input((2,)), layers.Dense({number}, use_bias=False)])
    """
    total = models(source, KerasVersion.V2_15)["net"].total_params
    assert total == (None if value is None else 2 * value)
