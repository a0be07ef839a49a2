"""KL433 learning-rate."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding, Wanted
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Rate
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register

ADAPTIVE = ("Adam", "AdamW", "Nadam", "Adamax", "RMSprop", "Lion")
"""Optimizers whose steps are about as long as the learning rate, whatever the gradient."""
PLAIN = ("SGD", "Adagrad", "Ftrl")


@register
class LearningRate(Rule):
    """A learning rate with which no network learns.

    ## What it does
    Reports a learning rate of 1 and more for Adam, RMSprop and their kin, of more than 2 for SGD,
    Adagrad and Ftrl, and one of 0 or less, where a model is compiled with it.

    ## Why it matters
    Each step throws the weights further than where they started from: the loss jumps, turns into
    nan, or stays where it is because all units have died.

    ## Example
    `SGD(learning_rate=10.0)`.

    ## Instead
    `SGD(learning_rate=0.01)`, `Adam(learning_rate=0.001)`.

    ## Limits
    Schedules are let pass, and so is Adadelta, whose rate of 1 is that of its paper; what is
    optimized without `compile` may be an image, which takes longer steps.
    """

    code = "KL433"
    slug = "learning-rate"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers, optimizers

model = Sequential([Input((8,)), layers.Dense(1)])
model.compile(optimizers.SGD(learning_rate=10.0), "mse")
""",
        """\
from keras import Input, Sequential, layers, optimizers

model = Sequential([Input((8,)), layers.Dense(1)])
model.compile(optimizers.Adam(1.0), "mse")
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers, optimizers

model = Sequential([Input((8,)), layers.Dense(1)])
model.compile(optimizers.SGD(learning_rate=1.0), "mse")
""",
        """\
import tensorflow as tf
from keras import optimizers

image = tf.Variable(tf.random.uniform((1, 64, 64, 3), 0, 255))
optimizer = optimizers.Adam(learning_rate=5.0)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for rate in dict.fromkeys(trace.rates):
            usual = "0.01" if rate.optimizer in PLAIN else "0.001"
            if _is_beyond(rate):
                yield Finding(
                    rate.place,
                    f"{rate.optimizer} with a learning rate of {rate.value:g} does not learn.",
                    expected=f"about {usual}",
                    actual=f"{rate.value:g}",
                    hint=f"Begin with learning_rate={usual}.",
                    wanted=Wanted(("learning_rate", "lr", 0), rate.value, float(usual)),
                )


def _is_beyond(rate: Rate) -> bool:
    if rate.optimizer in ADAPTIVE:
        return rate.value >= 1 or rate.value <= 0
    return rate.optimizer in PLAIN and (rate.value > 2 or rate.value <= 0)
