"""Records are compared by their values, entities are themselves alone; both can be pickled."""

from __future__ import annotations

import pickle
from dataclasses import field, replace

from keras_lint.record import entity, record


@record
class Point:
    x: int
    y: int = 0
    label: str = field(default="", compare=False, repr=False)


@record
class Pixel(Point):
    colour: str = "black"


@record
class Nothing:
    pass


@entity
class Marker:
    x: int


def test_records_are_equal_by_what_is_compared() -> None:
    assert Point(1, 2, "a") == Point(1, 2, "b")
    assert Point(1, 2) != Point(2, 1)
    assert Pixel(1, 2, colour="red") != Pixel(1, 2)
    assert Point(1) != Pixel(1)
    assert Nothing() == Nothing()
    assert len({Point(1), Point(1), Pixel(1), Nothing(), Nothing()}) == 3


def test_entities_are_themselves_alone() -> None:
    marker = Marker(1)
    assert marker == marker
    assert marker != Marker(1)
    assert len({marker, Marker(1)}) == 2


def test_they_show_their_values() -> None:
    assert repr(Pixel(1, 2, "a")) == "Pixel(x=1, y=2, colour='black')"
    assert repr(Marker(3)) == "Marker(x=3)"


def test_they_are_changed_by_copies_and_pickled() -> None:
    moved = replace(Pixel(1, 2, "a"), x=5)
    assert (moved.x, moved.label) == (5, "a")
    assert pickle.loads(pickle.dumps(moved)) == moved
    assert not hasattr(moved, "__dict__")
