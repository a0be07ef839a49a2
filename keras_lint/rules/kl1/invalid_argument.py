"""KL106 invalid-argument."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits
from keras_lint.rules.failure import FailureRule
from keras_lint.rules.monitors import undirected
from keras_lint.rules.registry import register


@register
class InvalidArgument(FailureRule):
    """A layer gets an argument that Keras refuses.

    ## What it does
    Holds every layer's arguments against the signature and the checks of the chosen Keras version:
    unknown names, missing arguments, sizes that are not positive, unknown activations and paddings.
    Functions, layers and models of the program's own are held against their own parameters and
    attributes.

    ## Why it matters
    Keras raises a `TypeError` or a `ValueError` as soon as this line runs.

    ## Example
    No padding is called "full".

    ## Instead
    Take one of the values that the message lists.

    ## Limits
    Nothing is said of an argument whose value is not known. Which values Keras takes depends on its
    version: see `--keras-version`.
    """

    code = "KL106"
    slug = "invalid-argument"
    bad = (
        """\
from keras import layers

layer = layers.Conv2D(32, 3, padding="full")
""",
    )
    good = (
        """\
from keras import layers

layer = layers.Conv2D(32, 3, padding="same")
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        return chain(super().check(trace, limits), undirected(trace))
