"""The programs to change: mended mistakes of the tests, random networks, files that are named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.mistakes.pairs import pairs
from tests.networks.programs import program

NETWORKS = 200


def sources(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Yield name and text of each program that leaves its model in a variable `model`."""
    if paths:
        yield from ((path.stem, text) for path in paths if _tells(text := path.read_text("utf-8")))
        return
    for pair in pairs():
        if _tells(pair.mended):
            yield pair.name, pair.mended
    yield from ((f"network {seed}", program(seed)) for seed in range(NETWORKS))


def _tells(text: str) -> bool:
    return "\nmodel = " in text
