"""What `fit` is given beside the data, and models that the program trains in its own way."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion

HEAD = """\
import numpy as np
import keras
from keras import layers

class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.head = layers.Dense(1)

    def call(self, x):
        return self.head(x)

class Stop(keras.callbacks.Callback):
    pass

x, y = np.zeros((40, 3)), np.zeros((40, 1))
"""
TWO = """
i = keras.Input((3,))
model = keras.Model(i, [layers.Dense(1, name=name)(i) for name in "ab"])
model.compile("adam", "mse")
"""
ONE = """
model = Net()
model.compile("adam", "mse")
"""


def codes(source: str) -> list[str]:
    found = analyze("net.py", HEAD + source, Config(keras_version=KerasVersion.V3)).diagnostics
    return [one.code for one in found if one.code < "KL2"]


@pytest.mark.parametrize(
    "line",
    [
        f"{TWO}model.fit(x, [y, y], class_weight={{0: 1.0}})",
        f"{ONE}model.fit(x, y, callbacks=[Stop])",
        f"{ONE}model.fit(x, y, callbacks=[keras.callbacks.TerminateOnNaN])",
    ],
)
def test_what_keras_refuses(line: str) -> None:
    assert codes(line) == ["KL106"]


@pytest.mark.parametrize(
    "line",
    [
        f"{TWO}model.fit(x, [y, y])",
        f"{ONE}model.fit(x, y, class_weight={{0: 1.0}})",
        f"{ONE}model.fit(x, y, callbacks=[Stop(), keras.callbacks.TerminateOnNaN()])",
    ],
)
def test_what_it_takes(line: str) -> None:
    assert codes(line) == []


def test_a_model_of_the_program_is_to_be_compiled() -> None:
    assert codes("Net().fit(x, y)") == ["KL111"]
    own = "class Own(Net):\n    def {}(self, *data, **further):\n        pass\n\nOwn().fit(x, y)\n"
    assert codes(own.format("fit")) == []
    assert codes(own.format("compile")) == []
    inside = (
        "class Ready(Net):\n    def __init__(self):\n        super().__init__()\n"
        "        self.compile('adam', 'mse')\n\nReady().fit(x, y)\n"
    )
    assert codes(inside) == []
