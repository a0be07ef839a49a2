"""Versions: `tf.__version__`, `packaging.version.parse`, and how programs compare them."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known, varying
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

KERAS = {KerasVersion.V2_2: "2.2.4", KerasVersion.V2_15: "2.15.0", KerasVersion.V3: "3.15.1"}
TENSORFLOW = {KerasVersion.V2_2: "1.13.1", KerasVersion.V2_15: "2.15.1", KerasVersion.V3: "2.21.0"}
TEXTS = {
    "keras.__version__": KERAS,
    "keras.version": KERAS,
    "tensorflow.__version__": TENSORFLOW,
    "tensorflow.VERSION": TENSORFLOW,
    "tensorflow.version.VERSION": TENSORFLOW,
}
"""What each is, by the version of Keras that a program is read for."""


def _register(name: str, texts: dict[KerasVersion, str]) -> None:
    varying(name, lambda machine: texts[machine.keras])


for _name, _texts in TEXTS.items():
    _register(_name, _texts)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A parsed version: its numbers."""

    numbers: tuple[int, ...]


def parsed(text: str) -> Version:
    """Return the version that a text such as "2.15.0rc1" tells."""
    numbers = [int(one) for one in re.findall(r"\d+", re.split(r"[a-z+-]", text.strip("v"))[0])]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return Version(tuple(numbers))


@known(
    "packaging.version.parse",
    "packaging.version.Version",
    "pkg_resources.parse_version",
    "distutils.version.LooseVersion",
    "distutils.version.StrictVersion",
    "setuptools.distutils.version.LooseVersion",
)
def parse(machine: Machine, arguments: CallArguments, place: object) -> Value:
    """The version that a text tells."""
    text = arguments.positional[0] if arguments.positional else None
    return parsed(text) if isinstance(text, str) else Unknown("a version that is not known")


COMPARISONS: dict[str, Callable[[Version, Version], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


@behaves(Version)
class VersionBehaviour(Behaviour):
    """Versions compare by their numbers."""

    kind = "a version"

    def attribute(self, machine: Machine, value: Version, name: str) -> Value:
        padded = [*value.numbers, 0, 0, 0]
        parts: dict[str, Value] = {"major": padded[0], "minor": padded[1], "micro": padded[2]}
        parts |= {"release": tuple(padded[:3]), "version": padded[: max(3, len(value.numbers))]}
        return parts.get(name, Unknown(f"{name} of a version", name))

    def compare(self, machine: Machine, op: str, left: Value, right: Value, place: object) -> Value:
        sides = [parsed(one) if isinstance(one, str) else one for one in (left, right)]
        if op not in COMPARISONS or not all(isinstance(one, Version) for one in sides):
            return Unknown("versions that are not known")
        return COMPARISONS[op](*sides)
