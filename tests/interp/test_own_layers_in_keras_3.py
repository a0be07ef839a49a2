"""Weights of own layers need fixed sizes: of tensors Keras 3 does not know how many samples."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

LAYER = """
import numpy as np
from keras import Input, Model, Sequential, layers


class Scaled(layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight(shape=input_shape)

    def call(self, x):
        return x * self.scale


class Net(Model):
    def __init__(self):
        super().__init__()
        self.scaled = Scaled()

    def call(self, x):
        return self.scaled(x)


"""
REFUSED = ("Scaled()(Input((3,)))", "Sequential([Input((3,)), Scaled()])")
TAKEN = (
    "Scaled()(np.zeros((4, 3)))",
    "Net()(np.zeros((4, 3)))",
    "net = Net()\nnet.compile('adam', 'mse')\nnet.fit(np.zeros((32, 3)), np.zeros((32, 3)))",
    "net = Sequential([Scaled()])\nnet.compile('adam', 'mse')\n"
    "net.fit(np.zeros((32, 3)), np.zeros((32, 3)))",
)


def codes(source: str) -> list[str]:
    config = Config(select=("KL1",), keras_version=KerasVersion.V3)
    return [one.code for one in analyze("net.py", f"{LAYER}{source}\n", config).diagnostics]


@pytest.mark.parametrize("use", REFUSED)
def test_samples_of_tensors_are_not_counted(use: str) -> None:
    assert codes(use) == ["KL106"]


@pytest.mark.parametrize("use", TAKEN)
def test_samples_of_arrays_are(use: str) -> None:
    assert codes(use) == []


@pytest.mark.parametrize(
    ("base", "given", "refused"),
    [
        ("layers.Layer", "self", True),
        ("Model", "self", True),
        ("Model", "x, layers.Dense(2)(x)", False),
        ("Model", "x, outputs=layers.Dense(2)(x)", False),
        ("Sequential", "[layers.Dense(2)]", False),
    ],
)
def test_layers_take_keywords_alone(base: str, given: str, refused: bool) -> None:
    source = (
        f"class Own({base}):\n    def __init__(self):\n        x = Input((3,))\n"
        f"        super().__init__({given})\n\n\nOwn()\n"
    )
    assert codes(source) == (["KL106"] if refused else [])


CALLS = """
class Inner(layers.Layer):
    def call(self, x, training=None):
        return x


class Outer(layers.Layer):
    def __init__(self):
        super().__init__()
        self.inner = Inner()

    def call(self, x, training=False):
        return self.inner(x, {})


Outer()(Input((3,)))
"""


@pytest.mark.parametrize(
    ("given", "refused"),
    [("training", True), ("True", True), ("training=training", False), ("None", False)],
)
def test_flags_go_by_keyword(given: str, refused: bool) -> None:
    assert codes(CALLS.format(given)) == (["KL106"] if refused else [])


@pytest.mark.parametrize(
    ("parameters", "refused"),
    [
        ("a, b", True),
        ("a, *, b", True),
        ("a, training", False),
        ("a, b=None", False),
        ("a, *others", False),
    ],
)
def test_training_gives_call_one_argument(parameters: str, refused: bool) -> None:
    source = (
        "class Own(Model):\n    def __init__(self):\n        super().__init__()\n"
        f"        self.head = layers.Dense(1)\n\n    def call(self, {parameters}):\n"
        "        return self.head(a)\n\n\nnet = Own()\nnet.compile('adam', 'mse')\n"
        "net.fit(np.zeros((4, 3)), np.zeros((4, 1)))\n"
    )
    assert codes(source) == (["KL106"] if refused else [])


@pytest.mark.parametrize(
    "positions",
    [
        "ops.arange(0, ops.shape(x)[-1], 1)",
        "ops.arange(start=0, stop=ops.shape(x)[1], step=1)",
        "ops.arange(ops.shape(x)[-1])",
        "ops.arange(0, ops.shape(x)[1], 2)",
        "ops.cumsum(ops.ones((ops.shape(x)[1],)))",
    ],
)
def test_sizes_inside_a_layer_are_those_at_run_time_and_keras_agrees(positions: str) -> None:
    import keras

    source = (
        "class Own(layers.Layer):\n    def __init__(self):\n        super().__init__()\n"
        "        self.embedding = layers.Embedding(20, 6)\n\n    def call(self, x):\n"
        f"        return self.embedding({positions})\n\n\n"
        "x = keras.Input((None,), dtype='int64')\ny = Own()(x)\nnet = keras.Model(x, y)\n"
    )
    assert models(source)["net"].outputs == [[None, 6]]
    names = {"keras": keras, "layers": keras.layers, "ops": keras.ops}
    exec(source, names)
    assert names["y"].shape == (None, 6)
