"""A value that the program has and we do not know."""

from __future__ import annotations

from dataclasses import dataclass, field

from keras_lint.shapes.dim import Dim, symbol


@dataclass(slots=True, eq=False)
class Unknown:
    """A value we cannot know, with the reason, quietly spread through all that depends on it.

    `name` is what the program calls it, where it does. Used as a size it stands for one symbol, the
    same one each time; `size` may instead give it as an expression in other unknowns. `number` is
    NumPy's name of its type where it is known to be a plain number.
    """

    reason: str
    name: str = ""
    size: Dim | None = field(default=None)
    origin: object = None
    number: str = ""

    def as_dim(self, fallback: str = "unknown") -> Dim:
        """Return the value as a size, assuming it is a whole number of at least 1."""
        if self.size is None:
            self.size = symbol(self.name or fallback, reason=self.reason)
        return self.size
