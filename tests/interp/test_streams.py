"""What comes batch by batch is held against the model like arrays."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion

HEAD = """\
import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator
x, y = np.zeros((40, 8, 8, 3)), np.zeros((40, 1))
"""
TAIL = """
model = keras.Sequential([keras.Input((8, 8, 3)), keras.layers.Flatten(), keras.layers.Dense(1)])
model.compile("adam", "mae")
model.fit(data, steps_per_epoch=2)
"""


def codes(source: str) -> list[str]:
    config = Config(keras_version=KerasVersion.V3)
    found = analyze("net.py", source, config).diagnostics
    return [one.code for one in found if one.code < "KL2"]


GOOD = {
    "batched slices": "data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(9).batch(4)",
    "mapped": (
        "def prepare(image, label):\n    return tf.cast(image, tf.float32) / 255.0, label\n"
        "data = tf.data.Dataset.from_tensor_slices((x, y)).map(prepare).batch(4).prefetch(2)"
    ),
    "resized in a map": (
        "wide = np.zeros((40, 9, 9, 3))\n"
        "data = tf.data.Dataset.from_tensor_slices((wide, y))\n"
        "data = data.map(lambda a, b: (tf.image.resize(a, (8, 8)), b)).batch(4)"
    ),
    "zipped": (
        "a, b = (tf.data.Dataset.from_tensor_slices(one).batch(4) for one in (x, y))\n"
        "data = tf.data.Dataset.zip((a, b))"
    ),
    "flow": "data = ImageDataGenerator(rescale=1 / 255).flow(x, y, batch_size=4)",
    "folder": (
        "data = ImageDataGenerator().flow_from_directory(\n"
        "    'photos', target_size=(8, 8), class_mode='binary')"
    ),
    "folder as a data set": (
        "data = keras.utils.image_dataset_from_directory('photos', image_size=(8, 8))"
    ),
    "generator": (
        "def batches():\n    while True:\n        for at in range(0, 40, 4):\n"
        "            yield x[at : at + 4], y[at : at + 4]\ndata = batches()"
    ),
    "generator with a signature": (
        "spec = tf.TensorSpec((None, 8, 8, 3), tf.float32), tf.TensorSpec((None, 1), tf.float32)\n"
        "data = tf.data.Dataset.from_generator(print, output_signature=spec)"
    ),
    "sequence": (
        "class Batches(keras.utils.Sequence):\n    def __len__(self):\n        return 10\n"
        "    def __getitem__(self, at):\n"
        "        return x[at * 4 : at * 4 + 4], y[at * 4 : at * 4 + 4]\ndata = Batches()"
    ),
    "which of two is not known": (
        "import os\ndef batches():\n    if os.environ.get('WIDE'):\n"
        "        yield np.zeros((4, 9, 9, 3)), y[:4]\n    yield x[:4], y[:4]\ndata = batches()"
    ),
}
BAD = {
    "not batched": "data = tf.data.Dataset.from_tensor_slices((x, y))",
    "mapped to another size": (
        "data = tf.data.Dataset.from_tensor_slices((x, y)).batch(4)\n"
        "data = data.map(lambda a, b: (tf.image.resize(a, (9, 9)), b))"
    ),
    "flow": "data = ImageDataGenerator().flow(x[..., :2], y)",
    "folder": (
        "data = ImageDataGenerator().flow_from_directory(\n"
        "    'photos', target_size=(8, 8), color_mode='grayscale', class_mode='binary')"
    ),
    "folder as a data set": "data = keras.utils.image_dataset_from_directory('photos')",
    "generator": (
        "def batches():\n    while True:\n        yield np.zeros((4, 192)), y[:4]\ndata = batches()"
    ),
    "generator with a signature": (
        "spec = tf.TensorSpec((None, 9, 9, 3), tf.float32), tf.TensorSpec((None, 1), tf.float32)\n"
        "data = tf.data.Dataset.from_generator(print, output_signature=spec)"
    ),
    "sequence": (
        "class Batches(keras.utils.Sequence):\n    def __getitem__(self, at):\n"
        "        return x[at], y[at]\ndata = Batches()"
    ),
    "windows": "data = keras.utils.timeseries_dataset_from_array(np.zeros((90, 2)), y, 8)",
}


@pytest.mark.parametrize("how", GOOD)
def test_batches_that_fit(how: str) -> None:
    assert codes(HEAD + GOOD[how] + TAIL) == []


@pytest.mark.parametrize("how", BAD)
def test_batches_that_do_not(how: str) -> None:
    assert codes(HEAD + BAD[how] + TAIL) == ["KL108"]


def test_arrays_of_different_lengths_make_no_data_set() -> None:
    assert codes(f"{HEAD}tf.data.Dataset.from_tensor_slices((x, y[:30]))\n") == ["KL106"]
    assert codes(f"{HEAD}ImageDataGenerator().flow(x, y[:30])\n") == ["KL106"]


def test_what_goes_with_arrays_alone() -> None:
    data = GOOD["flow"]
    split = TAIL.replace("steps_per_epoch=2", "validation_split=0.2")
    assert codes(HEAD + data + split) == ["KL106"]
    assert codes(HEAD + data + TAIL.replace("data, ", "data, y, ")) == ["KL106"]


def test_a_function_of_the_program_is_not_followed_for_long() -> None:
    endless = "def batches():\n    while True:\n        x.sum()\n    yield 1\ndata = batches()"
    assert codes(HEAD + endless + TAIL.replace("Flatten", "Flattn")) == ["KL116"]


PARTS = """
left, right = keras.Input((8, 8, 3)), keras.Input((8, 8, 3))
joined = keras.layers.Flatten()(keras.layers.Concatenate()([left, right]))
model = keras.Model([left, right], keras.layers.Dense(1, activation="sigmoid")(joined))
model.compile("adam", "binary_crossentropy")
model.fit(tf.data.Dataset.from_tensor_slices({}).batch(4))
"""


def test_samples_of_several_inputs_are_one_part() -> None:
    assert codes(HEAD + PARTS.format("((x, x), y)")) == []
    assert codes(HEAD + PARTS.format("(x, x, y)")) == ["KL108"]


def test_labels_by_name() -> None:
    source = (
        "one = keras.Input((3,))\nheads = {n: keras.layers.Dense(1, name=n)(one) for n in 'ab'}\n"
        "model = keras.Model(one, heads)\nmodel.compile('adam', {'a': 'mse', 'b': 'mse'})\n"
        "model.fit(np.zeros((4, 3)), {'a': y[:4], '%s': y[:4]})\n"
    )
    assert codes(HEAD + source % "b") == []
    assert codes(HEAD + source % "c") == ["KL109"]
