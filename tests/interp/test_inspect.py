"""`inspect` and `hasattr`: what kind of thing a value is, and which layers a Keras has."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.probe import python, units
from tests.interp.summaries import models

SOURCE = """
import inspect
from inspect import isfunction, isclass, ismethod, ismodule

class Box:
    def open(self):
        return 3

def act():
    return "relu"

n = 1 + 2 * {test}
"""


@pytest.mark.parametrize("kind", ["isfunction", "isclass", "ismethod", "ismodule"])
@pytest.mark.parametrize(
    "value", ["act", "lambda: 3", "'relu'", "None", "Box", "Box()", "Box().open", "[act]", "3"]
)
def test_kinds(kind: str, value: str) -> None:
    source = SOURCE.format(test=f"{kind}({value})")
    assert units(source) == python(source)


CHOSEN = """
    if hasattr(layers, "{name}"):
        units = 3
    else:
        units = 4
    net = keras.Sequential([keras.Input((2,)), layers.Dense(units)])
"""


@pytest.mark.parametrize(
    ("name", "keras", "total"),
    [
        ("GroupNormalization", KerasVersion.V2_15, 9),
        ("GroupNormalization", KerasVersion.V3, 9),
        ("GroupQueryAttention", KerasVersion.V2_15, 12),
        ("NoSuchLayer", KerasVersion.V3, None),
    ],
)
def test_layers_that_a_keras_has(name: str, keras: KerasVersion, total: int | None) -> None:
    assert models(CHOSEN.format(name=name), keras)["net"].total_params == total
