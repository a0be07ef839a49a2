"""Data sets by their names: elements as TensorFlow Datasets describes them."""

from __future__ import annotations

import pytest

from keras_lint.graph.summary import ShapeView
from tests.interp.summaries import models

IMPORTS = """
        import tensorflow as tf
        import tensorflow_datasets as tfds
        def first(dataset):
            return next(iter(dataset))
        def resized(element):
            return tf.image.resize(element["image"], (64, 48)) / 255.0
"""

SIZES: dict[str, list[ShapeView]] = {
    "tfds.load('mnist', split='train')": [None, 28, 28, 1],
    "tfds.load('mnist')['test']": [None, 28, 28, 1],
    "tfds.load('cifar10:3.0.2', split='train', with_info=True)[0]": [None, 32, 32, 3],
    "tfds.builder('beans').as_dataset(split='train')": [None, 500, 500, 3],
}


@pytest.mark.parametrize("how", SIZES)
def test_images(how: str) -> None:
    line = f"        net = keras.Sequential([keras.Input(first({how})['image'].shape)])"
    assert models(IMPORTS + line)["net"].inputs == [SIZES[how]]


def test_supervised_elements_are_pairs() -> None:
    source = """
        train, info = tfds.load("cats_vs_dogs", split="train", as_supervised=True, with_info=True)
        train = train.map(lambda image, label: (tf.image.resize(image, (64, 48)), label)).batch(8)
        classes = info.features["label"].num_classes
        net = keras.Sequential([layers.Flatten(), layers.Dense(classes, activation="softmax")])
        net.compile("adam", "sparse_categorical_crossentropy")
        net.fit(train)
    """
    assert models(IMPORTS + source)["net"].total_params == 64 * 48 * 3 * 2 + 2


def test_elements_are_dictionaries() -> None:
    source = """
        images = tfds.load("oxford_flowers102", split="train").map(resized).batch(8)
        scale = layers.Normalization()
        scale.adapt(images)
        net = keras.Sequential([keras.Input(first(images).shape[1:]), scale])
    """
    assert models(IMPORTS + source)["net"].total_params == 7


def test_a_set_that_is_not_known() -> None:
    source = """
        images = tfds.load("my_own_images", split="train")
        net = keras.Sequential([keras.Input(first(images)["image"].shape), layers.Dense(1)])
    """
    assert models(IMPORTS + source)["net"].inputs == [None]
