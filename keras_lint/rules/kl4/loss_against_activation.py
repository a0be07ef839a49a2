"""KL402 loss-against-activation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation
from keras_lint.place import Place
from keras_lint.rules.activations import Activated, activation_of
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.objectives import Objective, first_use, objectives, several_at_once
from keras_lint.rules.registry import register
from keras_lint.training.data import ABSENT, SEVERAL, Data
from keras_lint.training.losses import BINARY, CATEGORICAL, SPARSE, Loss

PROBABILITIES = ("softmax", "sigmoid", "hard_sigmoid", "log_softmax", "sparsemax")
UNSUITED = {
    "kl_divergence": (
        ("linear", "relu", "tanh", "sigmoid", "hard_sigmoid"),
        "wants probabilities that sum to 1",
        'Give the last layer activation="softmax".',
    ),
    "poisson": (
        ("linear", "tanh"),
        "takes the logarithm of rates above 0",
        'Give the last layer activation="exponential" or "softplus".',
    ),
    "hinge": (
        ("sigmoid", "hard_sigmoid", "softmax", "relu"),
        "wants scores on both sides of 0, up to -1 and 1",
        'Give the last layer activation="tanh", or none.',
    ),
}
"""Other losses: the activations that do not suit them, why not, and what does."""
DISTANCES = ("mean_squared_error", "mean_absolute_error")
DRAWN = ("randint", "integers", "binomial", "choice", "compare")
"""What draws each number by itself, one out of a few."""
SIGMOIDS = ("sigmoid", "hard_sigmoid")
UNSUITED["squared_hinge"] = UNSUITED["hinge"]


@register
class LossAgainstActivation(Rule):
    """The loss takes the output for something else than its activation makes of it.

    ## What it does
    Compares the activation behind each output with its loss: a cross-entropy of probabilities on a
    linear or rectified output, `from_logits=True` on probabilities, a categorical loss on sigmoids
    or on a single unit, a binary loss on a softmax, a Kullback-Leibler divergence on what is no
    distribution, a Poisson loss on what may be negative, a hinge loss on what cannot be; and
    sigmoids with a binary loss or a softmax with a squared error where the labels name one class
    out of many, a softmax where they name several. So are losses that the program calls itself: in
    a loop, a `train_step` or a loss function of its own.

    ## Why it matters
    The model trains, badly: gradients vanish or are those of another problem, and nothing is said.

    ## Example
    `Dense(10)` without an activation under `categorical_crossentropy`.

    ## Instead
    `Dense(10, activation="softmax")`, or `CategoricalCrossentropy(from_logits=True)`.

    ## Limits
    Only Keras's own losses, and activations that are named. A softmax over two units with
    a binary loss is the same problem, and is let pass.
    """

    code = "KL402"
    slug = "loss-against-activation"
    severity = "warning"
    bad = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(10)])
model.compile("adam", "categorical_crossentropy")
""",
        """\
from keras import Input, Sequential, layers, losses

model = Sequential([Input((20,)), layers.Dense(10, activation="softmax")])
model.compile("adam", losses.CategoricalCrossentropy(from_logits=True))
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(10, activation="softmax")])
model.compile("adam", "binary_crossentropy")
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "categorical_crossentropy")
""",
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(1)])
model.compile("adam", "poisson")
""",
        """\
import numpy as np
from keras import Input, Sequential, layers
from keras.utils import to_categorical

