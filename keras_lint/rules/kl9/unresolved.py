"""KL901 unresolved."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register


@register
class UnresolvedValue(Rule):
    """Something that shapes a network could not be known; off unless selected.

    ## What it does
    Reports where the analysis lost track, and why: a value read from a file, a function of a
    library that is not modelled, a loop without end.

    ## Why it matters
    Behind such a place nothing is checked. It answers why there is no finding, or no count.

    ## Example
    A library that is not modelled makes a layer.

    ## Instead
    Nothing is wrong here; but with a layer written down, the rest of the model could be checked.

    ## Limits
    A value that is never used in a network is not reported.
    """

    code = "KL901"
    slug = "unresolved"
    severity = "information"
    default = False
    bad = (
        """\
import settings
from keras import Sequential, layers

model = Sequential([layers.Input((100,)), settings.build_layer()])
""",
    )
    good = (
        """\
from keras import Sequential, layers

model = Sequential([layers.Input((100,)), layers.Dense(10)])
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        for unresolved in trace.unresolved:
            if unresolved.place is not None:
                yield Finding(unresolved.place, f"Not resolved: {unresolved.reason}.")
