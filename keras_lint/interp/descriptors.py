"""What stands in a class but is more than a value: properties, static and class methods."""

from __future__ import annotations

from dataclasses import dataclass

from keras_lint.interp.values import Value


@dataclass(frozen=True, slots=True, eq=False)
class Property:
    """`@property`, with the function that reads it and, where there is one, that sets it."""

    getter: Value
    setter: Value = None


@dataclass(frozen=True, slots=True, eq=False)
class StaticMethod:
    """`@staticmethod`."""

    function: Value


@dataclass(frozen=True, slots=True, eq=False)
class ClassMethod:
    """`@classmethod`."""

    function: Value
