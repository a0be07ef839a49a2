"""`tf.TensorShape`: what it does, and that it is no tuple, as real tf.keras has it."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

OUTSIDE = """
    from tensorflow.python.framework import tensor_shape
    inputs = keras.Input((7, 3))
    shape = inputs.shape
    net = keras.Model(inputs, layers.Dense({units})(inputs))
"""
BUILT = """
    from tensorflow.python.framework import tensor_shape

    class Own(layers.Layer):
        def build(self, shape):
            self.kernel = self.add_weight("kernel", shape={kernel})

        def call(self, x):
            return x

    inputs = keras.Input((7, 3))
    net = keras.Model(inputs, Own()(inputs))
"""


@pytest.mark.parametrize(
    ("units", "known"),
    [
        ("shape.rank + shape.ndims", 6),
        ("shape[1:].num_elements()", 21),
        ("shape.as_list()[1] + len(shape.dims)", 10),
        ("5 if shape[1:].is_fully_defined() else 6", 5),
        ("5 if shape.is_fully_defined() else 6", 6),
        ("5 if isinstance(shape, tf.TensorShape) else 6", 5),
        ("5 if isinstance(shape, tensor_shape.TensorShape) else 6", 5),
        ("5 if isinstance(shape, (tuple, list)) else 6", 6),
        ("(shape[1:] + (4,))[-1]", 4),
        ("([5] + shape[1:])[0]", 5),
        ("shape.concatenate([8])[3]", 8),
        ("5 if shape == (None, 7, 3) else 6", 5),
    ],
)
def test_shapes_of_tensors(units: str, known: int) -> None:
    net = models(OUTSIDE.format(units=units), KerasVersion.V2_15)["net"]
    assert net.outputs == [[None, 7, known]]


@pytest.mark.parametrize(
    ("kernel", "weights"),
    [
        ("(tf.TensorShape(shape)[-1], 4)", 12),
        ("[tensor_shape.dimension_value(tensor_shape.TensorShape(shape)[-1]), 5]", 15),
        ("tf.TensorShape([tf.compat.dimension_value(shape[-1]), 6])", 18),
        ("(shape[-1], 2 if isinstance(shape, tuple) else 7)", 21),
    ],
)
def test_shapes_given_to_build(kernel: str, weights: int) -> None:
    source = BUILT.format(kernel=kernel)
    assert models(source, KerasVersion.V2_15)["net"].total_params == weights