x, y = np.random.rand(300, 20), to_categorical(np.random.randint(0, 10, 300), 10)
model = Sequential([Input((20,)), layers.Dense(10, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

x, tags = np.random.rand(300, 20), np.random.randint(0, 2, size=(300, 6))
model = Sequential([Input((20,)), layers.Dense(6, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x, tags)
""",
        """\
import numpy as np
from keras import Input, Sequential, layers
from keras.utils import to_categorical

x, y = np.random.rand(300, 20), to_categorical(np.random.randint(0, 10, 300), 10)
model = Sequential([Input((20,)), layers.Dense(10, activation="softmax")])
model.compile("sgd", "mse")
model.fit(x, y)
""",
    )
    good = (
        """\
from keras import Input, Sequential, layers

model = Sequential([Input((20,)), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for event in trace.training:
            if not isinstance(event, Compilation):
                continue
            use = first_use(trace, event)
            labels, output = (ABSENT, None) if use is None else (use.y, use.output)
            for one in objectives(event.model, event, labels, output):
                activated = activation_of(one.output)
                if activated is not None:
                    yield from _fault(one, activated, one.loss.place or event.place_of("loss"))
        for judged in trace.judgements:
            activated = activation_of(judged.output)
            if activated is not None:
                one = Objective(judged.output, judged.loss, judged.labels)
                yield from _fault(one, activated, judged.loss.place or judged.place)


def _is_one_of_many(labels: Data | None) -> bool:
    return labels is not None and labels.one_hot


def _are_drawn(one: Objective) -> bool:
    """Tell whether each number of the labels is 0 or 1 by itself, or drawn so."""
    labels = one.labels
    if labels is None or labels.made is None or labels.shape is None or labels.shape.rank < 2:
        return False
    if labels.made.how == SEVERAL:
        return True
    kind = labels.made.how.rpartition(".")[2]
    return "random" in labels.made.how and kind in DRAWN and labels.ends == (0, 1)


def _are_pixels(labels: Data | None) -> bool:
    return labels is not None and labels.divided is not None


def _beyond_one(labels: Data | None) -> bool:
    """Tell whether the labels are no classes, but numbers of some size."""
    return labels is not None and (labels.ends[1] or 0) > 1.5


def _fault(one: Objective, activated: Activated, at_loss: Place) -> Iterable[Finding]:
    loss = one.loss
    if loss.name in UNSUITED:
        yield from _unsuited(one, activated, at_loss)
    units = one.output.shape[-1] if one.output.shape else None
    if not isinstance(units, int):
        return
    if loss.name in DISTANCES and activated.name == "softmax" and _is_one_of_many(one.labels):
        distant = _of_distance(loss.name, units)
        yield _finding(activated, at_loss, distant.message, distant.hint, blame_loss=True)
    if loss.name not in (*CATEGORICAL, *SPARSE, *BINARY) or loss.from_logits is None:
        return
    if units == 1 and loss.name not in BINARY:
        told = _of_one_unit(loss.name, activated.name)
    elif loss.from_logits:
        told = _of_logits(loss, activated.name)
    else:
        told = _of_probabilities(one, activated.name, units)
    if told is not None:
        yield _finding(activated, at_loss, told.message, told.hint, blame_loss=told.blame_loss)


class _Told(NamedTuple):
    message: str
    hint: str
    blame_loss: bool = False


def _of_one_unit(loss: str, activation: str) -> _Told | None:
    if loss in SPARSE or activation == "softmax":
        return None
    return _Told(
        f"{loss} compares the units of an output, and this one has a single unit: its loss is "
        "always 0.",
        "For two classes in one unit: a sigmoid, and binary_crossentropy.",
        blame_loss=True,
    )


def _of_distance(loss: str, units: int) -> _Told:
    return _Told(
        f"{loss} takes the probabilities of {units} classes for quantities: where the model is "
        "sure of the wrong class, its gradient nearly vanishes.",
        "For one class out of many take categorical_crossentropy.",
    )


def _of_logits(loss: Loss, activation: str) -> _Told | None:
    if activation not in PROBABILITIES:
        return None
    return _Told(
        f"{loss.name} takes the output for logits, but it went through {activation} already.",
        f"Leave out the {activation}{'' if loss.fixed else ', or from_logits=True'}.",
        blame_loss=not loss.fixed,
    )


def _of_probabilities(one: Objective, activation: str, units: int) -> _Told | None:
    loss = one.loss.name
    if activation not in PROBABILITIES:
        what = "has no activation" if activation == "linear" else f"went through {activation}"
        proper = "sigmoid" if loss in BINARY else "softmax"
        return _Told(
            f"{loss} takes the output for probabilities, but it {what}.",
            f'Give the last layer activation="{proper}", or the loss from_logits=True.',
            blame_loss=activation == "linear"
            and (one.loss.place is not None or (loss in BINARY and _beyond_one(one.labels))),
        )
    if loss in BINARY and activation == "softmax" and units > 2:
        return _Told(
            f"{loss} judges each of {units} units by itself, but softmax makes them compete.",
            "For one class out of many use a categorical loss, for several at once a sigmoid.",
            blame_loss=not (several_at_once(one) or _are_pixels(one.labels)),
        )
    if loss in BINARY and activation in SIGMOIDS and units > 2 and _is_one_of_many(one.labels):
        return _Told(
            f"{loss} judges each of {units} units by itself, but each sample is of one class: the "
            "labels are rows of zeros and a one.",
            'Give the last layer activation="softmax", and take categorical_crossentropy.',
        )
    if loss in CATEGORICAL and activation == "softmax" and units > 2 and _are_drawn(one):
        return _Told(
            f"{loss} wants one class for each sample, but any of the {units} columns of these "
            "labels may be 1: softmax makes them compete.",
            'Give the last layer activation="sigmoid", and take binary_crossentropy.',
        )
    if loss not in BINARY and activation in SIGMOIDS:
        return _Told(
            f"{loss} wants {units} probabilities that sum to 1, but {activation} makes each by "
            "itself.",
            'Give the last layer activation="softmax".',
        )
    return None


def _unsuited(one: Objective, activated: Activated, at_loss: Place) -> Iterable[Finding]:
    names, wish, hint = UNSUITED[one.loss.name]
    if activated.name in names:
        what = "has no activation" if activated.name == "linear" else f"is a {activated.name}'s"
        message = f"{one.loss.name} {wish}, but the output {what}."
        yield _finding(activated, at_loss, message, hint)


def _finding(
    activated: Activated, at_loss: Place, message: str, hint: str, *, blame_loss: bool = False
) -> Finding:
    at_layer = activated.place
    if blame_loss or at_layer is None:
        blamed, other, text = at_loss, at_layer, "the activation"
    else:
        blamed, other, text = at_layer, at_loss, "the loss"
    related = () if other is None else ((other, text),)
    return Finding(blamed, message, actual=activated.name, hint=hint, related=related)
