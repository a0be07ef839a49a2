"""KL501 removed-argument."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.failure import findings_of
from keras_lint.rules.registry import register


@register
class RemovedArgument(Rule):
    """An argument that the chosen Keras takes and Keras 3 refuses or ignores.

    ## What it does
    Holds the arguments of layers, optimizers and of a model's methods against Keras 3, in programs
    read as Keras 2: `weights=`, `input_length=`, `nb_filter=`, `border_mode=`, `lr=`, `nb_epoch=`.

    ## Why it matters
    The program runs with the Keras that it was written for, and raises with the next.

    ## Example
    `lr` has been `learning_rate` since Keras 2.3.

    ## Instead
    Take today's name, which is in the message where there is one.

    ## Limits
    Where an older Keras is chosen (`--keras-version 2.15`), the program may well stay with it, and
    nothing is said unless the rule is selected. In a program read as Keras 3, what that refuses is
    an error, KL106; what it ignores is left to this rule. Of several arguments of one call one is
    told of.
    """

    code = "KL501"
    slug = "removed-argument"
    severity = "warning"
    about_keras_3 = True
    bad = (
        """\
from keras.layers import Dense
from keras.optimizers import Adam
from keras.utils.np_utils import to_categorical

optimizer = Adam(lr=0.001)
""",
        """\
from keras.layers import Convolution2D

Convolution2D(32, 3, 3, border_mode="same")
""",
    )
    good = (
        """\
from keras.optimizers import Adam

optimizer = Adam(learning_rate=0.001)
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        of_arguments = (one for one in trace.retired if one.error.kind == "invalid-argument")
        return findings_of(of_arguments, trace)
