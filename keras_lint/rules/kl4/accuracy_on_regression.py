"""KL414 accuracy-on-regression."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation
from keras_lint.rules.activations import activation_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.objectives import first_use, objectives
from keras_lint.rules.registry import register
from keras_lint.training.data import ABSENT
from keras_lint.training.losses import REGRESSION


@register
class AccuracyOnRegression(Rule):
    """Accuracy is measured on a model that predicts quantities.

    ## What it does
    Reports the metric `accuracy` beside a regression loss on a single linear output.

    ## Why it matters
    Accuracy counts the predictions that equal the target to the last digit: it stays at 0, or at
    the share of targets that happen to be 0 or 1, however good the model is.

    ## Example
    `compile(loss="mse", metrics=["accuracy"])` on `Dense(1)`.

    ## Instead
    `metrics=["mae"]`, or another distance.

    ## Limits
    A model whose last activation is a sigmoid or a softmax may classify with a regression loss, and
    is let pass, as are models with several outputs.
    """

    code = "KL414"
    slug = "accuracy-on-regression"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((13,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse", metrics=["accuracy"])
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((13,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse", metrics=["mae"])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for event in trace.training:
            if isinstance(event, Compilation) and _measures_accuracy(trace, event):
                yield Finding(
                    event.place_of("metrics"),
                    "Accuracy counts predictions that equal the target to the last digit.",
                    expected="a distance",
                    actual="accuracy",
                    hint='Measure how far off the model is: metrics=["mae"].',
                )


def _measures_accuracy(trace: Trace, event: Compilation) -> bool:
    if event.metrics is None or not {"accuracy", "acc"} & set(event.metrics):
        return False
    use = first_use(trace, event)
    labels, output = (ABSENT, None) if use is None else (use.y, use.output)
    found = list(objectives(event.model, event, labels, output))
    if len(found) != 1 or found[0].loss.name not in REGRESSION:
        return False
    activated, shape = activation_of(found[0].output), found[0].output.shape
    if activated is None or shape is None or shape.rank != 2 or shape[-1] != 1:
        return False
    most = None if found[0].labels is None else found[0].labels.ends[1]
    beyond = most is not None and most > 1 and activated.name in ("relu", "softplus", "elu")
    return activated.name == "linear" or beyond
