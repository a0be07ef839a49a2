"""Where tables come from: files, arrays, other tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument, shape_of
from keras_lint.interp.libraries.pandas.table import Frame, are_names, named, some
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("pandas.DataFrame")
def frame(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A table out of an array with names, or of columns by name."""
    data = argument(arguments, 0, "data")
    names = argument(arguments, -1, "columns", default=None)
    if isinstance(data, dict) and names is None and all(isinstance(key, str) for key in data):
        shapes = [shape_of(one) for one in data.values()]
        sizes = [shape[0] for shape in shapes if shape is not None and shape.rank == 1]
        if sizes and len(sizes) == len(data):
            return named(sizes[0], list(data))
    shape = shape_of(data)
    if shape is None or shape.rank != 2:
        return Unknown("a table of what is not known")
    if names is None:
        width = shape[1]
        numbers = range(width) if isinstance(width, int) else None
        columns = None if numbers is None else [f"column {number}" for number in numbers]
        return Frame(shape[0], columns, width)
    return named(shape[0], names) if are_names(names) else Unknown("columns that are not known")


@known("pandas.read_csv", "pandas.read_table", "pandas.read_excel")
def read(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A table from a file: of columns that the program names, or of whatever the file has."""
    given = arguments.keywords
    if arguments.open or given.get("chunksize") or given.get("squeeze") or "iterator" in given:
        return Unknown("what is read from a file")
    if not isinstance(given.get("sheet_name", 0), (str, int)):
        return Unknown("the sheets of a file")
    rows = symbol("rows", reason="the rows of a table that is read from a file")
    for name in ("usecols", "names"):
        if are_names(given.get(name)) and "index_col" not in given:
            return named(rows, given[name])
    return Frame(rows, None, some("columns"))


@known("pandas.get_dummies")
def get_dummies(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Columns of zeros and ones for each word that there is."""
    shape = shape_of(argument(arguments, 0, "data"))
    return Unknown("dummies") if shape is None else Frame(shape[0], None, some("dummies"))


@known("pandas.concat")
def concat(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Tables below each other, or side by side."""
    parts = argument(arguments, 0, "objs")
    shapes = [shape_of(one) for one in parts] if isinstance(parts, list) else []
    known = [Shape((*one, 1)) if one.rank == 1 else one for one in shapes if one is not None]
    if not known or len(known) != len(shapes) or any(one.rank != 2 for one in known):
        return Unknown("tables that are not known")
    names = [one.columns if isinstance(one, Frame) else None for one in parts]
    if argument(arguments, 1, "axis", default=0) in (1, "columns"):
        columns = [one for some in names if some is not None for one in some]
        complete = None not in names and len(set(columns)) == len(columns)
        width = sum((one[1] for one in known), start=0)
        return Frame(known[0][0], columns if complete else None, width)
    rows = sum((one[0] for one in known), start=0)
    same = names[0] is not None and all(one == names[0] for one in names)
    return Frame(rows, names[0], known[0][1]) if same else Frame(rows, None, some("columns"))
