"""KL422 metric-against-loss."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation
from keras_lint.rules.activations import activation_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.objectives import Objective, first_use, objectives
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told
from keras_lint.rules.thresholds import gives_logits, misled
from keras_lint.training.data import ABSENT
from keras_lint.training.losses import BINARY, CATEGORICAL, SPARSE

ONE_HOT = ("categorical_accuracy", "top_k_categorical_accuracy")
NUMBERS = ("sparse_categorical_accuracy", "sparse_top_k_categorical_accuracy")


TELLINGS = {
    "half": Telling(
        "What the model predicts are logits, which part at 0, not at 0.5: the last layer has no "
        "activation, and the loss takes logits.",
        "Compare with 0, or put a sigmoid around the predictions.",
        expected="> 0",
        actual="> 0.5",
    )
}


@register
class MetricAgainstLoss(Rule):
    """A metric takes labels and output for something else than the loss does.

    ## What it does
    Reports `binary_accuracy` beside a categorical loss, `categorical_accuracy` beside a sparse one
    and the other way round, and either beside a binary loss on a single unit. So are metrics that
    go by a threshold of 0.5 (`"accuracy"`, `Precision()`) on logits, `Accuracy()`, which compares
    digit by digit, `"accuracy"` of labels several of which are right at once, `Precision()` or
    `Recall()` of both units of a softmax, and `predict(x) > 0.5` of logits.

    ## Why it matters
    The number has nothing to do with the share of right answers: `binary_accuracy` of ten classes
    starts at 0.9, `categorical_accuracy` of a single unit is always 1, `Accuracy()` always 0. Of
    logits, which part at 0, those between 0 and 0.5 count for the wrong class.

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
        """\
from keras import Input, Sequential, layers, losses

model = Sequential([Input((8,)), layers.Dense(1)])
model.compile("adam", losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])
""",
        """\
from keras import Input, Sequential, layers, metrics

model = Sequential([Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[metrics.Accuracy()])
""",
        """\
from keras import Input, Sequential, layers, metrics

model = Sequential([Input((8,)), layers.Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=[metrics.Recall()])
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(np.random.rand(300, 8), np.random.randint(0, 2, size=(300, 1)))
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy", "categorical_accuracy"])
""",
        """\
from keras import Input, Sequential, layers, losses, metrics

model = Sequential([Input((8,)), layers.Dense(1)])
model.compile(
    "adam",
    losses.BinaryCrossentropy(from_logits=True),
    metrics=[metrics.BinaryAccuracy(threshold=0.0), metrics.AUC(from_logits=True)],
)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        yield from _halved(trace)
        for event in trace.training:
            if not isinstance(event, Compilation) or event.metrics is None:
                continue
            use = first_use(trace, event)
            labels, output = (ABSENT, None) if use is None else (use.y, use.output)
            found = list(objectives(event.model, event, labels, output))
            if len(found) != 1:
                continue
            yield from _misled(event, found[0])
            for metric in event.metrics:
                if (told := _fault(metric, found[0])) is not None:
                    yield Finding(
                        event.place_of("metrics"),
                        f"{metric} {told}, but the loss is {found[0].loss.name}.",
                        expected="accuracy",
                        actual=metric,
                        hint='Write metrics=["accuracy"]: Keras chooses the one for the loss.',
                    )


def _halved(trace: Trace) -> Iterable[Finding]:
    """Yield the findings for predictions compared with 0.5, where all models give logits."""
    events = [event for event in trace.training if isinstance(event, Compilation)]
    found = [list(objectives(event.model, event)) for event in events]
    if found and all(len(one) == 1 and gives_logits(one[0]) for one in found):
        yield from told(trace, TELLINGS)


def _misled(event: Compilation, one: Objective) -> Iterable[Finding]:
    """Yield the findings for metrics that go by a threshold, or compare digit by digit."""
    activated = activation_of(one.output)
    if activated is None:
        return
    for measure in event.measures:
        told = misled(measure, one, activated.name)
        if told is not None:
            yield Finding(
                measure.place or event.place_of("metrics"),
                f"{measure.name} {told[0]}: the loss is {one.loss.name}, the last activation "
                f"{activated.name}.",
                expected=told[1],
                actual=measure.name,
                hint=f"Take {told[1]}.",
                related=() if activated.place is None else ((activated.place, "the output"),),
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
