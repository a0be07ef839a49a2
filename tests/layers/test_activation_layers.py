"""A layer given as activation: Keras 2.4 and later hold it, Keras 3 builds it when it runs."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import describe
from keras_lint.layers.keras_version import KerasVersion

PROGRAM = """
from keras import Input, Model, layers
a = Input((4, 3))
{body}
"""
DENSE = "m = Model(a, layers.Dense(5, activation=layers.PReLU())(a))"
INSIDE = """
class Own(layers.Layer):
    def __init__(self):
        super().__init__()
        self.inner = layers.Dense(5, activation=layers.PReLU())
    def call(self, x):
        return self.inner(x)
m = Model(a, Own()(a))
"""
OF_CELLS = "m = Model(a, layers.GRU(5, activation=layers.{}())(a))"


def total(body: str, keras: KerasVersion) -> object:
    report = analyze("net.py", PROGRAM.format(body=body), Config(keras_version=keras))
    return describe(report.models[-1], keras).total_params


@pytest.mark.parametrize(
    ("keras", "slopes"), [(KerasVersion.V2_2, 0), (KerasVersion.V2_15, 20), (KerasVersion.V3, 0)]
)
def test_slopes_of_an_activation(keras: KerasVersion, slopes: int) -> None:
    assert total(DENSE, keras) == 20 + slopes


@pytest.mark.parametrize("keras", [KerasVersion.V2_15, KerasVersion.V3])
def test_slopes_within_an_own_layer(keras: KerasVersion) -> None:
    assert total(INSIDE, keras) == 20 + 20


def test_activations_of_cells_may_weigh_something() -> None:
    assert total(OF_CELLS.format("PReLU"), KerasVersion.V2_15) is None
    assert total(OF_CELLS.format("LeakyReLU"), KerasVersion.V2_15) == 3 * 5 * (3 + 5 + 2)
    assert total(OF_CELLS.format("PReLU"), KerasVersion.V3) == 3 * 5 * (3 + 5 + 2)
