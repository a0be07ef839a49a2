"""KL900 syntax-error."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Finding
from keras_lint.graph.trace import Trace
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.registry import register


@register
class SyntaxErrors(Rule):
    """A file that mentions Keras cannot be read as Python.

    ## What it does
    Reports a file or notebook that cannot be decoded or parsed, with the place where reading ends.

    ## Why it matters
    Nothing else can be said about such a file.

    ## Example
    A bracket is missing.

    ## Instead
    Close it.

    ## Limits
    Files that never mention `keras` are not parsed. Under flake8 the finding is left to its own
    E999 and E902. What is nested more than 150 levels deep is reported too.
    """

    code = "KL900"
    slug = "syntax-error"
    severity = "error"
    bad = ("from keras import layers\n\nlayer = layers.Dense(10\n",)
    good = ("from keras import layers\n\nlayer = layers.Dense(10)\n",)

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        """Find nothing: what was interpreted was readable."""
        return ()
