"""Functions on tensors, inside of layers and between them: figures as real Keras gives them."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import codes, models

OUTPUTS = {
    "abs(x - ops.mean(x))": [None, 4, 6],
    "ops.swapaxes(x, 1, 2)": [None, 6, 4],
    "ops.moveaxis(x, -1, 1)": [None, 6, 4],
    "ops.broadcast_to(ops.arange(6), (2, 4, 6))": [2, 4, 6],
    "x + ops.arange(6, dtype='float32')": [None, 4, 6],
    "x + ops.expand_dims(ops.arange(0, 6), 0)": [None, 4, 6],
    "ops.broadcast_to(ops.arange(2, 8, 2), (4, 3))": [4, 3],
    "ops.expand_dims(ops.arange(0, 6), 0)": [1, 6],
    "x[:, :ops.minimum(ops.shape(x)[1], 3)]": [None, 3, 6],
    "ops.take_along_axis(x, ops.argsort(x)[:, :, :2], axis=-1)": [None, 4, 2],
    "ops.matmul(x, ops.eye(6))": [None, 4, 6],
    "ops.einsum('...d,de->...e', x, ops.ones((6, 3)))": [None, 4, 3],
    "ops.einsum('b...d,d...->b...', x, ops.ones((6, 4)))": [None, 4],
    "ops.einsum('b...,...->...b', x, ops.ones((4, 6)))": [4, 6, None],
    "ops.einsum('bij,jk', x, ops.ones((6, 3)))": [None, 4, 3],
    "ops.einsum('...ij', x)": [None, 4, 6],
    "x * ops.tril(ops.ones((4, 6)))": [None, 4, 6],
    "x + ops.linspace(0.0, 1.0, 6)": [None, 4, 6],
    "ops.fft2((x, ops.zeros_like(x)))[0]": [None, 4, 6],
    "keras.applications.vgg16.preprocess_input(x)": [None, 4, 6],
    "ops.reshape(x, (-1, ops.multiply(ops.shape(x)[1], 6)))": [None, 24],
}


@pytest.mark.parametrize("expression", OUTPUTS)
def test_shapes(expression: str) -> None:
    source = f"""
        class Worker(layers.Layer):
            def call(self, x):
                return {expression}

        inputs = keras.Input((4, 6))
        net = keras.Model(inputs, Worker()(inputs))
    """
    assert models(source)["net"].outputs == [OUTPUTS[expression]]


def test_positions_as_input_of_an_embedding() -> None:
    source = """
        class Positions(layers.Layer):
            def __init__(self, length, size):
                super().__init__()
                self.embedding = layers.Embedding(length, size)

            def call(self, x):
                return x + self.embedding(tf.range(start=0, limit=tf.shape(x)[1], delta=1))

        inputs = keras.Input((5, 8))
        net = keras.Model(inputs, layers.Dense(2)(Positions(5, 8)(inputs)))
    """
    net = models(source, KerasVersion.V2_15)["net"]
    assert (net.total_params, net.outputs) == (58, [[None, 5, 2]])


def test_a_comparison_of_sizes_is_decided() -> None:
    source = """
        inputs = keras.Input((8, 8, 4))
        x = layers.Conv2D(4, 3, strides=2)(inputs)
        if ops.equal(inputs.shape[-1], 4) and x.shape[1] == 8:
            x = layers.Add()([x, inputs])
        net = keras.Model(inputs, x)
    """
    assert codes(source) == []
    assert models(source)["net"].total_params == 148


def test_a_side_that_raises_is_not_the_one() -> None:
    source = """
        inputs = keras.Input((8, 8, 4))
        x = layers.Conv2D(6, 3)(inputs)
        if compatible(x, inputs):
            x = layers.Add()([x, inputs])
        net = keras.Model(inputs, x)
    """
    assert codes("from somewhere import compatible\n" + source.replace("\n        ", "\n")) == []


def test_a_choice_of_the_user_is_blamed() -> None:
    source = """
        import os
        net = keras.Sequential([keras.Input((8,))])
        if os.path.exists("deep"):
            net.add(layers.Conv2D(6, 3))
    """
    assert codes(source) == ["KL101"]


OLDER = {
    "tf.cast(K.shape(x)[1:3], tf.float32) * tf.constant([1.0, 2.0])": [2],
    "K.reshape(x, (K.shape(x)[0], -1))": [None, None],
    "K.reshape(x, (-1, K.shape(x)[1], 6))": [None, None, 6],
    "K.reshape(x, (-1, K.shape(tf.zeros((5, 4)))[1], 6))": [None, 4, 6],
    "K.reshape(x, [-1, 3]) / K.cast((K.shape(x)[:1] * 3)[::-1], 'float32')": [None, 3],
    "tf.reshape(x, tf.shape(x)[:1] * 2 // 2 * 24 + tf.shape(x)[1:2] - 4)": [None],
    "K.mean(tf.boolean_mask(x, x[:, 0, 0] > 0))": [],
    "K.switch(tf.size(tf.where(K.equal(x, 1))) > 0, K.sum(x), tf.constant(0.0))": [],
}


@pytest.mark.parametrize("expression", OLDER)
def test_shapes_of_older_functions(expression: str) -> None:
    source = f"""
        import tensorflow as tf
        inputs = layers.Input((4, 6))
        net = keras.models.Model(inputs, layers.Lambda(lambda x: {expression})(inputs))
    """
    assert models(source, KerasVersion.V2_2)["net"].outputs == [OLDER[expression]]


def test_sizes_at_run_time_leave_the_rest_open() -> None:
    source = """
        import tensorflow as tf
        class Tokens(layers.Layer):
            def call(self, x):
                return tf.reshape(x, (tf.shape(x)[0], -1, tf.shape(x)[2] * 1))
        inputs = keras.Input((4, 6))
        net = keras.Model(inputs, Tokens()(inputs))
    """
    assert models(source)["net"].outputs == [[None, None, 6]]


def test_a_grid_of_grids() -> None:
    source = """
        first = np.meshgrid(np.arange(3), np.arange(4))[0]
        rows = np.meshgrid(np.ones(5), first)[1]
        net = keras.Sequential([keras.Input((2,)), layers.Dense(len(rows)), layers.Dense(rows.size)])
    """
    assert models(source)["net"].outputs == [[None, 60]]


def test_signals_are_cut_into_frames_and_these_into_frequencies() -> None:
    source = """
        class Loudness(layers.Layer):
            def __init__(self):
                super().__init__()
                self.bands = tf.signal.linear_to_mel_weight_matrix(40, 129)

            def call(self, x):
                spectrum = tf.abs(tf.signal.stft(x, 255, 128))
                return tf.matmul(spectrum, self.bands), tf.signal.frame(x, 400, 160, pad_end=True)

        i = keras.Input((16000,))
        net = keras.Model(i, Loudness()(i))
    """
    outputs = models(source, KerasVersion.V2_15)["net"].outputs
    assert outputs == [[None, 124, 40], [None, 100, 400]]


def test_a_model_called_on_a_list_of_numbers_takes_a_tensor_of_each() -> None:
    source = """
        class Nodes(keras.Model):
            def __init__(self):
                super().__init__()
                self.nodes, self.logits = tf.zeros((9, 4)), layers.Dense(3)

            def call(self, indices):
                return self.logits(tf.gather(self.nodes, indices))

        net = Nodes()
        net([1, 5])
    """
    assert models(source, KerasVersion.V2_15)["net"].total_params == 15


@pytest.mark.parametrize("made", ["np.array", "tf.constant", "list"])
def test_paddings_that_an_array_holds(made: str) -> None:
    source = f"""
        import numpy as np
        inputs = keras.Input((4, 6))
        widths = {made}([[0, 0], [1, 2], [0, 3]])
        net = keras.Model(inputs, tf.pad(inputs, widths))
    """
    assert models(source, KerasVersion.V2_15)["net"].outputs == [[None, 7, 9]]


@pytest.mark.parametrize(
    ("given", "kept"),
    [("7, 20", 20), ("7, 60, pad_per_class=True", 35), ("7, max_total_size=9", 9)],
)
def test_boxes_that_are_kept(given: str, kept: int) -> None:
    source = f"""
        boxes, scores = keras.Input((None, 1, 4)), keras.Input((None, 5))
        found = tf.image.combined_non_max_suppression(boxes, scores, {given})
        net = keras.Model([boxes, scores], list(found))
        first = layers.Lambda(
            lambda b: tf.image.non_max_suppression(b[0, :, 0], b[0, :, 0, 0], max_output_size=3)
        )
        few = keras.Model(boxes, first(boxes))
    """
    found = models(source, KerasVersion.V2_15)
    assert found["net"].outputs == [[None, kept, 4], [None, kept], [None, kept], [None]]
    assert found["few"].outputs == [[None]]


@pytest.mark.parametrize(
    ("batch", "refused"),
    [("input_shape=(8, 8, 3)", True), ("batch_input_shape=(4, 8, 8, 3)", False)],
)
def test_tensorflow_1_forgets_the_size_of_what_it_moves(batch: str, refused: bool) -> None:
    source = (
        "import tensorflow as tf\nfrom keras.models import Sequential\n"
        "from keras.layers import Flatten, Lambda\n"
        "turned = lambda x: tf.contrib.image.rotate(x, 0.1)\n"
        f"net = Sequential([Lambda(turned, {batch}), Flatten()])\n"
    )
    report = analyze("net.py", source, Config())
    assert report.keras is KerasVersion.V2_2
    assert [one.code for one in report.diagnostics if one.severity == "error"] == (
        ["KL102"] if refused else []
    )


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ("ops.squeeze(keras.Input((None, 4)), 1)", True),
        ("ops.squeeze(keras.Input((1, 4)), axis=(1,))", False),
        ("ops.squeeze(keras.Input((None, 4)))", False),
        ("Own()(keras.Input((None, 4)))", True),
    ],
)
def test_an_axis_of_any_size_is_not_squeezed_and_keras_agrees(given: str, refused: bool) -> None:
    import keras

    own = "class Own(layers.Layer):\n    def call(self, x):\n        return ops.squeeze(x, 1)\n"
    source = f"{own}y = {given}\n"
    assert bool(codes(source)) is refused
    names = {"keras": keras, "layers": keras.layers, "ops": keras.ops}
    if refused:
        with pytest.raises(ValueError, match="Cannot squeeze"):
            exec(source, names)
    else:
        exec(source, names)


@pytest.mark.parametrize(
    ("expression", "outside", "inside"),
    [
        ("ops.transpose(x, (0, 2, 1, 3))", True, True),
        ("ops.transpose(x, (0, 1))", True, True),
        ("ops.transpose(x, (0, 2, 1))", False, False),
        ("ops.einsum('bd,du->bu', x, ops.ones((6, 3)))", True, False),
        ("ops.einsum('...d,du->...u', x, ops.ones((6, 3)))", False, False),
        ("ops.dot(x, ops.ones((5, 3)))", True, False),
        ("ops.matmul(x, ops.ones((5, 3)))", True, False),
        ("ops.concatenate([x, ops.ones((2, 4, 6))], axis=-1)", False, False),
    ],
)
def test_what_keras_refuses_within_layers_and_outside_of_them_and_it_agrees(
    expression: str, outside: bool, inside: bool
) -> None:
    import keras

    own = f"class Own(layers.Layer):\n    def call(self, x):\n        return {expression}\n"
    start = f"{own}x = keras.Input((4, 6))\n"
    names = {"keras": keras, "layers": keras.layers, "ops": keras.ops}
    for made, refused in ((expression, outside), ("Own()(x)", inside)):
        source = f"{start}y = {made}\n"
        assert bool(codes(source)) is refused
        if refused:
            with pytest.raises(Exception, match=r"axis|ubscript|nner|hape"):
                exec(source, names)
        else:
            exec(source, names)


def test_joined_tensors_have_the_other_axes_of_the_first() -> None:
    source = """
        x, y = keras.Input((4, 6)), keras.Input((4, 6), batch_size=3)
        net = keras.Model([x, y], [ops.concatenate([x, y]), ops.concatenate([x, y], axis=1)])
    """
    assert models(source)["net"].outputs[1] == [None, 8, 6]


def test_ranges_up_to_whole_floats() -> None:
    source = """
        r = keras.backend.arange(1, 8 / 2)
        net = keras.models.Sequential([layers.Dense(2, input_shape=r.shape)])
    """
    assert models(source, KerasVersion.V2_15)["net"].total_params == 8


@pytest.mark.parametrize(
    ("keras", "names"),
    [
        (KerasVersion.V3, ["input_layer", "dense"]),
        (KerasVersion.V2_15, ["input_1", "tf.math.abs", "dense"]),
    ],
)
def test_the_absolute_value_is_an_operation(keras: KerasVersion, names: list[str]) -> None:
    source = """
        x = keras.Input((4,))
        net = keras.Model(x, layers.Dense(abs(-2))(abs(x)))
    """
    made = models(source, keras)["net"].layers
    assert made is not None
    assert [one.name for one in made] == names
