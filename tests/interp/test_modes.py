"""The `training` that a `call` of the program's own is given by Keras: that of the call around."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

HELD = """
    class Block(layers.Layer):
        def __init__(self):
            super().__init__()
            self.plain = layers.Dense(4)
            self.trained = layers.Dense(5)

        def call(self, x, training{default}):
            return self.trained(x) if training else self.plain(x)

    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.blocks = keras.Sequential([Block()])

        def call(self, x, training{default}):
            return self.blocks(x{passed})

    net = Net()
    net(tf.zeros((1, 3)){given})
"""


@pytest.mark.parametrize("default", ["", "=None"])
@pytest.mark.parametrize("passed", ["", ", training=training"])
@pytest.mark.parametrize(("given", "total"), [("", 16), (", training=True", 20)])
def test_the_mode_of_the_call_around(default: str, passed: str, given: str, total: int) -> None:
    source = HELD.format(default=default, passed=passed, given=given)
    assert models(source, KerasVersion.V2_15)["net"].total_params == total
