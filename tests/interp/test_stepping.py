"""`K.rnn` in layers of the program's own: attention over the steps of a decoder, say."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

ATTENDING = """
    from tensorflow.keras import backend as K

    class Attending(layers.Layer):
        def build(self, shapes):
            self.kernel = self.add_weight("kernel", shape=(shapes[0][2], shapes[1][2]))

        def call(self, inputs):
            encoded, decoded = inputs

            def energy(step, states):
                projected = K.dot(encoded, self.kernel)
                scores = K.batch_dot(projected, K.expand_dims(step, -1))[:, :, 0]
                return K.softmax(scores), [scores]

            def context(step, states):
                summed = K.sum(encoded * K.expand_dims(step, -1), axis=1)
                return summed, [summed]

            start = K.sum(encoded, axis=2)
            last, scores, states = K.rnn(energy, decoded, [start])
            _, contexts, _ = K.rnn(context, scores, [K.sum(encoded, axis=1)])
            return {result}

    inputs = [keras.Input((7, 5)), keras.Input((4, 3))]
    net = keras.Model(inputs, Attending()(inputs))
"""


@pytest.mark.parametrize(
    ("result", "shapes"),
    [
        ("contexts, scores", [[None, 4, 5], [None, 4, 7]]),
        ("last", [[None, 7]]),
        ("states[0]", [[None, 7]]),
    ],
)
def test_steps_of_a_sequence(result: str, shapes: list[list[int | None]]) -> None:
    net = models(ATTENDING.format(result=result), KerasVersion.V2_15)["net"]
    assert (net.total_params, net.outputs) == (15, shapes)
