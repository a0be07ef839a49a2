"""An array of wrong sizes is told of where it is made, and once."""

from __future__ import annotations

from keras_lint.analyze import analyze
from keras_lint.config import Config

SOURCE = """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(4)])
noise = np.random.normal(size=(8, 32))
model.predict(noise)
model.compile("adam", "mse")
model.fit(noise, np.ones((32, 4)))
"""


def test_what_is_made_wrong_is_told_of_once() -> None:
    found = analyze("noise.py", SOURCE, Config(select=("KL1",))).diagnostics
    assert [(one.code, one.span.row) for one in found] == [("KL108", 5)]
