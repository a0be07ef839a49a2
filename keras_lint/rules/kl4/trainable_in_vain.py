"""KL418 trainable-in-vain."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Freezing, Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.rules.slips import Telling, told

TELLINGS = {
    "compared": Telling(
        "This compares `{name}` and throws the answer away: it sets nothing.",
        "Write a single equals sign: `{name} = ...`.",
    ),
    "misspelt": Telling(
        "A layer has no `{name}`: this sets an attribute that Keras never reads.",
        "Write `trainable`.",
        expected="trainable",
        actual="{name}",
    ),
}


@register
class TrainableInVain(Rule):
    """Layers are frozen or unfrozen in a way that does not count.

    ## What it does
    Reports `trainable` set after `compile` where the model trains without another `compile`,
    a freeze that is lifted again before anything is compiled, `layer.trainable == False` as
    a statement, a misspelt `trainable`, a model that trains with all of its layers frozen, and a
    discriminator that is trained by itself and, never frozen, once more at the end of a generator.

    ## Why it matters
    What is trained is fixed by `compile`: the layers go on to learn, or not to learn, as before. A
    discriminator that learns with the generator learns to call its pictures real.

    ## Example
    `model.compile(...)`, `base.trainable = False`, `model.fit(...)`.

    ## Instead
    `base.trainable = False`, `model.compile(...)`, `model.fit(...)`.

    ## Limits
    A layer that is frozen for another model, which is compiled next, is let pass: GANs do so. Keras
    2.4 and later heed what is set before the first `fit`; its documentation does not promise it.
    """

    code = "KL418"
    slug = "trainable-in-vain"
    severity = "warning"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

base = Sequential([Input((8,)), layers.Dense(16, activation="relu")])
model = Sequential([Input((8,)), base, layers.Dense(1)])
model.compile("adam", "mse")
base.trainable = False
model.fit(np.zeros((8, 8)), np.zeros((8, 1)))
""",
        """\
from keras import Input, Sequential, layers

base = Sequential([Input((8,)), layers.Dense(16, activation="relu")])
for layer in base.layers:
    layer.trainable == False
""",
        """\
import numpy as np
from keras import Input, Sequential, layers

base = Sequential([Input((8,)), layers.Dense(16, activation="relu")])
model = Sequential([Input((8,)), base, layers.Dense(1)])
for layer in model.layers:
    layer.trainable = False
model.compile("adam", "mse")
model.fit(np.zeros((8, 8)), np.zeros((8, 1)))
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

base = Sequential([Input((8,)), layers.Dense(16, activation="relu")])
base.trainable = False
model = Sequential([Input((8,)), base, layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((8, 8)), np.zeros((8, 1)))
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        yield from told(trace, TELLINGS)
        for freezing in trace.freezings:
            yield _TOLD[freezing.kind](freezing)


def _late(freezing: Freezing) -> Finding:
    return Finding(
        freezing.place,
        f"`trainable` of {freezing.layer} becomes {freezing.value} after `compile`, and the model "
        "trains without being compiled again.",
        hint="Set it before `compile`, or call `compile` once more after it.",
        related=freezing.related,
    )


def _undone(freezing: Freezing) -> Finding:
    return Finding(
        freezing.place,
        f"This unfreezes {freezing.layer} again, before anything was compiled or trained.",
        hint="Leave it out, or unfreeze first and freeze then.",
        related=freezing.related,
    )


def _never(freezing: Freezing) -> Finding:
    return Finding(
        freezing.place,
        f"This model trains {freezing.layer} at its end as well, which is trained by itself on "
        "other labels: nothing froze it.",
        hint="Set its `trainable` to False before this `compile`.",
        related=freezing.related,
    )


def _all(freezing: Freezing) -> Finding:
    return Finding(
        freezing.place,
        f"This leaves {freezing.layer} no layer to train: `fit` changes nothing.",
        expected="a layer that learns",
        actual="all layers frozen",
        hint="Freeze the layers of the pretrained network only, not those that follow it.",
        related=freezing.related,
    )


_TOLD = {"late": _late, "undone": _undone, "never": _never, "all": _all}
