"""The program of a seed."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from . import grammar
from .mutate import mutated
from .run import parses

ROOT = Path(__file__).parents[2]
FOLDERS = (
    "sample_projects",
    ".corpus/keras224_examples",
    ".corpus/keras3_applications",
    ".corpus/deepctr",
)
KINDS = ("grammar", "mutate")
TRIES = 20


def program(kind: str, seed: int) -> str:
    """Return the program of a seed, the same every time for the same sources."""
    dice = random.Random(f"{kind} {seed}")
    if kind == "grammar":
        return grammar.program(dice)
    sources = _sources()
    source = dice.choice(sources)
    for _ in range(TRIES):
        changed = mutated(source, sources, dice)
        if parses(changed):
            return changed
    return changed


@cache
def _sources() -> list[str]:
    paths = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
    texts = [path.read_text("utf-8", "replace") for path in paths]
    return [text for text in texts if "keras" in text and len(text) < 20_000]
