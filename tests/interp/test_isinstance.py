"""`isinstance` on layers and models, by what Keras's classes derive from."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion

PROGRAM = """\
from keras import Input, Model, Sequential, layers

found = layers.{value}
units = 2 if isinstance(found, {kind}) else 1
model = Sequential([Input((3,)), layers.Dense(units, use_bias=False)])
"""


@pytest.mark.parametrize(
    ("value", "kind", "keras", "expected"),
    [
        ("MaxPooling2D()", "layers.MaxPooling2D", "3", True),
        ("MaxPooling2D()", "layers.MaxPool2D", "3", True),
        ("MaxPool2D()", "layers.MaxPooling2D", "3", True),
        ("Activation('relu')", "layers.MaxPooling2D", "3", False),
        ("Activation('relu')", "(layers.Dense, layers.Layer)", "3", True),
        ("Dense(3)", "Model", "3", False),
        ("LSTM(3)", "layers.RNN", "3", True),
        ("Bidirectional(layers.LSTM(3))", "layers.Wrapper", "2.15", True),
        ("Conv2DTranspose(3, 3)", "layers.Conv2D", "2.2", True),
        ("Conv2DTranspose(3, 3)", "layers.Conv2D", "3", False),
    ],
)
def test_layers(value: str, kind: str, keras: str, expected: bool) -> None:
    config = Config(keras_version=KerasVersion(keras))
    report = analyze("m.py", PROGRAM.format(value=value, kind=kind), config)
    (construction,) = report.models
    assert construction.model.count_params() == (6 if expected else 3)
