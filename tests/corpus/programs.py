"""The programs of the corpus with their truth: what the scoreboard is kept on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from .fetch import fetch
from .sources import TRUTH, Source, load

Json = dict[str, Any]


@dataclass
class Program:
    """A program to analyse, and the models that real Keras built from it."""

    path: Path
    folder: Path
    keras: str
    models: list[Json] = field(default_factory=list)
    raises: bool = False


@cache
def _all_truth() -> dict[str, list[Json]]:
    """Every traced program, by its source."""
    found: dict[str, list[Json]] = {}
    for path in sorted(TRUTH.glob("*.json.gz")):
        for entry in json.loads(gzip.decompress(path.read_bytes())):
            found.setdefault(entry["origin"], []).append(entry)
    return found


def read_truth(origin: str) -> list[Json]:
    """The traced programs of one source, from whichever file holds them."""
    return _all_truth().get(origin, [])


def programs(source: Source) -> Iterator[Program]:
    """All programs of a source, those without a truth too: they must not crash us."""
    folder = fetch(source)
    traced = {_stem(entry["path"]): entry["models"] for entry in read_truth(source.name)}
    for path in source.programs():
        models = traced.get(_stem(path.name), [])
        yield Program(path, folder, source.keras, models, path.name in source.raising)


def names() -> list[str]:
    """The sources that have a truth."""
    return [name for name in load() if read_truth(name)]


def match(ours: list[Json], program: Program) -> list[tuple[Json, Json | None]]:
    """Pair each true model with ours: by the place of its construction, in order.

    A model that a search fits again and again is stated once, and stands for each.
    """
    free = list(ours)
    pairs: list[tuple[Json, Json | None]] = []
    for number, truth in enumerate(program.models):
        found = next((m for m in free if _constructed(m, truth, program)), None)
        if found is None or found["total_params"] != truth["total"]:
            found = _twin(pairs, truth) or found
        if found is None and not _part_of_next(program.models, number):
            found = next((m for m in free if _called(m, truth, program)), None)
        if found in free:
            free.remove(found)
        pairs.append((truth, found))
    return pairs


def _twin(pairs: list[tuple[Json, Json | None]], truth: Json) -> Json | None:
    """Our model for the same one, where the same calls built that before."""
    for earlier, found in reversed(pairs):
        if earlier["chain"] == truth["chain"] and earlier["chain"][1:]:
            same = found is not None and found["total_params"] == truth["total"]
            return found if same and earlier["total"] == truth["total"] else None
    return None


def _part_of_next(models: list[Json], number: int) -> bool:
    """Whether a model is built on the way to the next one, by the same call of the driver."""
    later = models[number + 1 : number + 2]
    return bool(later) and later[0]["chain"][-1:] == models[number]["chain"][-1:]


def _constructed(ours: Json, truth: Json, program: Program) -> bool:
    first, last = truth["span"]
    same_file = _file(ours, program) == Path(truth["file"]).name
    return same_file and (first <= ours["line"] <= last)


def _called(ours: Json, truth: Json, program: Program) -> bool:
    """Whether our model stands at a call that led to the construction."""
    place = _file(ours, program), ours["line"]
    return any(place == (_driver(Path(file).name), line) for file, line in truth["chain"])


def _file(ours: Json, program: Program) -> str:
    return Path(ours.get("file") or program.path).name


def _driver(name: str) -> str:
    return name.removeprefix("_") if name.startswith("_driver_") else name


def _stem(path: str) -> str:
    return Path(path).stem.removeprefix("driver_")
