"""Running rules on what a program builds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import all_rules


def findings(
    trace: Trace, codes: Iterable[str], limits: Limits
) -> Iterator[tuple[type[Rule], Finding]]:
    """Yield what the rules of these codes find, each rule once at a place.

    A layer that is called twice, or stands in a loop or a function, is one place in the source.
    """
    rules = all_rules()
    for code in codes:
        seen: set[Place] = set()
        for finding in rules[code]().check(trace, limits):
            if finding.place not in seen:
                seen.add(finding.place)
                yield rules[code], finding
