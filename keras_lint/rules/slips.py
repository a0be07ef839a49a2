"""What rules tell of slips, which the text of a program shows on its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Slip, Trace


class Telling(NamedTuple):
    """What is said of one kind of slip.

    In its texts `{name}` stands for the slip's name, `{owner}` for what comes before a dot in it;
    of a name of two words `{first}` and `{second}` are these.
    """

    message: str
    hint: str
    expected: str | None = None
    actual: str | None = None
    argument: str | None = None

    def of(self, slip: Slip) -> Finding:
        """Return the finding for a slip."""
        first, _, second = slip.name.partition(" ")
        names = {"name": slip.name, "owner": slip.name.partition(".")[0]}
        names |= {"first": first, "second": second}
        return Finding(
            slip.place if self.argument is None else slip.place._replace(argument=self.argument),
            self.message.format(**names),
            expected=self.expected and self.expected.format(**names),
            actual=self.actual and self.actual.format(**names),
            hint=self.hint.format(**names),
        )


def told(trace: Trace, tellings: Mapping[str, Telling]) -> Iterator[Finding]:
    """Yield the findings for the slips of these kinds."""
    for slip in trace.slips:
        if slip.kind in tellings:
            yield tellings[slip.kind].of(slip)
