"""KL428 fixed-training-mode."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, flatten
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told

NORMALIZING = ("BatchNormalization", "BatchNorm", "SyncBatchNormalization")


TELLINGS = {
    "untrained-call": Telling(
        "`{name}` is trained on what it makes here, but called as for predicting: its dropout and "
        "batch normalization stand still.",
        "Call it as {name}(…, training=True).",
        expected="training=True",
        actual="no `training`",
    ),
    "keeps-dropping": Telling(
        "This {name} stays in training mode: `evaluate` and `predict` meet values that it changes "
        "at random.",
        "Leave `training` out of the call.",
        expected="a mode that `fit` and `predict` choose",
        actual="training=True",
    ),
}


@register
class FixedTrainingMode(Rule):
    """A model is called in the mode that is not meant: for training, or for predicting.

    ## What it does
    Reports `BatchNormalization()(x, training=True)` in a model whose outputs are rows of values:
    classes or numbers for each sample; `Dropout(…)(x, training=True)` or the like in a file that
    evaluates its model; and `model(x)` under a `GradientTape` without `training=True`, where the
    file makes layers that act otherwise while training.

    ## Why it matters
    When predicting, each batch is normalized by its own mean and variance, not by those of the
    training data: a sample's prediction hangs on the samples beside it, and a single one is
    normalized to nothing. Called without `training=True`, a model drops nothing and normalizes by
    averages that never change.

    ## Example
    `x = BatchNormalization()(x, training=True)` in a classifier.

    ## Instead
    `x = BatchNormalization()(x)`: `fit` and `predict` choose the mode.

    ## Limits
    Models that give images are let pass: generators are often run so by intent. So is dropout in
    files that speak of uncertainty, or predict in a loop.
    """

    code = "KL428"
    slug = "fixed-training-mode"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
from keras import Input, Model, layers

inputs = Input((20,))
x = layers.Dense(64)(inputs)
x = layers.BatchNormalization()(x, training=True)
model = Model(inputs, layers.Dense(3, activation="softmax")(x))
""",
        """\
import tensorflow as tf
from tensorflow.keras import Input, Sequential, layers, losses, optimizers

model = Sequential([Input((20,)), layers.Dropout(0.5), layers.Dense(3, activation="softmax")])
optimizer, loss_of = optimizers.Adam(), losses.SparseCategoricalCrossentropy()


def train(x, y):
    with tf.GradientTape() as tape:
        loss = loss_of(y, model(x))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
""",
        """\
import numpy as np
from keras import Input, Model, layers

inputs = Input((20,))
x = layers.Dropout(0.5)(layers.Dense(64, activation="relu")(inputs), training=True)
model = Model(inputs, layers.Dense(3, activation="softmax")(x))
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
print(model.evaluate(np.zeros((30, 20)), np.zeros(30)))
""",
    )
    good = (
        """\
from keras import Input, Model, layers

inputs = Input((20,))
x = layers.Dense(64, use_bias=False)(inputs)
x = layers.ReLU()(layers.BatchNormalization()(x))
x = layers.Dropout(0.5)(x, training=True)
model = Model(inputs, layers.Dense(3, activation="softmax")(x))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        yield from _untrained(trace)
        seen: set[int] = set()
        for construction in trace.models:
            if not _gives_rows(construction.model):
                continue
            for node in construction.model.nodes:
                place = node.place or node.layer.place
                if place is None or id(node) in seen or not _is_fixed(node):
                    continue
                seen.add(id(node))
                yield Finding(
                    place,
                    "This BatchNormalization stays in training mode: `predict` normalizes "
                    f"{node.inputs[0].shape} by the batch at hand.",
                    expected="a mode that `fit` and `predict` choose",
                    actual="training=True",
                    hint="Leave `training` out of the call.",
                )


def _untrained(trace: Trace) -> Iterable[Finding]:
    """Yield the findings for models that a loop trains without saying so."""
    yield from told(trace, TELLINGS)


def _gives_rows(model: Model) -> bool:
    outputs = flatten(model.outputs) if model.outputs is not None else []
    return bool(outputs) and all(one.shape is not None and one.shape.rank == 2 for one in outputs)


def _is_fixed(node: Node) -> bool:
    named = node.layer.class_name in NORMALIZING
    trainable = node.layer.args.get("trainable") is not False
    return named and trainable and node.arguments.get("training") is True and bool(node.inputs)
