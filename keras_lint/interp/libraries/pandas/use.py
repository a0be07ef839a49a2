"""What a table does: its columns are picked, dropped and added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.builtins.containers import SequenceBehaviour
from keras_lint.interp.libraries.pandas.table import Frame, are_names, column, named, some
from keras_lint.interp.values import (
    SERIES,
    Array,
    Builtin,
    CallArguments,
    Several,
    Unknown,
    Value,
)
from keras_lint.record import entity
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

ALIKE = (
    "copy astype fillna replace shift round reset_index sort_values sort_index interpolate"
).split()
"""Methods that leave a table of the same rows and columns."""
REDUCED = "mean std min max median sum var".split()
"""Methods that leave a number for each column."""
FEWER = "dropna sample drop_duplicates head tail query".split()
"""Methods that leave the columns, and some of the rows."""


class Names(list[str]):
    """An index of names, which several positions at once may pick."""


@behaves(Names)
class NamesBehaviour(SequenceBehaviour):
    """`columns[[1, 2]]`."""

    kind = "an index"

    def item(self, machine: Machine, value: Names, key: Value, place: Place | None) -> Value:
        if isinstance(key, list) and all(
            type(one) is int and -len(value) <= one < len(value) for one in key
        ):
            return Names(value[one] for one in key)
        found = super().item(machine, value, key, place)
        return Names(found) if isinstance(key, slice) and isinstance(found, list) else found


@behaves(Frame)
class FrameBehaviour(Behaviour):
    """Columns are picked, dropped and added; the values are an array."""

    kind = "a table"

    def attribute(self, machine: Machine, value: Frame, name: str) -> Value:
        if name == "values":
            return Array(value.shape)
        if name in ("iloc", "loc"):
            return Located(value, by_name=name == "loc")
        if name == "shape":
            return tuple(value.shape)
        if name in ("to_numpy", "drop", "pop", *ALIKE, *FEWER, *REDUCED):
            return Builtin(name, lambda machine, given, _: _run(machine, value, name, given))
        if name == "columns":
            if value.columns is None:
                return Several(Unknown("the name of a column"), value.width)
            return Names(value.columns)
        if value.columns is not None and name in value.columns:
            return column(value)
        return Unknown(f"{name} of a table", name)

    def item(self, machine: Machine, value: Frame, key: Value, place: Place | None) -> Value:
        there = value.columns is None
        if isinstance(key, str) and (there or key in (value.columns or ())):
            return column(value)
        if are_names(key) and (there or set(key) <= set(value.columns or ())):
            return named(value.rows, key)
        if isinstance(key, Several):
            return Frame(value.rows, None, key.count)
        if isinstance(key, (slice, Array)):
            return replace(value, rows=some("rows"))
        return Unknown("a part of a table")

    def set_item(self, machine: Machine, value: Frame, key: Value, new: Value) -> None:
        if value.columns is None or not isinstance(key, str) or machine.conditional:
            value.rename(None)
        elif key not in value.columns:
            value.rename([*value.columns, key])

    def delete_item(self, machine: Machine, value: Frame, key: Value) -> None:
        known = value.columns is not None and isinstance(key, str) and not machine.conditional
        value.rename([one for one in value.columns or () if one != key] if known else None)

    def set_attribute(self, machine: Machine, value: Frame, name: str, new: Value) -> None:
        if name == "columns":
            value.rename(new if are_names(new) and not machine.conditional else None)

    def binary(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        """A table with a number, a row of as many columns, or another one: a table as wide."""
        table = left if isinstance(left, Frame) else right
        return Frame(table.rows, table.columns, table.width)

    priority = 15

    def unary(self, machine: Machine, op: str, value: Frame, place: Place | None) -> Value:
        return replace(value)

    def compare(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        table = left if isinstance(left, Frame) else right
        return Array(table.shape, "bool")

    def length(self, machine: Machine, value: Frame) -> Value:
        return value.rows

    def truth(self, machine: Machine, value: Frame) -> Unknown:
        return Unknown("a table has no truth value")


@entity
class Located:
    """What `table.iloc` is, or `table.loc`, which goes by names."""

    table: Frame
    by_name: bool


@behaves(Located)
class LocatedBehaviour(Behaviour):
    """Rows and columns by number, as of an array, or by name."""

    kind = "the places of a table"

    def item(self, machine: Machine, value: Located, key: Value, place: Place | None) -> Value:
        if not value.by_name:
            found = machine.item(Array(value.table.shape), key, place)
            single = isinstance(found, Array) and found.shape is not None and found.shape.rank == 1
            return replace(found, library=SERIES) if single else found
        if isinstance(key, tuple) and len(key) == 2:
            columns = machine.item(value.table, key[1], place)
            whole = key[0] == slice(None) and isinstance(key[1], (str, list))
            return columns if whole else Unknown("a part of a table")
        return machine.item(value.table, key, place) if isinstance(key, Array) else Unknown("rows")


def _run(machine: Machine, value: Frame, name: str, arguments: CallArguments) -> Value:
    columns = value.columns
    if name == "to_numpy":
        return Array(value.shape)
    if name in REDUCED:
        along = argument(arguments, 0, "axis", default=0)
        return Array(Shape((value.width,))) if along in (0, "index") else Unknown("sums of rows")
    if name in ALIKE or name in FEWER:
        if arguments.keywords.get("inplace", False) is not False:
            return None
        if name == "dropna" and arguments.keywords.get("axis", 0) != 0:
            return Frame(value.rows, None, some("columns"))
        return replace(value, rows=some("rows")) if name in FEWER else replace(value)
    dropped = argument(arguments, 0, "item", "columns", "labels")
    gone = [dropped] if isinstance(dropped, str) else dropped
    known = columns is not None and are_names(gone) and set(gone) <= set(columns)
    kept = [one for one in columns or () if one not in gone] if known else None
    if name == "pop":
        value.rename(None if machine.conditional else kept)
        return column(value)
    return _without(machine, value, kept, arguments)


def _without(
    machine: Machine, value: Frame, kept: list[str] | None, arguments: CallArguments
) -> Value:
    """`drop(labels, axis=1)`, `drop(columns=…)`: another table, or the same one changed."""
    across = argument(arguments, 1, "axis", default=0) in (1, "columns")
    if not across and "columns" not in arguments.keywords:
        return replace(value, rows=some("rows"))
    if arguments.keywords.get("inplace", False) is False:
        left = replace(value)
        left.rename(kept)
        return left
    value.rename(None if machine.conditional else kept)
    return None
