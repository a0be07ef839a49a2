"""Steps, epochs and batches are counted in whole numbers; functions of a Lambda get one input."""

from __future__ import annotations

from textwrap import dedent

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion

MODEL = """
import keras
import numpy as np

x, y = np.zeros((40, 3)), np.zeros((40, 1))
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
"""


def errors(source: str) -> list[str]:
    found = analyze("net.py", source, Config(keras_version=KerasVersion.V3)).diagnostics
    return [one.code for one in found if one.code < "KL2"]


@pytest.mark.parametrize(
    "call",
    [
        "fit(x, y, steps_per_epoch=len(x) / 8)",
        "fit(x, y, epochs=2.0)",
        "fit(x, y, batch_size=40 / 8)",
        "predict(x, steps=len(x) / 10)",
    ],
)
def test_what_is_counted_is_no_float(call: str) -> None:
    source = f"{MODEL}model.{call}\n"
    assert errors(source) == ["KL106"]
    assert errors(source.replace(" / ", " // ").replace("2.0", "2")) == []


@pytest.mark.parametrize("options", ["output_shape=(3,)", "output_shape=lambda shape: shape"])
def test_a_lambda_of_stated_output_is_not_followed(options: str) -> None:
    source = dedent(f"""
        import keras

        def apart(sides):
            left, right = sides
            return left - right

        one = keras.Input((3,))
        keras.layers.Lambda(apart, {options})(one, keras.Input((3,)))
    """)
    assert errors(source) == []
