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


LISTED = """
import keras
import numpy as np

x, y = np.zeros((40, 3)), np.zeros((40, 1))
i = keras.Input((3,))
model = {}
model.compile("adam", "mse")
model.fit([x, {}], y)
"""
SEQUENTIAL = "keras.Sequential([i, keras.layers.Dense(1)])"


@pytest.mark.parametrize(
    ("model", "other", "found"),
    [
        (SEQUENTIAL, "x", []),
        (SEQUENTIAL, "np.zeros((40, 7))", []),
        (SEQUENTIAL, "x[:30]", ["KL108"]),
        ("keras.Model(i, keras.layers.Dense(1)(i))", "x", ["KL108"]),
    ],
)
def test_a_sequential_takes_the_first_of_several_arrays(
    model: str, other: str, found: list[str]
) -> None:
    assert errors(LISTED.format(model, other)) == found


def test_a_loss_from_before_is_kept() -> None:
    assert errors(f"{MODEL}model.compile('sgd')\nmodel.fit(x, y)\n") == []


@pytest.mark.parametrize(
    ("metrics", "monitor", "found"),
    [
        ('["accuracy"]', "val_acc", ["KL106"]),
        ('["acc"]', "val_acc", []),
        ('["mse"]', "val_mse", []),
        ('["mse"]', "val_mae", ["KL106"]),
        ('["AUC"]', "val_AUC", []),
        ("[keras.metrics.AUC(name='roc')]", "val_auc", ["KL106"]),
        ('["accuracy", unknown]', "val_f1", []),
    ],
)
def test_what_no_metric_is_called_has_no_direction(
    metrics: str, monitor: str, found: list[str]
) -> None:
    source = f"""{MODEL}model.compile("adam", "mse", metrics={metrics})
stop = keras.callbacks.EarlyStopping(monitor="{monitor}"%s)
model.fit(x, y, validation_split=0.5, callbacks=[stop])
"""
    assert errors(source % "") == found
    assert errors(source % ', mode="max"') == []
