"""The layers that a layer or model of the program's own holds, in the order of Keras.

Keras 3 notes each when it is put into an attribute, a list or a dict; tf.keras goes through the
attributes in the order of their assignment, with lists and dicts in their places. Sources:
`keras.src.utils.tracking.Tracker`, `keras.src.engine.base_layer.Layer._flatten_modules` of 2.15.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from keras_lint.interp.values import Value
from keras_lint.layers.base import Layer

Container: TypeAlias = "list[Value] | tuple[Value, ...] | dict[Value, Value]"


class Holdings:
    """What a layer holds. `by_attribute` tells whether it is listed as tf.keras does."""

    def __init__(self, owner: Layer, *, by_attribute: bool) -> None:
        self._owner = owner
        self._by_attribute = by_attribute
        self._assigned: list[Layer | Container] = []
        self._noted: list[Layer] = []

    def add(self, value: Layer | Container) -> None:
        """Take in what an attribute holds now."""
        self._note()
        if not any(value is one for one in self._assigned):
            self._assigned.append(value)
            self._note(value)

    def let_go(self, value: Value) -> bool:
        """Forget what no attribute holds any more, in tf.keras; tell whether it held layers."""
        if not self._by_attribute or not any(value is one for one in self._assigned):
            return False
        self._assigned = [one for one in self._assigned if one is not value]
        return any(True for _ in _within(value))

    def containers(self) -> list[Container]:
        """Return the lists and dicts that attributes hold."""
        return [one for one in self._assigned if not isinstance(one, Layer)]

    def layers(self) -> list[Layer]:
        """Return the layers, each once."""
        if self._by_attribute:
            return list(_once(_within(self._assigned), {id(self._owner)}))
        self._note()
        return self._noted

    def _note(self, value: Value = None) -> None:
        """Note what has come since, or is in a value, in the order in which it was made.

        In that order it was put there.
        """
        if not self._by_attribute:
            known = {id(self._owner), *map(id, self._noted)}
            new = _once(_within(self._assigned if value is None else value), known)
            self._noted += sorted(new, key=lambda layer: layer.serial)


def _within(value: Value) -> Iterator[Layer]:
    if isinstance(value, Layer):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _within(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _within(one)


def _once(layers: Iterator[Layer], seen: set[int]) -> Iterator[Layer]:
    """Yield each layer once, and none of those already seen."""
    for one in layers:
        if id(one) not in seen:
            seen.add(id(one))
            yield one
