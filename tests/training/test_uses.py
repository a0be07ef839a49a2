"""A use of a model is noted once, however often a loop repeats it."""

from __future__ import annotations

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.training import Use

PROGRAM = """
import keras
import numpy as np
from keras import layers

model = keras.Sequential([
    keras.Input(batch_shape=(32, 10, 4)), layers.LSTM(8, stateful=True), layers.Dense(1),
])
model.compile("adam", "mse")

def train(size):
    model.fit(np.zeros((64, 10, 4)), np.zeros((64, 1)), batch_size=size, shuffle=False)

"""


def uses(calls: str) -> list[int | None]:
    """Return the batch sizes of the uses that are noted."""
    trace = analyze("net.py", PROGRAM + calls, Config()).trace
    assert trace is not None
    return [one.batch_size for one in trace.training if isinstance(one, Use)]


def test_rounds_of_a_loop_are_one_use() -> None:
    assert uses("for epoch in range(20):\n    train(32)\n") == [32]


def test_what_differs_in_any_way_is_another_use() -> None:
    assert uses("train(32)\ntrain(30)\n") == [32, 30]
    found = analyze("net.py", PROGRAM + "train(32)\ntrain(30)\n", Config()).diagnostics
    assert [one.code for one in found] == ["KL108"]
