"""KL442 measures-embedded."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.model import Model
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Use
from keras_lint.layers.base import Layer
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register
from keras_lint.training.data import Data

DRAWS = ("rand", "randn", "random", "random_sample", "normal", "standard_normal", "uniform")
"""What draws numbers between whole ones."""
ROUNDED = ("round", "around", "rint", "floor", "ceil", "trunc")
FEW = 10
"""Beyond this, numbers may well be meant for those of words, whatever their type."""


@register
class MeasuresEmbedded(Rule):
    """An Embedding is given measures, not numbers of words.

    ## What it does
    Reports a model that begins with an `Embedding` and is trained on small numbers between whole
    ones.

    ## Why it matters
    An Embedding cuts off what is behind the point and looks up the row of that number. Values of 0
    to 1 are all row 0: the model sees the same whatever it is given.

    ## Example
    `Embedding(1000, 32)` on `np.random.normal(size=(200, 24))`.

    ## Instead
    A Dense for measures; `Reshape((24, 1))` before a recurrent layer.

    ## Limits
    Random numbers, and what plain arithmetic makes of them.
    """

    code = "KL442"
    slug = "measures-embedded"
    severity = "warning"
    stage = "preview"
    bad = (
        """\
import numpy as np
from keras import Input, Sequential, layers

x, y = np.random.normal(size=(200, 24)), np.random.randint(0, 2, 200)
model = Sequential([Input((24,)), layers.Embedding(1000, 32), layers.LSTM(8), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
""",
    )
    good = (
        """\
import numpy as np
from keras import Input, Sequential, layers

x, y = np.random.randint(0, 1000, (200, 24)), np.random.randint(0, 2, 200)
model = Sequential([Input((24,)), layers.Embedding(1000, 32), layers.LSTM(8), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for use in trace.training:
            if not isinstance(use, Use) or use.method != "fit" or not isinstance(use.x, Data):
                continue
            embedding = _first_embedding(use.model)
            if embedding is None or embedding.place is None or not _are_measures(use.x):
                continue
            yield Finding(
                embedding.place,
                "This Embedding looks up rows by whole numbers, and is given measures: what is "
                "behind the point is cut off.",
                expected="whole numbers",
                actual=use.x.dtype or "numbers between whole ones",
                hint="Give measures to a Dense, or as (steps, 1) to a recurrent layer.",
                related=((use.place_of("x"), "the measures"),),
            )
            return


def _first_embedding(model: Model) -> Layer | None:
    layers = [one for one in model.layers or () if one.class_name != "InputLayer"]
    return layers[0] if layers and layers[0].class_name == "Embedding" else None


def _are_measures(data: Data) -> bool:
    made, last = data.made, data.last
    if made is None or last is None or not data.dtype.startswith("float"):
        return False
    small = data.most is not None and 0 < data.most <= FEW
    drawn = "random" in made.how and made.how.rpartition(".")[2] in DRAWS
    return small and drawn and last.how.rpartition(".")[2] not in ROUNDED
