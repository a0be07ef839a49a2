"""KL437 rows-torn-apart."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told

TELLINGS = {
    "torn-apart": Telling(
        "`{first}` is shuffled without `{second}`: each sample meets the label of another.",
        "Index both with one permutation.",
        expected="one order for both",
        actual="`{second}` in another order than `{first}`",
    ),
    "flows-apart": Telling(
        "`{first}` and `{second}` are taken together, but each is shuffled by itself: an image "
        "meets the mask of another.",
        "Give both the same seed.",
        expected="one seed for both",
        actual="another order in each",
        argument="seed",
    ),
    "doubled-rows": Telling(
        "random.shuffle swaps rows of the array `{name}` through views: some rows are there twice "
        "afterwards, others are lost.",
        "Write np.random.shuffle({name}).",
    ),
}


@register
class RowsTornApart(Rule):
    """Samples are shuffled in a way that loses which label belongs to which.

    ## What it does
    Reports `np.random.shuffle(x)` of samples that `fit` takes with labels that stay as they were,
    or that a shuffle of their own brings into another order; `random.shuffle` of a NumPy array,
    which holds some rows twice afterwards and others not at all; and two flows of images that are
    zipped and have no seed in common.

    ## Why it matters
    The model trains on labels drawn at random: it is right no more often than by chance.

    ## Example
    `np.random.shuffle(x_train)`, then `model.fit(x_train, y_train)`.

    ## Instead
    `order = np.random.permutation(len(x_train))`, then `x_train[order]` and `y_train[order]`.

    ## Limits
    Only plain variables, and files that set no seed: one seed before each shuffle gives one order.
    """

    code = "KL437"
    slug = "rows-torn-apart"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
import keras
import numpy as np
from keras import Input, Sequential, layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
np.random.shuffle(x_train)
x_train = x_train / 255
model = Sequential([Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
""",
        """\
import random

import numpy as np
from keras import Input, Sequential, layers

rows = np.concatenate([np.zeros((20, 5)), np.ones((20, 5))])
random.shuffle(rows)
model = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(rows[:, :4], rows[:, 4])
""",
        """\
from keras import Input, Sequential, layers
from keras.preprocessing.image import ImageDataGenerator

images = ImageDataGenerator(horizontal_flip=True).flow_from_directory("images", seed=1)
masks = ImageDataGenerator(horizontal_flip=True).flow_from_directory("masks", seed=2)
model = Sequential([Input((256, 256, 3)), layers.Conv2D(3, 3, padding="same")])
model.compile("adam", "mse")
for image, mask in zip(images, masks):
    model.train_on_batch(image, mask)
""",
    )
    good = (
        """\
import keras
import numpy as np
from keras import Input, Sequential, layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
order = np.arange(len(x_train))
np.random.shuffle(order)
x_train, y_train = x_train[order] / 255, y_train[order]
model = Sequential([Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

rows = np.concatenate([np.zeros((20, 5)), np.ones((20, 5))])
np.random.shuffle(rows)
x, y = rows[:, :4], rows[:, 4]
model = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        return told(trace, TELLINGS)
