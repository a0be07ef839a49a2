"""Demands on open sizes, against real Keras: every size of two periods is tried there."""

from __future__ import annotations

from typing import Any

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.constraints import constraints

HEAD = "from keras import Input, Model, layers\n"
UNET = """
x = image = Input((None, None, 3))
skips = []
for n in range({depth}):
    x = layers.Conv2D(4, 3, padding="same")(x)
    skips.append(x)
    x = layers.MaxPooling2D(2)(x)
for skip in reversed(skips):
    x = layers.Conv2DTranspose(4, 2, strides=2)(x)
    x = layers.Concatenate()([x, skip])
model = Model(image, x)
"""
CROPPED = """
image = Input((None, 64, 3))
half = layers.MaxPooling2D(2)(image)
again = layers.UpSampling2D(2)(half)
less = layers.Cropping2D(((1, 0), (0, 0)))(image)
model = Model(image, layers.Concatenate()([again, less]))
"""
STEPS = """
steps = Input((None, 8))
third = layers.Conv1D(8, 3, strides=3)(steps)
again = layers.UpSampling1D(3)(third)
model = Model(steps, layers.Add()([again, steps]))
"""
PADDED = """
image = Input((None, None, 3))
half = layers.MaxPooling2D(2, padding="same")(image)
again = layers.UpSampling2D(2)(half)
model = Model(image, layers.Add()([again, layers.Conv2D(3, 1)(image)]))
"""
FREE = """
image = Input((None, None, 3))
one = layers.Conv2D(3, 3, padding="same", strides=2)(image)
other = layers.MaxPooling2D(2, padding="same")(image)
model = Model(image, layers.Add()([one, other]))
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (UNET.format(depth=1), ["height % 2 == 0", "width % 2 == 0"]),
        (UNET.format(depth=2), ["height % 4 == 0", "width % 4 == 0"]),
        (UNET.format(depth=3), ["height % 8 == 0", "width % 8 == 0"]),
        (CROPPED, ["height % 2 == 1"]),
        (STEPS, ["length % 3 == 0"]),
        (PADDED, ["height % 2 == 0", "width % 2 == 0"]),
        (FREE, []),
    ],
)
def test_what_real_keras_takes(source: str, expected: list[str]) -> None:
    (construction,) = analyze("net.py", HEAD + source, Config()).models
    found = constraints(construction.model)
    assert [one.text for one in found] == expected
    names: dict[str, Any] = {}
    exec(HEAD + source, names)
    for one in found:
        for size in range(40, 40 + 2 * one.modulus):
            takes = size % one.modulus == one.remainder
            assert accepts(names["model"], one.axis, size) is takes, (one.text, size)
    if not found:
        assert all(accepts(names["model"], 1, size) for size in range(40, 50))


def accepts(model: Any, axis: int, size: int) -> bool:
    """Tell whether real Keras computes the model on an image of a size."""
    import tensorflow as tf

    shape = [48 if one is None else one for one in model.inputs[0].shape]
    shape[0], shape[axis] = 1, size
    try:
        model(tf.zeros(shape))
    except (ValueError, tf.errors.InvalidArgumentError):
        return False
    return True
