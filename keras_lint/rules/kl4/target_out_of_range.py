"""KL415 target-out-of-range."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation, Use
from keras_lint.rules.activations import Activated, activation_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.objectives import Objective, objectives
from keras_lint.rules.registry import register
from keras_lint.training.data import Data
from keras_lint.training.losses import BINARY, REGRESSION

BOUNDS: Mapping[str, tuple[float, float | None]] = {
    "sigmoid": (0, 1),
    "hard_sigmoid": (0, 1),
    "softmax": (0, 1),
    "tanh": (-1, 1),
    "relu": (0, None),
    "relu6": (0, 6),
    "softplus": (0, None),
}
"""The least and the greatest value that an activation can give."""


@register
class TargetOutOfRange(Rule):
    """The targets reach values that the last activation can never give.

    ## What it does
    Compares the range of the targets, where the source tells it, with the range of the last
    activation: a sigmoid for targets up to 50, a relu for targets below 0, percentages of targets
    that are 0, labels of 0 to 9 under a binary cross-entropy, probabilities for the sums of rewards
    of Q-learning.

    ## Why it matters
    The model trains without complaint and can never be right on these samples.

    ## Example
    `Dense(1, activation="sigmoid")` on prices of 5 to 50.

    ## Instead
    `Dense(1)`, or targets scaled into the range.

    ## Limits
    Ranges are known of the best-known data sets, of literals, of random draws, of what
    scikit-learn's scalers make and of plain arithmetic and functions of these. A value less than a
    tenth of the range beyond it is let pass.
    """

    code = "KL415"
    slug = "target-out-of-range"
    severity = "warning"
    bad = (
        """\
import keras
from keras import Input, Sequential, layers

(x, y), _ = keras.datasets.boston_housing.load_data()
model = Sequential([Input((13,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "mse")
model.fit(x, y)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers
from sklearn.preprocessing import StandardScaler

x, y = np.random.rand(100, 8), np.random.rand(100, 1) * 500
model = Sequential([Input((8,)), layers.Dense(1, activation="relu")])
model.compile("adam", "mse")
model.fit(x, StandardScaler().fit_transform(y))
""",
        """\
import numpy as np
from keras import Input, Sequential, layers
from sklearn.preprocessing import MinMaxScaler

x = MinMaxScaler(feature_range=(-1, 1)).fit_transform(np.random.rand(100, 8))
model = Sequential([Input((8,)), layers.Dense(8, activation="sigmoid")])
model.compile("adam", "mse")
model.fit(x, x)
""",
        """\
import keras
from keras import Input, Sequential, layers

(images, _), _ = keras.datasets.mnist.load_data()
images = ((images.astype("float32") - 127.5) / 127.5)[..., None]
model = Sequential([Input((28, 28, 1)), layers.Conv2D(1, 3, padding="same", activation="relu")])
model.compile("adam", "mse")
model.fit(images, images)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([Input((4,)), layers.Dense(24, activation="relu")])
model.add(layers.Dense(2, activation="softmax"))
model.compile("adam", "mse")


def learn(state, action, reward, after, gamma=0.95):
    target = model.predict(state)
    target[0][action] = reward + gamma * np.amax(model.predict(after)[0])
    model.fit(state, target)
""",
    )
    good = (
        """\
import keras
from keras import Input, Sequential, layers

(x, y), _ = keras.datasets.boston_housing.load_data()
model = Sequential([Input((13,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        yield from _returns(trace)
        for use in trace.training:
            if isinstance(use, Use) and use.trains and use.compilation is not None:
                for one in objectives(use.model, use.compilation, use.y, use.output):
                    yield from _of_zeros(one, use)
                    activated = activation_of(one.output)
                    if activated is not None:
                        yield from _fault(one, activated, use)


def _returns(trace: Trace) -> Iterable[Finding]:
    """Yield the finding for probabilities that are trained on sums of rewards."""
    summed = next((slip.place for slip in trace.slips if slip.kind == "returns"), None)
    for event in trace.training:
        if summed is None or not isinstance(event, Compilation):
            continue
        for one in objectives(event.model, event):
            activated = activation_of(one.output)
            if activated is None or activated.place is None or one.loss.name not in REGRESSION:
                continue
            if activated.name in ("sigmoid", "softmax"):
                yield Finding(
                    activated.place,
                    f"The targets are sums of rewards, but {activated.name} gives only 0 to 1.",
                    expected="values of any size",
                    actual=activated.name,
                    hint="Leave out the activation.",
                    related=((summed, "the targets"),),
                )


def _of_zeros(one: Objective, use: Use) -> Iterable[Finding]:
    """Yield the finding for percentages of targets some of which are 0."""
    labels, compiled = one.labels, use.compilation
    if one.loss.name != "mean_absolute_percentage_error" or labels is None or compiled is None:
        return
    if labels.is_whole and labels.ends[0] == 0:
        yield Finding(
            one.loss.place or compiled.place_of("loss"),
            "Some targets are 0: a percentage of them is as large as a number can be.",
            expected="targets other than 0",
            actual=_told(labels),
            hint="Measure the error itself, as mean_absolute_error does.",
            related=((use.place_of("y"), "the targets"),),
        )


def _fault(one: Objective, activated: Activated, use: Use) -> Iterable[Finding]:
    labels = one.labels
    bounds = BOUNDS.get(activated.name)
    judged = one.loss.name in (*REGRESSION, *BINARY)
    lowest, highest = (None, None) if labels is None else labels.ends
    if labels is None or bounds is None or not judged or lowest is None:
        return
    least, most = bounds
    reached = max(abs(lowest), abs(highest or 0))
    slack = 0.1 * (most - least if most is not None else min(1, reached))
    below = lowest < least - slack
    above = most is not None and highest is not None and highest > most + slack
    place = activated.place
    pixels = one.loss.name in BINARY and labels.ends == (0, 255)
    if pixels and labels.last is not None:
        place = labels.last.place
    if place is None or not (below or above):
        return
    reach = f"{least:g} to {most:g}" if most is not None else f"{least:g} and above"
    yield Finding(
        place,
        f"The targets {_told(labels)}, but {activated.name} gives only {reach}.",
        expected=f"targets of {reach}",
        actual=_told(labels),
        hint="Divide them by 255." if pixels else _hint(one),
        related=((use.place_of("y"), "the targets"),),
    )


def _told(labels: Data) -> str:
    least, most = labels.ends
    return f"lie on both sides of {most:g}" if least == most else f"run from {least:g} to {most:g}"


def _hint(one: Objective) -> str:
    if one.loss.name in BINARY:
        return "For one of several classes: a unit each, softmax, and a categorical loss."
    return "Leave out the activation, or scale the targets."
