"""NumPy's functions of short rows of numbers, worked out where each number is known."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from keras_lint.interp.arrays.contents import kept, type_of_numbers
from keras_lint.interp.arrays.reading import MAX_VALUES
from keras_lint.interp.library import Handler, around, known
from keras_lint.interp.values import Array, CallArguments, Value
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

Row = list[Any]

OF_ONE: dict[str, Callable[[Row], Row]] = {
    "cumsum": lambda row: list(accumulate(row)),
    "diff": lambda row: [after - before for before, after in pairwise(row)],
    "flip": lambda row: row[::-1],
    "sort": sorted,
    "unique": lambda row: sorted(set(row)),
}


@around("numpy")
def worked_out(
    machine: Machine, name: str, handler: Handler, arguments: CallArguments, place: Place | None
) -> Value:
    """Return what a call makes of known rows, None where that is for its handler to say."""
    last, given = name.rpartition(".")[2], arguments.positional
    if name != f"numpy.{last}" or arguments.keywords or arguments.open or not given:
        return None
    if last in OF_ONE and len(given) == 1:
        row = _row(given[0])
        return None if row is None else _made(OF_ONE[last](row), given)
    if last in ("concatenate", "hstack") and len(given) == 1:
        return _joined(list(given[0])) if isinstance(given[0], (list, tuple)) else None
    if last == "append" and len(given) == 2:
        return _joined([given[0], [given[1]] if isinstance(given[1], (int, float)) else given[1]])
    return _inserted(*given) if last == "insert" and len(given) == 3 else None


@known("numpy.insert")
def inserted(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An array of which it is not known what it holds, with more in it."""
    return Array(None)


def _row(value: Value) -> Row | None:
    """Return the numbers of a row, None where it is none or one of them is not known."""
    items = value.values if isinstance(value, Array) else value
    if not isinstance(items, (list, tuple)) or not 0 < len(items) <= MAX_VALUES:
        return None
    return list(items) if all(isinstance(one, (int, float)) for one in items) else None


def _joined(parts: list[Value]) -> Value:
    rows = [_row(part) for part in parts]
    if any(row is None for row in rows):
        return None
    return _made([one for row in rows if row is not None for one in row], parts)


def _inserted(whole: Value, position: Value, new: Value) -> Value:
    row = _row(whole)
    if row is None or not isinstance(position, int) or not isinstance(new, (int, float)):
        return None
    if not -len(row) <= position <= len(row):
        return None
    row.insert(position, kept(new, _type(row, [whole])))
    return None if None in row else _made(row, [whole])


def _made(row: Row, parts: list[Value]) -> Value:
    dtype = _type(row, parts)
    return Array(Shape((len(row),)), dtype, kept(row, dtype))


def _type(row: Row, parts: list[Value]) -> str:
    """Return the element type that all parts have, else that of the numbers."""
    types = {part.dtype if isinstance(part, Array) else "" for part in parts}
    alike = types.pop() if len(types) == 1 else ""
    return type_of_numbers(row) if alike in ("", "bool") else alike
