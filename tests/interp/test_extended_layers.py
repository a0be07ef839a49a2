"""Layers of the program's own that extend one of Keras's, as real Keras counts them."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import codes, models

OWN_BUILD = """
    class Own(layers.Conv2D):
        def __init__(self, kernel_size, **kwargs):
            super().__init__(filters=None, kernel_size=kernel_size, **kwargs)

        def build(self, input_shape):
            channels = input_shape[-1 if self.data_format == "channels_last" else 1]
            self.kernel = self.add_weight(shape=(*self.kernel_size, channels, self.rank), name="k")
            if self.use_bias:
                self.bias = self.add_weight(shape=(self.rank,), name="b")
            self.built = True

        def call(self, x):
            x = tf.nn.conv2d(x, self.kernel, self.strides, self.padding.upper())
            return x if self.activation is None else self.activation(x)

    inputs = keras.Input((32, 32, 3))
    net = keras.Model(inputs, Own(3, strides=2, padding="same", activation="relu")(inputs))
"""

ADDED_WEIGHT = """
    class Normalized(layers.Dense):
        def build(self, input_shape):
            super().build(input_shape)
            self.u = self.add_weight(shape=(1, self.kernel.shape[-1]), name="u", trainable=False)

    inputs = keras.Input((4,))
    net = keras.Model(inputs, Normalized(3)(inputs))
"""

OWN_WEIGHTS_ALONE = """
    class Plain(layers.Dense):
        def build(self, input_shape):
            self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")
            self.bias = None
            self.built = True

    inputs = keras.Input((4,))
    net = keras.Model(inputs, Plain(3, use_bias=False)(inputs))
"""


@pytest.mark.parametrize(
    ("source", "output", "total", "trainable"),
    [
        (OWN_BUILD, [None, 16, 16, 2], 56, 56),
        (ADDED_WEIGHT, [None, 3], 18, 15),
        (OWN_WEIGHTS_ALONE, [None, 3], 12, 12),
    ],
)
def test_what_the_program_changes_is_counted(
    source: str, output: list[int | None], total: int, trainable: int
) -> None:
    net = models(source, KerasVersion.V2_15)["net"]
    assert net.layers is not None
    assert net.layers[-1].output_shape == output
    assert (net.total_params, net.trainable_params) == (total, trainable)


def test_arguments_are_read_as_the_layer_keeps_them() -> None:
    source = """
        conv = layers.Conv2D(8, 3, strides=2, padding="SAME", activation="relu")
        inputs = keras.Input((32, 32, 3))
        x = conv.activation(conv(inputs))
        net = keras.Model(inputs, layers.Dense(conv.kernel_size[1] + conv.strides[0])(x))
    """
    net = models(source, KerasVersion.V2_15)["net"]
    assert net.layers is not None
    assert [one.name for one in net.layers[2:]] == ["tf.nn.relu", "dense"]
    assert net.total_params == 224 + 45


def test_a_convolution_without_filters_fails_on_its_first_call() -> None:
    source = "layer = layers.Conv2D(None, 3)\n"
    assert codes(source) == []
    assert codes(source + "layer(keras.Input((8, 8, 3)))\n") == ["KL106"]


@pytest.mark.parametrize("keras", [KerasVersion.V2_2, KerasVersion.V3])
def test_a_function_states_the_output_of_a_lambda(keras: KerasVersion) -> None:
    source = """
        inputs = [keras.layers.Input((8, 3)), keras.layers.Input((5,))]
        x = layers.Lambda(lambda x: unknown(x), output_shape=lambda shapes: shapes[0])(inputs)
        net = keras.models.Model(inputs, layers.Dense(2)(x))
    """
    net = models(source, keras)["net"]
    assert (net.outputs, net.total_params) == ([[None, 8, 2]], 8)


@pytest.mark.parametrize("version", KerasVersion)
def test_what_an_extended_layer_asks_of_the_one_it_extends(version: KerasVersion) -> None:
    source = """
        class Own(layers.Embedding):
            def call(self, inputs, mode="look up"):
                if mode == "look up":
                    return super().call(inputs)

            def compute_output_shape(self, input_shape):
                if len(input_shape) == 2:
                    return super().compute_output_shape(input_shape)

        inputs = layers.Input((7,))
        net = keras.models.Model(inputs, Own(30, 4)(inputs))
    """
    net = models(source, version)["net"]
    assert (net.total_params, net.outputs) == (120, [[None, 7, 4]])


@pytest.mark.parametrize("version", KerasVersion)
def test_a_class_that_tells_its_weights_itself(version: KerasVersion) -> None:
    source = """
        class Own(layers.Layer):
            def __init__(self):
                super().__init__()
                self.inner = layers.Dense(3)

            @property
            def trainable_weights(self):
                return super().trainable_weights + self.inner.trainable_weights

            def call(self, x):
                return x

        inputs = layers.Input((7,))
        net = keras.models.Model(inputs, Own()(inputs))
    """
    assert models(source, version)["net"].total_params is None
