"""What Python refuses of the program's own functions, layers and models."""

from __future__ import annotations

import pytest

from tests.interp.raising import refused

FUNCTION = """\
from keras import Input, layers

def block(x, filters, size):
    return layers.Conv2D(filters, size)(x)

x = Input((32, 32, 3))
x = block({arguments})
"""


@pytest.mark.parametrize("arguments", ["x, 8", "x, 8, 3, 2", "x, 8, kernel=3", "x, 8, 3, size=3"])
def test_arguments_that_do_not_fit(arguments: str) -> None:
    assert refused(FUNCTION.format(arguments=arguments)) == [(7, "KL106")]


@pytest.mark.parametrize(
    "arguments", ["x, 8, 3", "*unknown", "x, **unknown", "x, size=3, filters=8"]
)
def test_arguments_that_fit(arguments: str) -> None:
    assert not refused(FUNCTION.format(arguments=arguments))


def test_functions_without_keras_are_pythons_own_matter() -> None:
    assert not refused("import keras\n\ndef add(a, b):\n    return a + b\n\nadd(1)\n")


LAYER = """\
from keras import Input, layers

class Block(layers.Layer):
    def __init__(self, units):
        super().__init__()
        {first}
        {second}

    def call(self, x{parameter}):
        return self.dense(x)

Block({given})(Input((8,)))
"""
SOUND = {
    "first": "self.units = units",
    "second": "self.dense = layers.Dense(self.units)",
    "parameter": "",
    "given": "4",
}


@pytest.mark.parametrize(
    ("changed", "row"),
    [
        ({"given": ""}, 12),
        ({"given": "4, name='block'"}, 12),
        ({"second": "dense = layers.Dense(self.units)"}, 7),
        ({"second": "self.dens = layers.Dense(self.units)"}, 10),
        ({"first": SOUND["second"], "second": SOUND["first"]}, 6),
        ({"parameter": ", y"}, 12),
    ],
)
def test_layers_of_the_programs_own(changed: dict[str, str], row: int) -> None:
    assert refused(LAYER.format(**SOUND | changed)) == [(row, "KL106")]


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"second": "setattr(self, 'dense', layers.Dense(units))"},
        {"second": "import library; library.fill(self, units)"},
        {"second": "self.dense = layers.Dense(self.compute_dtype and 3)"},
        {"parameter": ", training"},
    ],
)
def test_layers_that_are_sound(changed: dict[str, str]) -> None:
    assert not refused(LAYER.format(**SOUND | changed))


OBJECT = """\
from keras import Input, Model, layers

class Net:
    def __init__(self):
        x = Input((8,))
        self.model = Model(x, layers.Dense(1)(x))

    def train(self):
        self.{name}.compile("adam", "mse")

{use}
"""


def test_an_object_that_holds_a_model() -> None:
    assert refused(OBJECT.format(name="modell", use="Net().train()")) == [(9, "KL106")]
    assert not refused(OBJECT.format(name="modell", use=""))
    assert not refused(OBJECT.format(name="model", use="Net().train()"))


RETURN = """\
from keras import Input, layers

def block(x):
    x = layers.Dense(4)(x)
    {last}

x = Input((8,))
x = block(x)
x = block(x)
layers.Dense(1)(x)
"""


def test_a_forgotten_return_is_told_of_where_it_belongs() -> None:
    assert refused(RETURN.format(last="x = layers.ReLU()(x)")) == [(5, "KL110")]
    assert not refused(RETURN.format(last="return layers.ReLU()(x)"))


DEFERRED = """\
import numpy as np
from keras import Sequential, layers

model = Sequential()
model.add(layers.Embedding(10, 4, embeddings_initializer={initializer!r}))
model.add(layers.Conv1D(8, 3))
model.add(layers.GlobalMaxPooling1D())
model.compile("adam", "mse")
model.fit(np.zeros((8, 12)), np.zeros((8, 8)))
"""


def test_what_follows_a_refused_layer_is_let_alone() -> None:
    assert refused(DEFERRED.format(initializer="glorot_unifrom")) == [(5, "KL106")]
    assert not refused(DEFERRED.format(initializer="glorot_uniform"))
