"""KL428 fixed-training-mode."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, flatten
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register

NORMALIZING = ("BatchNormalization", "BatchNorm", "SyncBatchNormalization")


@register
class FixedTrainingMode(Rule):
    """A batch normalization is fixed to training mode in a model that predicts single samples.

    ## What it does
    Reports `BatchNormalization()(x, training=True)` in a model whose outputs are rows of values:
    classes or numbers for each sample.

    ## Why it matters
    When predicting, each batch is normalized by its own mean and variance, not by those of the
    training data: a sample's prediction hangs on the samples beside it, and a single one is
    normalized to nothing.

    ## Example
    `x = BatchNormalization()(x, training=True)` in a classifier.

    ## Instead
    `x = BatchNormalization()(x)`: `fit` and `predict` choose the mode.

    ## Limits
    Models that give images are let pass: generators are often run so by intent.
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


def _gives_rows(model: Model) -> bool:
    outputs = flatten(model.outputs) if model.outputs is not None else []
    return bool(outputs) and all(one.shape is not None and one.shape.rank == 2 for one in outputs)


def _is_fixed(node: Node) -> bool:
    named = node.layer.class_name in NORMALIZING
    trainable = node.layer.args.get("trainable") is not False
    return named and trainable and node.arguments.get("training") is True and bool(node.inputs)
