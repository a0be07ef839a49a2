"""What `preprocess_input` leaves in a model, as tf.keras 2.15 and Keras 3 have it."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

V2_15, V3 = KerasVersion.V2_15, KerasVersion.V3


@pytest.mark.parametrize(
    ("call", "operations"),
    [
        ("xception.preprocess_input(x)", ["tf.math.truediv", "tf.math.subtract"]),
        ("vgg16.preprocess_input(x)", ["tf.__operators__.getitem", "tf.nn.bias_add"]),
        (
            "densenet.preprocess_input(x)",
            ["tf.math.truediv", "tf.nn.bias_add", "tf.math.truediv_1"],
        ),
        ("efficientnet.preprocess_input(x)", []),
        (
            "imagenet_utils.preprocess_input(x, mode='tf')",
            ["tf.math.truediv", "tf.math.subtract"],
        ),
    ],
)
def test_layers_of_tf_keras(call: str, operations: list[str]) -> None:
    source = f"""
    x = inputs = keras.Input((8, 8, 3))
    net = keras.Model(inputs, layers.Flatten()(keras.applications.{call}))
    """
    net = models(source, V2_15)["net"]
    assert [row.name for row in net.layers or ()] == ["input_1", *operations, "flatten"]


def test_a_layer_behind_them_is_found_by_its_number() -> None:
    source = """
    x = inputs = keras.Input((8, 8, 3))
    x = keras.applications.mobilenet_v2.preprocess_input(x)
    net = keras.Model(inputs, layers.Dense(2)(layers.Conv2D(4, 1)(x)))
    net.layers[3].trainable = False
    """
    net = models(source, V2_15)["net"]
    assert (net.total_params, net.trainable_params) == (26, 10)


@pytest.mark.parametrize(("module", "name"), [("vgg16", "add_1"), ("nasnet", "add")])
def test_names_of_keras_3(module: str, name: str) -> None:
    source = f"""
    x = inputs = keras.Input((8, 8, 3))
    x = keras.applications.{module}.preprocess_input(x)
    net = keras.Model(inputs, layers.Flatten()(ops.add(x, 1.0)))
    """
    rows = models(source, V3)["net"].layers or ()
    assert rows[-1].connected_to == (name,)
