"""Settings of layers that the program changes once the layer is made."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

SOURCE = """
    x = layers.Input((16, 16, 3))
    layer = {made}
    {change}
    net = keras.models.Model(x, layer(x))
"""


@pytest.mark.parametrize("keras", KerasVersion)
@pytest.mark.parametrize(
    ("made", "change"),
    [
        ("layers.Conv2D(4, 3, strides=2)", "layer.strides = (1, 1)"),
        ("layers.Conv2D(4, 3)", "layer.padding = 'same'"),
        ("layers.MaxPooling2D(2)", "layer.pool_size = (4, 4)"),
        ("layers.Dense(4)", "layer.units = 7"),
        ("layers.Dense(4)", "layer.use_bias = False"),
    ],
)
def test_what_a_change_does_is_not_guessed(made: str, change: str, keras: KerasVersion) -> None:
    net = models(SOURCE.format(made=made, change=change), keras)["net"]
    assert net.layers is not None
    assert net.layers[-1].output_shape is None
    assert net.total_params in (None, 0)


@pytest.mark.parametrize(
    ("made", "change", "total"),
    [
        ("layers.Dense(4)", "layer.activation = keras.activations.relu", 16),
        ("layers.Conv2D(4, 3)", "layer.kernel_regularizer = keras.regularizers.l2(0.1)", 112),
        ("layers.Conv2D(4, 3)", "layer.strides = (2, 2); layer.strides = (1, 1)", 112),
    ],
)
def test_what_changes_nothing(made: str, change: str, total: int) -> None:
    net = models(SOURCE.format(made=made, change=change), KerasVersion.V3)["net"]
    assert net.total_params == total


def test_a_change_after_the_call_leaves_the_call() -> None:
    source = SOURCE.format(made="layers.Conv2D(4, 3)", change="") + "    layer.filters = 9\n"
    assert models(source, KerasVersion.V3)["net"].total_params == 112


def test_layers_that_derive_from_one_of_keras() -> None:
    source = """
        class Bare(layers.Dense):
            def __init__(self, units, **kwargs):
                super().__init__(units, **kwargs)
                self.units = units
                {change}

        x = layers.Input((3,))
        net = keras.models.Model(x, Bare(5)(x))
    """
    kept = models(source.format(change="self.factor = 2"), KerasVersion.V2_15)["net"]
    bare = models(source.format(change="self.use_bias = False"), KerasVersion.V2_15)["net"]
    assert (kept.total_params, bare.total_params) == (20, None)
