"""KL417 stateful-shuffled."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Change, Finding, Remedy
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Use
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.lineage import stateful_layers
from keras_lint.rules.registry import register
from keras_lint.training.data import Data


@register
class StatefulShuffled(Rule):
    """A stateful model is trained on shuffled batches.

    ## What it does
    Reports `fit` without `shuffle=False` on arrays, of a model that holds a recurrent layer with
    `stateful=True`.

    ## Why it matters
    A stateful layer starts each sample from where the sample at the same place of the batch before
    left off. `fit` shuffles by default, so that what it goes on from is an unrelated sample.

    ## Example
    `LSTM(8, stateful=True)`, then `model.fit(x, y, batch_size=16)`.

    ## Instead
    `model.fit(x, y, batch_size=16, shuffle=False)`, with `reset_states` between sequences.

    ## Limits
    Data that are no arrays are let pass: Keras does not shuffle generators and data sets.
    """

    code = "KL417"
    slug = "stateful-shuffled"
    severity = "warning"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([
    Input(batch_shape=(16, 10, 1)),
    layers.LSTM(8, stateful=True),
    layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(np.zeros((64, 10, 1)), np.zeros((64, 1)), batch_size=16)
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

model = Sequential([
    Input(batch_shape=(16, 10, 1)),
    layers.LSTM(8, stateful=True),
    layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(np.zeros((64, 10, 1)), np.zeros((64, 1)), batch_size=16, shuffle=False)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for use in trace.training:
            if not isinstance(use, Use) or use.method != "fit" or not use.shuffle:
                continue
            stateful = next(stateful_layers(use.model), None)
            if stateful is None or not isinstance(use.x, Data) or _one_batch(use, use.x):
                continue
            name = stateful.class_name
            yield Finding(
                use.place,
                f"`fit` shuffles the samples, but this {name} is stateful: each would go on from "
                "the state of an unrelated one.",
                expected="shuffle=False",
                actual="shuffle=True, the default",
                hint="Give `fit` shuffle=False.",
                related=() if stateful.place is None else ((stateful.place, "stateful here"),),
                remedy=Remedy(
                    "Leave the samples in order", (Change(use.place, "set", "shuffle", "False"),)
                ),
            )


def _one_batch(use: Use, data: Data) -> bool:
    """Tell whether a single sample at a time is all there is to shuffle."""
    samples = data.shape[0] if data.shape else None
    return isinstance(samples, int) and samples <= 1
