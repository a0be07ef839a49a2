"""Lists whose items are alike, and how many there are is not known: the images of a folder."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import as_cut
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.values import Array, Builtin, CallArguments, Several, Unknown, Value
from keras_lint.record import entity
from keras_lint.shapes.dim import Expr, is_dim, symbol
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.transform import slice_size

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

AN_ITEM = "an item of a list whose length is not known"
MOST_COMPARED = 200
"""So many items are held against each other to see whether they are alike."""
QUIET = "append extend insert sort reverse".split()
"""Methods of a list that leave it one of items that are alike, if what comes is alike too."""


def several(items: Sequence[Value], reason: str) -> Several | Unknown:
    """Return a list of further items like these; Unknown where they are not alike.

    Tensors, layers and objects of the program are alike to none: each may differ.
    """
    found = reduce(_alike, items[1:MOST_COMPARED], plain(items[0])) if items else None
    if found is None or (isinstance(found, Unknown) and not found.number):
        return Unknown(reason)
    return Several(found, symbol("len", reason=reason))


def _part(value: Several, cut: slice) -> Value:
    """Return some of the items: a window is as long as its ends are apart."""
    cut = as_cut(cut)
    known = all(one is None or is_dim(one) for one in (cut.start, cut.stop, cut.step))
    size = slice_size(value.count, cut) if known else symbol("len", reason=AN_ITEM)
    if isinstance(size, int) and size <= MOST_COMPARED:
        return [value.item] * size
    return Several(value.item, size)


def plain(item: Value) -> Value | None:
    """Return an item as one of many, None where it is nothing that is alike to others.

    What number or word it is, is not said: it is another one in each.
    """
    if isinstance(item, str):
        return Unknown(AN_ITEM)
    if isinstance(item, (bool, int, float, Expr)):
        return Unknown(AN_ITEM, number="float64" if isinstance(item, float) else "int64")
    if isinstance(item, (Unknown, Several)):
        return item
    if isinstance(item, Array):
        return Array(item.shape, item.dtype, library=item.library)
    if isinstance(item, (tuple, list)) and item and len(item) <= MOST_COMPARED:
        parts = [plain(one) for one in item]
        return None if any(one is None for one in parts) else type(item)(parts)
    return None


def _alike(one: Value | None, other: Value) -> Value | None:
    """Return what two items have in common, None where that is nothing."""
    other = plain(other)
    if one is None or other is None or one is other:
        return one if one is other else None
    if isinstance(one, Array) and isinstance(other, Array):
        shape = _common(one.shape, other.shape)
        known = shape is not None or one.shape == other.shape
        return Array(shape, one.dtype, library=one.library) if known else None
    if isinstance(one, (tuple, list)) and isinstance(other, type(one)) and len(one) == len(other):
        parts = [_alike(a, b) for a, b in zip(one, other, strict=True)]
        return None if any(part is None for part in parts) else type(one)(parts)
    if isinstance(one, Unknown) and isinstance(other, Unknown) and one.number == other.number:
        return Unknown(AN_ITEM, number=one.number)
    if _is_number(one) and _is_number(other):
        return Unknown(AN_ITEM, number="float64")
    return Unknown(AN_ITEM) if isinstance(one, Unknown) and isinstance(other, Unknown) else None


def _common(one: Shape | None, other: Shape | None) -> Shape | None:
    """Return the shape of either of two arrays, None where known sizes or ranks differ."""
    if one is None or other is None or one.rank != other.rank:
        return None
    pairs = list(zip(one, other, strict=True))
    if any(a != b and isinstance(a, int) and isinstance(b, int) for a, b in pairs):
        return None
    return Shape(a if a == b else symbol("size", reason=AN_ITEM) for a, b in pairs)


def _is_number(value: Value) -> bool:
    """Tell whether an item is one number, as an array of no axes too."""
    if isinstance(value, Array):
        return value.shape == ()
    return isinstance(value, Unknown) and bool(value.number)


@entity
class Numbers:
    """A `range` whose ends are not all known, and why."""

    reason: str


@behaves(Numbers)
class NumbersBehaviour(Behaviour):
    """A loop over it takes whole numbers, how many of them, if any, is not known."""

    kind = "a range"

    def iterate(self, machine: Machine, value: Numbers) -> Unknown:
        return Unknown(value.reason)

    def typical(self, machine: Machine, value: Numbers) -> Unknown:
        return Unknown(value.reason, number="int64")

    def item(self, machine: Machine, value: Numbers, key: Value, place: Place | None) -> Value:
        return value if isinstance(key, slice) else self.typical(machine, value)

    def length(self, machine: Machine, value: Numbers) -> Value:
        return Unknown(value.reason)

    def truth(self, machine: Machine, value: Numbers) -> Unknown:
        return Unknown(value.reason)

    def class_of(self, machine: Machine, value: Numbers) -> Value:
        return range


@behaves(Several)
class SeveralBehaviour(Behaviour):
    """One item stands for each; how many there are is a size of its own."""

    kind = "a list"

    def attribute(self, machine: Machine, value: Several, name: str) -> Value:
        if name not in QUIET:
            return Unknown(f"{name} of a list whose length is not known", name)

        def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
            given = arguments.positional[-1:] if name in ("append", "insert") else []
            if name == "extend" or any(_alike(value.item, one) is None for one in given):
                machine.spoil(value)
            return None

        return Builtin(name, run)

    def sample(self, machine: Machine, value: Several) -> Value:
        return None if machine.is_spoilt(value) else value.item

    def item(self, machine: Machine, value: Several, key: Value, place: Place | None) -> Value:
        if machine.is_spoilt(value):
            return Unknown(AN_ITEM)
        if isinstance(key, slice):
            return _part(value, key)
        return value.item

    def iterate(self, machine: Machine, value: Several) -> Unknown:
        return Unknown(AN_ITEM)

    def length(self, machine: Machine, value: Several) -> Value:
        return Unknown(AN_ITEM, size=value.count)

    def binary(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        parts = [one.item if isinstance(one, Several) else None for one in (left, right)]
        if isinstance(left, list) and left:
            parts[0] = left[0]
        if isinstance(right, list) and right:
            parts[1] = right[0]
        if op != "+" or None in parts or machine.is_spoilt(left) or machine.is_spoilt(right):
            return Unknown(f"{op} of a list whose length is not known")
        return several(parts, AN_ITEM)

    priority = 1

    def truth(self, machine: Machine, value: Several) -> Unknown:
        return Unknown("whether a list is empty")

    def class_of(self, machine: Machine, value: Several) -> Value:
        return list
