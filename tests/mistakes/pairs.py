"""Real mistakes and their mended twins, both in one file.

The mistaken statement carries the rule's code in a comment, and every line that differs in the
twin says what stands there when mended:

    x = layers.Dropout(0.5)  # KL110 mended: x = layers.Dropout(0.5)(x)

`raising/` holds programs that Keras refuses, `silent/` those that it runs all the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
MARK = re.compile(r"  # (?P<codes>KL\d{3}(?:,KL\d{3})*)?\s?mended: (?P<mended>.*)$")


@dataclass(frozen=True)
class Pair:
    """A mistake, what it should have been, and which line is to blame (from 1) with which codes."""

    path: Path
    mistake: str
    mended: str
    blamed: dict[int, frozenset[str]]

    @property
    def name(self) -> str:
        """The folder and the name of the file."""
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def raises(self) -> bool:
        """Whether Keras refuses the mistake."""
        return self.path.parent.name == "raising"

    @property
    def codes(self) -> frozenset[str]:
        """All codes that name the mistake."""
        return frozenset().union(*self.blamed.values())


def read(path: Path) -> Pair:
    """Take the twins apart."""
    mistake, mended, blamed = [], [], {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        mark = MARK.search(line)
        if mark is None:
            mistake.append(line)
            mended.append(line)
            continue
        indent = line[: len(line) - len(line.lstrip())]
        mistake.append(line[: mark.start()])
        mended.append(indent + mark["mended"])
        if mark["codes"]:
            blamed[number] = frozenset(mark["codes"].split(","))
    return Pair(path, "\n".join(mistake) + "\n", "\n".join(mended) + "\n", blamed)


def pairs() -> list[Pair]:
    """All of them, in order."""
    return [
        read(path)
        for folder in ("raising", "silent")
        for path in sorted((HERE / folder).glob("*.py"))
    ]
