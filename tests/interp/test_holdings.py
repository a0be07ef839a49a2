"""In which order models of the program's own list what they hold, as real Keras does."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

SOURCE = """
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.blocks, self.norms = [], []
            self.first = layers.Dense(3)
            for units in (4, 5):
                self.blocks.append([layers.Dense(units)])
                self.norms.append(layers.BatchNormalization())
            self.last = layers.Dense(2)

        def call(self, x):
            x = self.first(x)
            for (block,), norm in zip(self.blocks, self.norms):
                x = norm(block(x))
            return self.last(x)

    net = Net()
    net(np.zeros((1, 3), "float32"))
"""


@pytest.mark.parametrize(
    ("keras", "units"),
    [
        (KerasVersion.V3, [3, 4, 4, 5, 5, 2]),
        (KerasVersion.V2_15, [4, 5, 4, 5, 3, 2]),
    ],
)
def test_lists_are_filled_after_they_are_assigned(keras: KerasVersion, units: list[int]) -> None:
    net = models(SOURCE, keras)["net"]
    assert net.layers is not None
    places = {"dense": 3, "dense_1": 4, "dense_2": 5, "dense_3": 2}
    places |= {"batch_normalization": 4, "batch_normalization_1": 5}
    assert [places[row.name] for row in net.layers] == units


REPLACED = """
    class Plain(keras.Model):
        def __init__(self):
            super().__init__()
            self.first = layers.Dense(3)
            self.second = self.also = layers.Dense(4)
            self.several = [layers.Dense(5), layers.Dense(6)]

        def call(self, x):
            return self.second(self.first(x))

    class Net(Plain):
        def __init__(self):
            super().__init__()
            self.first, self.second = layers.Dense(7), layers.Dense(8)
            self.several = [layers.Dense(9)]

    net = Net()
    net(np.zeros((1, 3), "float32"))
"""


@pytest.mark.parametrize(
    ("keras", "listed"),
    [(KerasVersion.V3, [0, 1, 2, 3, 4, 5, 6]), (KerasVersion.V2_15, [1, 4, 5, 6])],
)
def test_what_an_attribute_held_before(keras: KerasVersion, listed: list[int]) -> None:
    net = models(REPLACED, keras)["net"]
    assert net.layers is not None
    assert [row.name for row in net.layers] == [f"dense_{n}" if n else "dense" for n in listed]
