"""What layers of the program's own make and hand to the layer that they are called in."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import describe
from keras_lint.layers.keras_version import KerasVersion


def test_masks_by_a_linear_operator() -> None:
    source = """
import tensorflow as tf
from tensorflow.keras import Input, Model, layers
class Causal(layers.Layer):
    def call(self, x):
        scores = tf.matmul(x, x, transpose_b=True)
        mask = tf.linalg.LinearOperatorLowerTriangular(tf.ones_like(scores)).to_dense()
        return tf.where(tf.equal(mask, 0), tf.zeros_like(scores), scores)
a = Input((4, 3))
m = Model(a, layers.Dense(2)(Causal()(a)))
"""
    report = analyze("net.py", source, Config(keras_version=KerasVersion.V2_15))
    described = describe(report.models[-1], KerasVersion.V2_15)
    assert described.total_params == (4 + 1) * 2


@pytest.mark.parametrize("keras", [KerasVersion.V2_15, KerasVersion.V3])
def test_sizes_that_an_inner_layer_gives_stay_numbers(keras: KerasVersion) -> None:
    source = """
import tensorflow as tf
from keras import Input, Model, layers
class Patches(layers.Layer):
    def __init__(self):
        super().__init__()
        self.cut = layers.Conv2D(4, 3, strides=2)
    def call(self, x):
        x = self.cut(x)
        return tf.reshape(x, (-1, x.shape[1] * x.shape[2], 4)), x.shape[1], x.shape[2]
class Stage(layers.Layer):
    def __init__(self):
        super().__init__()
        self.patches = Patches()
    def call(self, x):
        tokens, height, width = self.patches(x)
        return tf.reshape(tokens, (-1, height, width, 4))
a = Input((32, 24, 3))
m = Model(a, Stage()(a))
"""
    report = analyze("net.py", source, Config(keras_version=keras))
    rows = describe(report.models[-1], keras).layers
    assert rows is not None
    assert list(rows[-1].output_shape)[1:] == [15, 11, 4]
