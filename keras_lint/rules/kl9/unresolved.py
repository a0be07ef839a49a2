"""KL901 unresolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.graph.uncounted import obstacle
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register


@register
class UnresolvedValue(Rule):
    """Something that shapes a network could not be known; off unless selected.

    ## What it does
    Reports where the analysis lost track, and why: a value read from a file, a function of a
    library that is not modelled, a loop without end. Says how many models have no count of their
    parameters for it.

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
        costs = Counter(one for model in trace.models if (one := obstacle(model)) is not None)
        by_reason: Counter[str] = Counter()
        for one, number in costs.items():
            by_reason[one.reason] += number
        for unresolved in trace.unresolved:
            if unresolved.place is not None:
                cost = _cost(by_reason.pop(unresolved.reason, 0))
                yield Finding(unresolved.place, f"Not resolved: {unresolved.reason}{cost}.")
        for one, number in costs.items():
            if one.place is not None and one.reason in by_reason:
                yield Finding(one.place, f"Not resolved: {one.reason}{_cost(number)}.")


def _cost(number: int) -> str:
    if not number:
        return ""
    return f"; it leaves {number} {'model' if number == 1 else 'models'} without a count"
