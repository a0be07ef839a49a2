"""The names that networks give themselves by the size they are asked for, as in every Keras."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models
from tests.networks.compare import differences


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


@pytest.mark.parametrize("pooling", [None, "avg", "max"])
@pytest.mark.parametrize("network", ["MobileNetV2", "VGG16", "Xception", "ResNet50", "MobileNet"])
def test_what_stands_beside_a_network_is_numbered_as_keras_agrees(
    network: str, pooling: str | None
) -> None:
    source = (
        "import keras\nfrom keras import layers\n"
        f"base = keras.applications.{network}(\n    weights=None, include_top=False, "
        f"input_shape=(96, 96, 3), pooling={pooling!r})\n"
        "x = layers.Reshape((1, 1, -1))(layers.Flatten()(base.output))\n"
        "for one in (layers.Conv2D(3, 1), layers.GlobalAveragePooling2D(keepdims=True),\n"
        "            layers.GlobalMaxPooling2D()):\n    x = one(x)\n"
        "model = keras.Model(base.input, x)\n"
    )
    assert not list(differences(source))
