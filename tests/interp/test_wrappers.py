"""Layers of the program's own that wrap another one, and weights that are frozen by themselves."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import ModelSummary, describe
from keras_lint.layers.keras_version import KerasVersion

WRAPPER = """
from keras import Input, Model, layers
class Normed(layers.Wrapper):
    def build(self, shape):
        super().build(shape)
        self.u = self.add_weight(shape=(1, self.layer.kernel.shape[-1]), trainable=False)
    def call(self, x):
        return self.layer(x)
class Residual(layers.Wrapper):
    def call(self, x):
        return x + self.layer(x)
a = Input((8, 3))
x = Normed(layers.Dense(4), name="normed")(a)
m = Model(a, Residual(layer=layers.Dense(4))(x))
"""
FROZEN = """
from keras import Input, Model, layers
class Adapted(layers.Dense):
    def build(self, shape):
        super().build(shape)
        self.low = self.add_weight(shape=(shape[-1], 2))
        self.kernel.trainable = False
a = Input((3,))
m = Model(a, Adapted(4)(a))
"""


def described(source: str, keras: KerasVersion) -> ModelSummary:
    report = analyze("net.py", source, Config(keras_version=keras))
    return describe(report.models[-1], keras)


@pytest.mark.parametrize("keras", [KerasVersion.V2_15, KerasVersion.V3])
def test_wrappers_hold_what_they_wrap(keras: KerasVersion) -> None:
    found = described(WRAPPER, keras)
    assert (found.total_params, found.trainable_params) == (16 + 4 + 20, 16 + 20)


def test_wrappers_of_keras_2_2_have_the_weights_of_their_layers_alone() -> None:
    assert described(WRAPPER, KerasVersion.V2_2).total_params is None


def test_a_weight_may_be_frozen_by_itself() -> None:
    found = described(FROZEN, KerasVersion.V3)
    assert (found.total_params, found.trainable_params) == (16 + 6, None)
