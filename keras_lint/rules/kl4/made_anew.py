"""KL443 made-anew."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told

TELLINGS = {
    "optimizer-anew": Telling(
        "`{name}` is made anew in each round, and forgets the moments of all rounds before.",
        "Make it once, before the loop.",
        expected="one optimizer for all steps",
        actual="one for each step",
    ),
    "drawn-once": Telling(
        "{name} draws once, when Keras makes a graph of this function: the same numbers are used "
        "for every batch.",
        "Take keras.random or tf.random, which draw whenever the model runs.",
        expected="numbers that are drawn for each batch",
        actual="constants",
    ),
    "cached-draws": Telling(
        "`cache` keeps what {name} made of each sample in the first epoch: it draws nothing anew.",
        "Call `cache` before this `map`.",
        expected="other images in each epoch",
        actual="the same ones",
    ),
    "cloned": Telling(
        "`{name}` has the layers of what it is cloned from, and weights of its own: it predicts at "
        "random.",
        "Copy them: `{name}.set_weights(model.get_weights())`.",
        expected="the weights that were learnt",
        actual="new ones",
    ),
}


@register
class MadeAnew(Rule):
    """What was to be made once is made in each step, or the other way round.

    ## What it does
    Reports an optimizer that is made in the loop that applies its gradients, and random numbers of
    NumPy or of Python in the function of a `Lambda` or in `call` of a layer, what `clone_model`
    makes where it predicts and nothing gives it weights, and `cache` after a `map` that augments.

    ## Why it matters
    Adam and momentum live by what they remember of earlier steps. A function of a layer runs once,
    to be compiled: numbers that NumPy draws there are constants afterwards, and the noise of a
    variational autoencoder is no noise.

    ## Example
    `np.random.normal(size=(4,))` in the sampling function of an autoencoder.

    ## Instead
    `keras.random.normal(ops.shape(mean))`.

    ## Limits
    Files that train with `fit`, and not eagerly.
    """

    code = "KL443"
    slug = "made-anew"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([
    Input((16,)),
    layers.Lambda(lambda x: x + np.random.normal(size=16)),
    layers.Dense(16),
])
model.compile("adam", "mse")
model.fit(np.zeros((64, 16)), np.zeros((64, 16)))
""",
        """\
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
for step in range(100):
    optimizer = keras.optimizers.Adam(1e-3)
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(tf.zeros((4, 8))) ** 2)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
""",
    )
    good = (
        """\
import keras
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([
    Input((16,)),
    layers.Lambda(lambda x: x + keras.random.normal((16,))),
    layers.Dense(16),
])
model.compile("adam", "mse")
model.fit(np.zeros((64, 16)), np.zeros((64, 16)))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        return told(trace, TELLINGS)
