"""KL441 turned-loss."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told

TELLINGS = {
    "swapped-labels": Telling(
        "{name} is given the predictions for labels, and the labels for predictions.",
        "Give it the labels first.",
        expected="labels, predictions",
        actual="predictions, labels",
    ),
    "swapped-parameters": Telling(
        "Keras calls `{name}` with the labels first: here they are taken for predictions.",
        "Write def {name}(y_true, y_pred).",
        expected="labels, predictions",
        actual="predictions, labels",
    ),
    "likeness": Telling(
        "`{name}` grows as predictions get better, and training makes the loss small.",
        "Take 1 - {name}(y_true, y_pred) for the loss.",
        expected="a loss that is small for good predictions",
        actual="`{name}`",
    ),
    "divergence": Telling(
        "This is the divergence from the normal distribution without its minus: training makes it "
        "larger.",
        "Multiply by -0.5.",
        expected="-0.5 * (1 + log_var - square(mean) - exp(log_var))",
        actual="no minus before it",
    ),
}


@register
class TurnedLoss(Rule):
    """A loss is used the wrong way round.

    ## What it does
    Reports a cross-entropy, a Kullback-Leibler divergence or a Poisson loss that is given
    predictions first and labels second, by their names; a loss function of the program that takes
    them in that order and computes logarithms; `compile` with a measure of likeness, such as
    a Dice coefficient, for a loss; and the divergence of a variational autoencoder without its
    minus.

    ## Why it matters
    The logarithm of labels, which are 0 and 1, is cut off: gradients have nothing to do with the
    error. A likeness that is made small teaches the model to be wrong.

    ## Example
    `binary_crossentropy(y_pred, y_true)`; `compile("adam", loss=dice_coef)`.

    ## Instead
    `binary_crossentropy(y_true, y_pred)`; a loss of `1 - dice_coef(y_true, y_pred)`.

    ## Limits
    Labels and predictions are told by their names. Functions with calls in both orders are let
    pass.
    """

    code = "KL441"
    slug = "turned-loss"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
import keras
from keras import Input, Sequential, layers


def weighted(y_true, y_pred):
    return 2 * keras.losses.binary_crossentropy(y_pred, y_true)


model = Sequential([Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", weighted)
""",
        """\
from keras import Input, Sequential, layers, ops


def own_loss(y_pred, y_true):
    return -ops.mean(y_true * ops.log(y_pred + 1e-7), axis=-1)


model = Sequential([Input((8,)), layers.Dense(3, activation="softmax")])
model.compile("adam", loss=own_loss)
""",
        """\
from keras import Input, Sequential, layers, ops


def dice_coef(y_true, y_pred):
    common = ops.sum(y_true * y_pred)
    return (2 * common + 1) / (ops.sum(y_true) + ops.sum(y_pred) + 1)


model = Sequential([Input((32, 32, 1)), layers.Conv2D(1, 1, activation="sigmoid")])
model.compile("adam", loss=dice_coef, metrics=[dice_coef])
""",
    )
    good = (
        """\
import keras
from keras import Input, Sequential, layers


def symmetric(y_true, y_pred):
    straight = keras.losses.kl_divergence(y_true, y_pred)
    return straight + keras.losses.kl_divergence(y_pred, y_true)


model = Sequential([Input((8,)), layers.Dense(3, activation="softmax")])
model.compile("adam", symmetric)
""",
        """\
from keras import Input, Sequential, layers, ops


def dice_coef(y_true, y_pred):
    common = ops.sum(y_true * y_pred)
    return -(2 * common + 1) / (ops.sum(y_true) + ops.sum(y_pred) + 1)


model = Sequential([Input((32, 32, 1)), layers.Conv2D(1, 1, activation="sigmoid")])
model.compile("adam", loss=dice_coef)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        return told(trace, TELLINGS)
