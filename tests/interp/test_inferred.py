"""`tf.shape` outside of layers in tf.keras: rows of their own that carry sizes.

The rows are those that tf.keras 2.15.1 prints for these programs.
"""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

HEAD = """
        import tensorflow as tf
        from tensorflow.keras import backend as K
        x = layers.Input((28, 28, 3), name="x")
"""

ROWS = {
    "tf.reshape(x, (tf.shape(x)[0], tf.shape(x)[1] * tf.shape(x)[2], 3))": {
        "tf.compat.v1.shape_1": [4],
        "tf.compat.v1.shape_2": [4],
        "tf.compat.v1.shape": [4],
        "tf.__operators__.getitem_1": [],
        "tf.__operators__.getitem_2": [],
        "tf.__operators__.getitem": [],
        "tf.math.multiply": [],
        "tf.reshape": [None, 784, 3],
    },
    "tf.image.resize(x, K.shape(x)[1:3] * 2)": {
        "tf.compat.v1.shape": [4],
        "tf.__operators__.getitem": [2],
        "tf.math.multiply": [2],
        "tf.image.resize": [None, 56, 56, 3],
    },
    "tf.reshape(x, tf.concat([tf.shape(x)[:2], [84]], 0))": {
        "tf.compat.v1.shape": [4],
        "tf.__operators__.getitem": [2],
        "tf.concat": [3],
        "tf.reshape": [None, 28, 84],
    },
    "tf.zeros(tf.stack([tf.shape(x)[0], tf.reduce_prod(tf.shape(x)[1:])]))": {
        "tf.compat.v1.shape_1": [4],
        "tf.compat.v1.shape": [4],
        "tf.__operators__.getitem_1": [3],
        "tf.__operators__.getitem": [],
        "tf.math.reduce_prod": [],
        "tf.stack": [2],
        "tf.zeros": [None, 2352],
    },
    "tf.ones((tf.cast(tf.unstack(tf.shape(x))[1] // 2, tf.int32), 4)) * 2.0": {
        "tf.compat.v1.shape": [4],
        "tf.unstack": [[], [], [], []],
        "tf.compat.v1.floor_div": [],
        "tf.cast": [],
        "tf.ones": [14, 4],
        "tf.math.multiply": [14, 4],
    },
    "x[:, : tf.shape(x)[1] // 2]": {
        "tf.compat.v1.shape": [4],
        "tf.__operators__.getitem": [],
        "tf.compat.v1.floor_div": [],
        "tf.__operators__.getitem_1": [None, 14, 28, 3],
    },
}


@pytest.mark.parametrize("expression", ROWS)
def test_sizes_are_rows_of_the_network(expression: str) -> None:
    net = models(HEAD + f"        net = keras.Model(x, {expression})", KerasVersion.V2_15)["net"]
    rows = [(row.name, row.output_shape) for row in net.layers[1:]]
    assert rows == list(ROWS[expression].items())
