"""A source of batches, known by the arrays that make up one of its elements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.ranges import altered
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.signals import OutOfFuel, Raised
from keras_lint.interp.values import Array, Builtin, Unknown, Value
from keras_lint.record import entity
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import Origin

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MOST_SPENT = 20_000
"""How much fuel it may take to find out what one element is."""


@entity
class Stream:
    """What `fit` takes batches from.

    Attributes:
        element: one element: an array, or a tuple or dictionary of arrays.
        known: what else is known of the object, by attribute.
        even: whether every element surely has as many rows as the others.
    """

    element: Value
    known: Mapping[str, Value] = field(default_factory=dict)
    even: bool = False


@behaves(Stream)
class StreamBehaviour(Behaviour):
    """One batch is like the other; how many there are is not known."""

    kind = "a source of batches"

    def attribute(self, machine: Machine, value: Stream, name: str) -> Value:
        if name in ("next", "__next__"):
            return Builtin(name, lambda machine, arguments, place: value.element)
        return value.known.get(name, Unknown(f"{name} of {self.kind}", name))

    def sample(self, machine: Machine, value: Stream) -> Value:
        return value.element

    def item(self, machine: Machine, value: Stream, key: Value, place: Place | None) -> Value:
        return value.element if isinstance(key, int) else Unknown(f"an item of {self.kind}")


def each_array(element: Value, change: Callable[[Array], Value]) -> Value:
    """Return an element with each of its arrays changed; what is no array is not known."""
    if isinstance(element, Array):
        return change(element)
    if isinstance(element, Stream):
        return element
    if isinstance(element, tuple):
        return tuple(each_array(one, change) for one in element)
    if isinstance(element, dict):
        return {key: each_array(one, change) for key, one in element.items()}
    return Unknown("an element of data that is not known")


def reshaped(array: Array, shape: Shape | None) -> Array:
    """Return an array of other sizes: how far its values reach is known of images alone."""
    made = replace(altered(array), shape=shape, one_hot=array.one_hot)
    pixels = array.divided is not None or (array.least, array.most) == (0, 255)
    if pixels and shape is not None and shape.rank > 1:
        return replace(made, least=array.least, most=array.most)
    return made


def made_by(element: Value, place: Place | None, how: str) -> Value:
    """Return an element whose arrays get their sizes at a place."""
    origin = None if place is None else Origin(place, how)
    return each_array(element, lambda one: replace(one, made=origin, counted=origin))


def tried(machine: Machine, run: Callable[[], Value]) -> Value:
    """Return what a function of the program gives where it surely gives something.

    What goes wrong in it is not told of: it may be given what it is never given.
    """
    before = machine.conditional
    try:
        with machine.allowance(MOST_SPENT), machine.tolerating():
            return run()
    except (Raised, OutOfFuel):
        machine.conditional = before
        return Unknown("a function that cannot be followed")
