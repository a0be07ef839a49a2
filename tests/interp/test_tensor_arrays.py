"""`tf.TensorArray` in layers of the program's own: what is written comes out stacked."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

DECODING = """
    class Decoder(layers.Layer):
        def __init__(self):
            super().__init__()
            self.cell = layers.GRUCell(8)

        def call(self, x):
            state = tf.zeros((tf.shape(x)[0], 8))
            written = tf.TensorArray(tf.float32, {made})
            for step in {steps}:
                out, _ = self.cell(x[:, step], state)
                written = written.write(step, out)
            return {result}

    inputs = keras.Input((5, 4), batch_size=2)
    net = keras.Model(inputs, Decoder()(inputs))
"""
FLAT = "tf.transpose(written.stack(), [1, 0, 2])"


@pytest.mark.parametrize(
    ("made", "steps", "result", "shape"),
    [
        ("size=5", "range(5)", FLAT, [2, 5, 8]),
        ("5", "range(5)", "written.stack()", [5, 2, 8]),
        ("size=0, dynamic_size=True", "range(5)", FLAT, [2, None, 8]),
        ("size=5", "range(5)", "written.read(0)", [2, 8]),
        ("size=5", "range(5)", "written.concat()", [None, 8]),
        ("size=5", "range(5)", "tf.TensorArray(tf.float32, 2).unstack(x).read(1)", [5, 4]),
    ],
)
def test_what_was_written(made: str, steps: str, result: str, shape: list[int | None]) -> None:
    source = DECODING.format(made=made, steps=steps, result=result)
    net = models(source, KerasVersion.V2_15)["net"]
    assert (net.total_params, net.outputs) == (336, [shape])
