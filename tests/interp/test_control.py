"""Functions of TensorFlow and Keras that call the functions they are given."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

WITHIN = """
    def twice(x):
        return x * 2

    @tf.custom_gradient
    def gate(x):
        def grad(dy):
            return dy
        return x[:, :5], grad

    @tf.recompute_grad
    def block(x):
        return tf.reduce_sum(x, 1)

    class Own(layers.Layer):
        def call(self, x):
            return {result}

    inputs = keras.Input((4, 6), batch_size=2)
    net = keras.Model(inputs, Own()(inputs))
"""


@pytest.mark.parametrize(
    ("result", "shape"),
    [
        ("tf.cond(tf.reduce_sum(x) > 0, lambda: x, lambda: twice(x))", [2, 4, 6]),
        ("tf.cond(tf.reduce_sum(x) > 0, lambda: x, lambda: x[:, :2])", None),
        ("tf.map_fn(lambda row: row[:3], x)", [2, 3, 6]),
        ("tf.map_fn(lambda rows: rows[0][:3] + rows[1][:3], (x, x), dtype=tf.float32)", [2, 3, 6]),
        ("tf.vectorized_map(lambda row: tf.reduce_sum(row, 0), x)", [2, 6]),
        ("tf.scan(lambda total, row: total + row, x)", [2, 4, 6]),
        ("tf.foldl(lambda total, row: total + row, x)", [4, 6]),
        ("tf.while_loop(lambda i, v: i < 3, lambda i, v: (i + 1, v * 2), (0, x))[1]", [2, 4, 6]),
        (
            "tf.while_loop(lambda i, v: i < 3, lambda i, v: (i + 1, tf.concat([v, x], 1)), (0, x),"
            " shape_invariants=(tf.TensorShape([]), tf.TensorShape([2, None, 6])))[1]",
            [2, None, 6],
        ),
        ("tf.nest.map_structure(twice, [x, x[:, 0]])[1]", [2, 6]),
        ("gate(x)", [2, 4, 6]),
        ("block(x)", [2, 6]),
        ("K.switch(tf.reduce_sum(x) > 0, lambda: x, lambda: twice(x))", [2, 4, 6]),
        ("tf.where(x[0, :, 0] > 0)", [None, 1]),
        ("tf.image.rot90(x[..., None])", [2, None, None, 1]),
        ("tf.nn.softmax_cross_entropy_with_logits(x, x)", [2, 4]),
        ("K.ctc_batch_cost(x[:, :, 0], x, x[:, 0, :1], x[:, 0, :1])", [2, 1]),
        ("tf.split(x, [-1, 2, 1], axis=-1)[0]", [2, 4, 3]),
        ("tf.split(x, [1, -1], 1)[1]", [2, 3, 6]),
        ("tf.reduce_sum([x, x], axis=0)", [2, 4, 6]),
        ("tf.reduce_mean(tf.split(x, 3, axis=-1), 0)", [2, 4, 2]),
        ("tf.linalg.matvec(x, x[:, 0])", [2, 4]),
        ("tf.nn.conv2d_transpose(x[..., None], tf.zeros((3, 3, 7, 1)), [2, 8, 12, 7], 2)", [2, 8, 12, 7]),
    ],
)  # fmt: skip
def test_what_comes_out(result: str, shape: list[int | None] | None) -> None:
    source = "    from tensorflow.keras import backend as K\n" + WITHIN.format(result=result)
    assert models(source, KerasVersion.V2_15)["net"].outputs == [shape]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("conv_output_length(16, 3, padding='valid', stride=2, dilation=2)", 6),
        ("conv_output_length(16, 3, padding='same', stride=3)", 6),
        ("conv_output_length(7, 3, 'full', 1)", 9),
        ("conv_output_length(None, 3, 'same', 1)", None),
        ("conv_input_length(6, 3, 'same', 2)", 11),
        ("deconv_output_length(7, 3, 'valid', stride=2)", 15),
        ("deconv_output_length(7, 3, 'same', output_padding=1, stride=2)", 14),
        ("normalize_tuple(3, 2, 'kernel_size')", (3, 3)),
        ("normalize_tuple([3, 1], 2, 'kernel_size')", (3, 1)),
    ],
)
def test_lengths_after_windows(call: str, told: object) -> None:
    source = f"""
    from tensorflow.python.keras.utils import conv_utils

    told = conv_utils.{call}
    units = 3 if told == {told!r} else 4
    net = keras.Sequential([keras.Input((2,)), layers.Dense(units)])
    """
    assert models(source, KerasVersion.V2_15)["net"].total_params == 9
