"""KL422 metric-against-loss."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.objectives import Objective, objectives
from keras_lint.rules.registry import register
from keras_lint.training.losses import BINARY, CATEGORICAL, SPARSE

ONE_HOT = ("categorical_accuracy", "top_k_categorical_accuracy")
NUMBERS = ("sparse_categorical_accuracy", "sparse_top_k_categorical_accuracy")


@register
class MetricAgainstLoss(Rule):
    """A metric takes labels and output for something else than the loss does.

    ## What it does
    Reports `binary_accuracy` beside a categorical loss, `categorical_accuracy` beside a sparse one
    and the other way round, and either beside a binary loss on a single unit.

    ## Why it matters
    The number has nothing to do with the share of right answers: `binary_accuracy` of ten classes
    starts at 0.9, `categorical_accuracy` of a single unit is always 1.

    ## Example
    `compile(loss="categorical_crossentropy", metrics=["binary_accuracy"])`.

    ## Instead
    `metrics=["accuracy"]`: Keras chooses the one that goes with the loss.

    ## Limits
    Models with one output, and metrics of Keras that are named.
    """

    code = "KL422"
    slug = "metric-against-loss"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["binary_accuracy"])
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["categorical_accuracy"])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy", "categorical_accuracy"])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for event in trace.training:
            if not isinstance(event, Compilation) or event.metrics is None:
                continue
            found = list(objectives(event.model, event))
            if len(found) != 1:
                continue
            for metric in event.metrics:
                if (told := _fault(metric, found[0])) is not None:
                    yield Finding(
                        event.place_of("metrics"),
                        f"{metric} {told}, but the loss is {found[0].loss.name}.",
                        expected="accuracy",
                        actual=metric,
                        hint='Write metrics=["accuracy"]: Keras chooses the one for the loss.',
                    )


def _fault(metric: str, one: Objective) -> str | None:
    loss = one.loss.name
    units = one.output.shape[-1] if one.output.shape else None
    if not isinstance(units, int):
        return None
    if metric == "binary_accuracy" and loss in (*CATEGORICAL, *SPARSE) and units > 2:
        return f"judges each of {units} units by itself"
    if metric in ONE_HOT and loss in SPARSE:
        return "takes labels in rows of zeros and a one"
    if metric in NUMBERS and loss in CATEGORICAL:
        return "takes the numbers of classes for labels"
    if metric in (*ONE_HOT, *NUMBERS) and loss in BINARY and units == 1:
        return "compares the units of an output, and there is a single one"
    return None
