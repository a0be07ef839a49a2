"""Layers of keras_contrib and TensorFlow Addons, as these count their weights."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

CONTRIB = "keras_contrib.layers.normalization.instancenormalization.InstanceNormalization"
ADDONS = "tensorflow_addons.layers"


@pytest.mark.parametrize(
    ("layer", "params"),
    [
        (f"{CONTRIB}()", 2),
        (f"{CONTRIB}(axis=-1, center=False)", 6),
        (f"{CONTRIB}(3)", 12),
        (f"{CONTRIB}(axis=axis)", None),
        (f"{ADDONS}.InstanceNormalization()", 12),
        (f"{ADDONS}.InstanceNormalization(axis=1, scale=False)", 8),
        (f"{ADDONS}.GroupNormalization(3)", 12),
        (f"{ADDONS}.GroupNormalization(groups=3, axis=-1, center=False)", 6),
        (f"{ADDONS}.GroupNormalization(*options)", None),
    ],
)
def test_weights(layer: str, params: int | None) -> None:
    source = f"""
    import keras_contrib.layers.normalization.instancenormalization
    import tensorflow_addons

    inputs = layers.Input((8, 8, 6))
    net = keras.models.Model(inputs, {layer}(inputs))
    """
    for keras in (KerasVersion.V2_2, KerasVersion.V2_15):
        assert models(source, keras)["net"].total_params == params


def test_a_functional_model_of_a_class_around_a_layer_that_is_not_known() -> None:
    source = """
        import foreign

        class Tagger(keras.Model):
            def __init__(self, x):
                tags = layers.Dense(2)(foreign.Layer()(x))
                super().__init__(inputs=x, outputs=tags)

        net = Tagger(layers.Input((4,)))
    """
    net = models(source, KerasVersion.V2_15)["net"]
    assert (net.total_params, net.layers) == (None, None)
