"""What every rule is: documentation, examples and a check of what a program builds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar, Literal, TypeAlias

from keras_lint.diagnostic import Finding, Severity
from keras_lint.graph.trace import Trace
from keras_lint.record import record

Stage: TypeAlias = Literal["preview", "stable"]


@record
class Limits:
    """The thresholds that users may set."""

    max_dense_params: int = 10_000_000


class Rule:
    """A rule: one file, one class, whose docstring is its documentation.

    The docstring's headings are fixed: What it does, Why it matters, Example, Instead, Limits.
    `default` tells whether it is on without being asked for, `about_keras_3` that it is so only
    where no older version is chosen. `bad` and `good` are sources: each `bad` must be found by this
    rule, each `good` by none. A `preview` rule may still change in what it finds; a `stable` one
    finds no more than it did, but for what it missed by mistake.
    """

    code: ClassVar[str]
    slug: ClassVar[str]
    severity: ClassVar[Severity]
    stage: ClassVar[Stage] = "stable"
    default: ClassVar[bool] = True
    about_keras_3: ClassVar[bool] = False
    bad: ClassVar[tuple[str, ...]] = ()
    good: ClassVar[tuple[str, ...]] = ()

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        """Yield what is wrong in what the program builds."""
        raise NotImplementedError

    @classmethod
    def summary(cls) -> str:
        """The first line of the documentation."""
        return (cls.__doc__ or "").strip().splitlines()[0]


CODE = re.compile(r"KL[1-9]\d\d")
