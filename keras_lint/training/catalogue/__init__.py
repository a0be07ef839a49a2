"""The names and parameters of losses, metrics, optimizers and methods, read by script.

The data is made by `tests/oracle_data/read_training.py`; a test holds it against the Keras that is
installed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal, TypeAlias

from keras_lint.record import record

FILES = {"2.2": "keras_2_2.json", "2.15": "keras_2_15.json", "3": "keras_3.json"}
Kind: TypeAlias = Literal["losses", "metrics", "optimizers", "callbacks"]


@record
class Signature:
    """The parameters of a class or method, in order.

    Attributes:
        required: those without a default.
        further: the further keywords that it takes; None for any.
    """

    name: str
    parameters: tuple[str, ...]
    required: tuple[str, ...]
    further: tuple[str, ...] | None = ()


class Catalogue:
    """What one Keras version knows of training."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self._raw = raw

    def meaning(self, kind: Kind, name: str) -> str | None:
        """Return what a string means, in snake case; None where Keras refuses it."""
        names: Mapping[str, str] = self._raw[kind]["names"]
        return names.get(name.lower() if kind == "optimizers" else name)

    def names(self, kind: Kind) -> Sequence[str]:
        """Return the strings that Keras takes."""
        return list(self._raw[kind]["names"])

    def constructor(self, kind: Kind, name: str) -> Signature | None:
        """Return the signature of a class."""
        raw = self._raw[kind]["classes"].get(name)
        if raw is None:
            return None
        further = raw["further"]
        return _signature(name, raw["parameters"], None if further is None else tuple(further))

    def is_function(self, kind: Kind, name: str) -> bool:
        """Tell whether `keras.<kind>.<name>` is a function."""
        return name in self._raw[kind]["functions"]

    def method(self, name: str) -> Signature | None:
        """Return the signature of a method of `Model`."""
        raw = self._raw["methods"].get(name)
        if raw is None:
            return None
        return _signature(name, raw["parameters"], None if raw["further"] else ())


@lru_cache(maxsize=len(FILES))
def catalogue(version: str) -> Catalogue:
    """Return what a Keras version knows: "2.2", "2.15" or "3"."""
    text = (files(__package__) / FILES[version]).read_text(encoding="utf-8")
    return Catalogue(json.loads(text))


def _signature(
    name: str, rows: Sequence[Sequence[Any]], further: tuple[str, ...] | None
) -> Signature:
    required = tuple(row[0] for row in rows if len(row) == 1)
    return Signature(name, tuple(row[0] for row in rows), required, further)
