"""KL502 removed-api."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Mention, Trace
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.retired_names import METHODS, Retired, retired
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register

GONE = {KerasVersion.V2_15: "Keras 2.15", KerasVersion.V3: "Keras 3"}


@register
class RemovedApi(Rule):
    """A module, class, function or method that a later Keras no longer has.

    ## What it does
    Reads the imports and calls of a file: `keras.utils.np_utils`, `keras.preprocessing.text`,
    `CuDNNLSTM`, `fit_generator`, `multi_gpu_model` and the functions of `keras.backend`.

    ## Why it matters
    With a newer Keras the program ends in an `ImportError` or an `AttributeError`.

    ## Example
    `fit` has taken generators itself since Keras 2.2; `fit_generator` is gone from Keras 3.

    ## Instead
    Take what the message names.

    ## Limits
    Where an older Keras is chosen (`--keras-version 2.15`), the program may well stay with it, and
    nothing is said unless the rule is selected.
    `tf.keras` keeps some names for longer than `keras`, its backend above all; those are left alone
    there. A method is known by its name alone.
    """

    code = "KL502"
    slug = "removed-api"
    severity = "warning"
    about_keras_3 = True
    bad = (
        """\
from keras.utils.np_utils import to_categorical
""",
        """\
from keras import backend as K

K.mean([1, 2])
""",
        """\
from tensorflow import keras

def train(model, batches):
    model.fit_generator(batches)
""",
    )
    good = (
        """\
from keras.utils import to_categorical
""",
        """\
from tensorflow import keras

keras.backend.clear_session()

def train(model, batches):
    model.fit(batches)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for mention in trace.mentions:
            found = _retired(mention)
            if found is not None:
                name, gone = found
                message = f"`{name}` is not in {GONE[gone.since]} any more."
                yield Finding(mention.place, message, hint=gone.instead)


def _retired(mention: Mention) -> tuple[str, Retired] | None:
    if not mention.method:
        return retired(mention.name)
    gone = METHODS.get(mention.name)
    return None if gone is None else (mention.name, gone)
