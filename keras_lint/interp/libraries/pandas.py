"""Tables of pandas that the program makes itself: their rows and the names of their columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument, shape_of
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, Builtin, CallArguments, Unknown, Value
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@dataclass(slots=True, eq=False)
class Frame:
    """A `DataFrame`; its columns are None once they are not known for certain."""

    rows: Dim
    columns: list[str] | None


@known("pandas.DataFrame")
def frame(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A table out of an array with names, or of columns by name."""
    data = argument(arguments, 0, "data")
    names = argument(arguments, -1, "columns", default=None)
    if isinstance(data, dict) and names is None and all(isinstance(key, str) for key in data):
        shapes = [shape_of(one) for one in data.values()]
        sizes = [shape[0] for shape in shapes if shape is not None and shape.rank == 1]
        if sizes and len(sizes) == len(data):
            return Frame(sizes[0], list(data))
    shape = shape_of(data)
    if shape is None or shape.rank != 2 or not isinstance(shape[1], int):
        return Unknown("a table of what is not known")
    if names is None:
        return Frame(shape[0], [f"column {number}" for number in range(shape[1])])
    return Frame(shape[0], names) if _are_names(names) else Unknown("columns that are not known")


def _are_names(value: Value) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


@behaves(Frame)
class FrameBehaviour(Behaviour):
    """Columns are picked, dropped and added; the values are an array."""

    kind = "a table"

    def attribute(self, machine: Machine, value: Frame, name: str) -> Value:
        if value.columns is None:
            return Unknown("a table whose columns are not known", name)
        if name == "values":
            return _array(value, value.columns)
        if name == "iloc":
            return Located(value)
        if name == "shape":
            return (value.rows, len(value.columns))
        if name in ("to_numpy", "copy", "drop", "astype", "pop"):
            return Builtin(name, lambda machine, given, _: _run(machine, value, name, given))
        if name in value.columns:
            return Array(Shape((value.rows,)))
        return Unknown(f"{name} of a table", name)

    def item(self, machine: Machine, value: Frame, key: Value, place: Place | None) -> Value:
        if value.columns is not None and isinstance(key, str) and key in value.columns:
            return Array(Shape((value.rows,)))
        if value.columns is not None and _are_names(key) and set(key) <= set(value.columns):
            return Frame(value.rows, list(key))
        return Unknown("a part of a table")

    def set_item(self, machine: Machine, value: Frame, key: Value, new: Value) -> None:
        if value.columns is None or not isinstance(key, str) or machine.conditional:
            value.columns = None
        elif key not in value.columns:
            value.columns = [*value.columns, key]

    def length(self, machine: Machine, value: Frame) -> Value:
        return value.rows


@dataclass(frozen=True, slots=True, eq=False)
class Located:
    """What `table.iloc` is."""

    table: Frame


@behaves(Located)
class LocatedBehaviour(Behaviour):
    """Rows and columns by number, as of an array."""

    kind = "the places of a table"

    def item(self, machine: Machine, value: Located, key: Value, place: Place | None) -> Value:
        columns = value.table.columns
        if columns is None:
            return Unknown("a table whose columns are not known")
        return machine.item(_array(value.table, columns), key, place)


def _array(value: Frame, columns: Sequence[str]) -> Array:
    return Array(Shape((value.rows, len(columns))))


def _run(machine: Machine, value: Frame, name: str, arguments: CallArguments) -> Value:
    columns = value.columns
    if columns is None:
        return Unknown("a table whose columns are not known")
    if name == "to_numpy":
        return _array(value, columns)
    if name in ("copy", "astype"):
        return Frame(value.rows, list(columns))
    dropped = argument(arguments, 0, "item", "columns", "labels")
    gone = [dropped] if isinstance(dropped, str) else dropped
    if not _are_names(gone) or not set(gone) <= set(columns):
        return Unknown("a table without rows or columns that are not known")
    kept = [one for one in columns if one not in gone]
    if name == "pop":
        value.columns = None if machine.conditional else kept
        return Array(Shape((value.rows,)))
    return _without(machine, value, kept, arguments)


def _without(machine: Machine, value: Frame, kept: list[str], arguments: CallArguments) -> Value:
    """`drop(labels, axis=1)`, `drop(columns=…)`: another table, or the same one changed."""
    across = argument(arguments, 1, "axis", default=0) in (1, "columns")
    if not across and "columns" not in arguments.keywords:
        return Unknown("a table without some of its rows")
    if arguments.keywords.get("inplace", False) is False:
        return Frame(value.rows, kept)
    value.columns = None if machine.conditional else kept
    return None
