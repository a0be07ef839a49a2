"""Colour, where it is wanted."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import IO

from keras_lint.diagnostic import Severity
from keras_lint.record import record

_CODES = {"bold": "1", "red": "1;31", "yellow": "1;33", "blue": "1;34", "cyan": "36"}
_COLOURS: Mapping[Severity, str] = {"error": "red", "warning": "yellow", "information": "blue"}


@record
class Style:
    """Puts text in colour, or leaves it alone where `colour` is False."""

    colour: bool = False

    @classmethod
    def of(cls, stream: IO[str]) -> Style:
        """Return colour for a terminal, unless the environment says `NO_COLOR`."""
        if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
            return cls()
        if os.environ.get("FORCE_COLOR"):
            return cls(True)
        return cls(stream.isatty())

    def paint(self, text: str, colour: str) -> str:
        """Return text in a colour."""
        return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if self.colour and text else text

    def severity(self, text: str, severity: Severity) -> str:
        """Return text in the colour of a severity."""
        return self.paint(text, _COLOURS[severity])
