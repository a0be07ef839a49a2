"""KL902 unused-suppression."""

from __future__ import annotations

import re
from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register


@register
class UnusedSuppression(Rule):
    """A comment silences a finding that is not there; off unless selected.

    ## What it does
    Reports codes and slugs of ours in `# noqa: …` and `# keras-lint: ignore[…]` that silence
    nothing, and those that no rule has.

    ## Why it matters
    What was silenced may have been mended since. The comment stays, hides the next finding on its
    line, and tells readers of a mistake that is none.

    ## Example
    The pool divides its input evenly, since somebody changed the input.

    ## Instead
    Take the comment, or the one code in it, away.

    ## Limits
    It can tell of rules alone that are switched on, and says nothing of a `# noqa` without codes,
    which may be there for another linter.
    """

    code = "KL902"
    slug = "unused-suppression"
    severity = "warning"
    stage = "preview"
    default = False
    bad = (
        """\
from keras import Sequential, layers

model = Sequential([layers.Input((28, 28, 1)), layers.MaxPooling2D(2)])  # noqa: KL201
""",
    )
    good = (
        """\
from keras import Sequential, layers

model = Sequential([layers.Input((27, 27, 1)), layers.MaxPooling2D(2)])  # noqa: KL201
""",
    )

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        """Find nothing: comments are seen once every other rule has been heard."""
        return ()


def words(names: Iterable[str]) -> tuple[str, str]:
    """Return the message and the hint for names, none for a comment that silences everything."""
    shown = [name if re.fullmatch(r"KL\d*", name) else name.lower() for name in names]
    if not shown:
        return "This comment silences nothing.", "Take the comment away."
    listed, verb = ", ".join(shown), "is" if len(shown) == 1 else "are"
    return f"{listed} {verb} silenced here, but not found.", f"Take {listed} out of the comment."
