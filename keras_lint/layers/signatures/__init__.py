"""The signatures of Keras's layers, read from each supported Keras by script.

The data is made by `tests/oracle_data/read_signatures.py`; a test holds it against the Keras that
is installed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from keras_lint.record import record

FILES = {"2.2": "keras_2_2.json", "2.15": "keras_2_15.json", "3": "keras_3.json"}


@record
class Parameter:
    """A parameter of a layer's constructor."""

    name: str
    default: object
    required: bool
    keyword_only: bool


@record
class Signature:
    """The constructor of `keras.layers.<name>`.

    `class_name` is the class's own name, which automatic layer names derive from; `bases` are the
    other layers that it derives from, but for `Layer`; `accepts_kwargs`
    tells whether it takes the base layer's keywords; `call_parameters` are those of its `call`.
    """

    name: str
    class_name: str
    parameters: tuple[Parameter, ...]
    accepts_kwargs: bool
    call_parameters: tuple[str, ...]
    bases: tuple[str, ...] = ()


class Signatures(Mapping[str, Signature]):
    """All signatures of one Keras version, each made when first asked for."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self._raw = raw
        self._made: dict[str, Signature] = {}

    def __getitem__(self, name: str) -> Signature:
        if name not in self._made:
            self._made[name] = _signature(name, self._raw[name])
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._raw

    def __iter__(self) -> Any:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


@lru_cache(maxsize=len(FILES))
def signatures(version: str) -> Signatures:
    """Return the signatures of a Keras version: "2.2", "2.15" or "3"."""
    text = (files(__package__) / FILES[version]).read_text(encoding="utf-8")
    return Signatures(json.loads(text))


@lru_cache(maxsize=1)
def own_attributes() -> frozenset[str]:
    """Name what layers and models have by themselves, in some version."""
    text = (files(__package__) / "attributes.json").read_text(encoding="utf-8")
    return frozenset(json.loads(text))


def _signature(name: str, raw: Mapping[str, Any]) -> Signature:
    keyword_only = set(raw["keyword_only"])
    parameters = tuple(
        Parameter(
            row[0],
            _default(row[1]) if len(row) > 1 else None,
            len(row) == 1,
            row[0] in keyword_only,
        )
        for row in raw["parameters"]
    )
    return Signature(
        name, raw["class"], parameters, raw["kwargs"], tuple(raw["call"]), tuple(raw["bases"])
    )


def _default(value: Any) -> object:
    return tuple(_default(item) for item in value) if isinstance(value, list) else value
