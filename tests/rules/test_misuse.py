"""What Keras refuses is found, under the code that is due; what it takes is not."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion
from tests.misuse import REFUSED, START, TAKEN, lines

KERAS_3 = Config(keras_version=KerasVersion.V3)


def errors(line: str, config: Config = KERAS_3) -> list[str]:
    found = analyze("net.py", f"{START}{line}\n", config).diagnostics
    return [one.code for one in found if one.code < "KL2"]


@pytest.mark.parametrize(
    ("line", "code"), [(x, code) for code in REFUSED for x in lines(REFUSED[code])]
)
def test_refused(line: str, code: str) -> None:
    assert errors(line) == [code]


@pytest.mark.parametrize("line", lines(TAKEN))
def test_taken(line: str) -> None:
    assert errors(line) == []


def test_conditions() -> None:
    source = "x = Input((3,))\nif {}:\n    x = L.Dense(3)(x)\n"
    assert errors(source.format("x")) == ["KL113"]
    assert errors(source.format("x > 0")) == ["KL113"]
    assert errors(source.format("x is not None")) == []
    assert errors(source.format("x == None")) == []


def test_nothing_is_said_inside_layers_or_of_values_not_known() -> None:
    layer = (
        "class Squash(L.Layer):\n    def call(self, x):\n        return tf.nn.relu(x)\n"
        "Squash()(Input((3,)))\n"
    )
    assert errors(layer) == []
    step = "def step(model, batch):\n    return tf.reduce_mean(model(batch))\n"
    assert errors(step) == []
    known = "m = Sequential([L.Dense(3)])\ndef step(batch):\n    return tf.reduce_mean(m(batch))\n"
    assert errors(known) == []


@pytest.mark.parametrize("line", lines(REFUSED["KL113"])[:5])
def test_files_that_may_be_written_for_keras_2_are(line: str) -> None:
    assert errors(line, Config()) == []
    assert errors(f"keras.ops\n{line}", Config()) == ["KL113"]


@pytest.mark.parametrize("keras", [KerasVersion.V2_2, KerasVersion.V2_15])
def test_shapes_and_weights_that_layers_of_keras_2_refuse(keras: KerasVersion) -> None:
    config = Config(keras_version=keras)
    assert errors("L.Dense(3, input_shape=784)", config) == ["KL106"]
    assert errors("Sequential([L.Dense(3, input_shape=(784,))])", config) == []
    embedding = "Sequential([L.Embedding(9, 4, weights={}, input_length=3)])"
    assert errors(embedding.format("np.zeros((9, 4))"), config) == ["KL117"]
    assert errors(embedding.format("[np.zeros((9, 4))]"), config) == []
