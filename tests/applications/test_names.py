"""The names that networks give themselves by the size they are asked for, as in every Keras."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models


@pytest.mark.parametrize("keras", list(KerasVersion))
@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("MobileNet(input_shape=(160, 160, 3), include_top=False, weights=None)", "1.00_160"),
        ("MobileNet(include_top=False, weights=None)", "1.00_None"),
        ("MobileNet(weights=None)", "1.00_224"),
        ("MobileNetV2(input_shape=(100, 120, 3), include_top=False, weights=None)", "1.00_100"),
        ("MobileNetV2(input_tensor=image, include_top=False, weights=None)", "1.00_None"),
    ],
)
def test_names(call: str, name: str, keras: KerasVersion) -> None:
    source = f"image = layers.Input((96, 96, 3))\nnet = keras.applications.{call}\n"
    kind = call.partition("(")[0].lower()
    assert models(source, keras)["net"].keras_name == f"{kind}_{name}"
