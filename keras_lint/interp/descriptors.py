"""What stands in a class but is more than a value: properties, static and class methods."""

from __future__ import annotations

from keras_lint.interp.values import Value
from keras_lint.record import entity


@entity
class Property:
    """`@property`, with the function that reads it and, where there is one, that sets it."""

    getter: Value
    setter: Value = None


@entity
class StaticMethod:
    """`@staticmethod`."""

    function: Value


@entity
class ClassMethod:
    """`@classmethod`."""

    function: Value
