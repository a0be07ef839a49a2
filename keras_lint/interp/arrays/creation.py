"""NumPy's functions that make arrays of sizes, ranges and nests of numbers."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.contents import kept, type_of_numbers
from keras_lint.interp.arrays.ranges import of_choice
from keras_lint.interp.arrays.reading import (
    MAX_VALUES,
    argument,
    as_shape,
    as_size,
    dtype_name,
    dtype_of,
    nested,
    shape_of,
)
from keras_lint.interp.library import known
from keras_lint.interp.values import SERIES, Array, CallArguments, Several, Unknown, Value
from keras_lint.shapes.dim import Dim, product, symbol
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import Origin

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("numpy.zeros", "numpy.ones", "numpy.empty", "numpy.full", "numpy.ndarray")
def filled(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An array of a shape."""
    dtype = dtype_name(argument(arguments, 1, "dtype", default="float64"), "float64")
    return Array(as_shape(argument(arguments, 0, "shape")), dtype)


@known("numpy.asarray", "numpy.asanyarray")
def as_array(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An array itself, else an array of what is given."""
    value = argument(arguments, 0, "a")
    plain = isinstance(value, Array) and value.library != SERIES
    alone = len(arguments.positional) == 1 and not arguments.keywords
    return value if plain and alone else array_of(machine, arguments, place)


@known("numpy.array", "numpy.matrix")
def array_of(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An array of what is given."""
    value = argument(arguments, 0, "object", "a")
    dtype = argument(arguments, 1, "dtype", default="")
    if isinstance(value, Array):
        same = replace(value, library="numpy.ndarray") if value.library == SERIES else value
        named = dtype_name(dtype, same.dtype)
        return replace(same, dtype=named, values=kept(same.values, named))
    if isinstance(value, range):
        value = list(value) if len(value) <= MAX_VALUES else value
    shape, numbers = shape_of(value), nested(value)
    plain = dtype_of(value) if numbers is None else type_of_numbers(numbers)
    named = dtype_name(dtype, "") or plain
    least, most = (value.least, value.most) if isinstance(value, Several) else (None, None)
    values = None if shape is None else kept(numbers, named)
    made = Origin(place, "array") if named == "object" and place is not None else None
    return Array(shape, named, values, least=least, most=most, made=made)


@known("sklearn.utils.class_weight.compute_class_weight")
def class_weights(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A weight for each class."""
    return Array(shape_of(argument(arguments, 1, "classes")))


@known("numpy.bincount")
def bincount(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """How often there is each number."""
    return Array(Shape((symbol("numbers"),)), "int64")


@known("numpy.arange")
def arange(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Evenly spaced whole numbers."""
    given = arguments.positional
    if given and all(isinstance(one, int) for one in given) and 0 not in given[2:3]:
        numbers = range(*given[:3])
        length = max(0, -((numbers.start - numbers.stop) // numbers.step))
        values = list(numbers) if length <= MAX_VALUES else None
        return Array(Shape((length,)), "int64", values)
    if given and all(isinstance(one, (int, float)) for one in given) and 0 not in given[2:3]:
        start, stop = (0, given[0]) if len(given) == 1 else given[:2]
        step = given[2] if len(given) > 2 else 1
        return Array(Shape((max(0, math.ceil((stop - start) / step)),)))
    return Array(Shape((symbol("arange"),)))


@known("numpy.linspace")
def linspace(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """So many numbers from here to there."""
    count = as_size(argument(arguments, 2, "num", default=50))
    if count is None:
        return Array(None)
    ends = (argument(arguments, 0, "start"), argument(arguments, 1, "stop"))
    least, most = of_choice(*ends)
    return Array(Shape((count,)), values=_spaced(*ends, count), least=least, most=most)


def _spaced(start: Value, stop: Value, count: Dim) -> Value:
    """Return evenly spaced numbers, None where they are not known."""
    known_ends = isinstance(start, (int, float)) and isinstance(stop, (int, float))
    if not known_ends or not isinstance(count, int) or not 0 < count <= MAX_VALUES:
        return None
    step = (stop - start) / max(1, count - 1)
    return [start + step * number for number in range(count)]


@known("numpy.eye", "numpy.identity")
def eye(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The unit matrix."""
    rows = as_size(argument(arguments, 0, "N", "n"))
    columns = as_size(argument(arguments, 1, "M", default=rows))
    if rows is None or columns is None:
        return Array(None)
    return Array(Shape((rows, columns)), one_hot=rows == columns)


@known("numpy.ix_")
def open_mesh(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """What picks every combination of positions: each array along an axis of its own."""
    shapes = [shape_of(one) for one in arguments.positional]
    if any(one is None or one.rank != 1 for one in shapes):
        return Unknown("the combinations of what is not known")
    sizes = [product(one) for one in shapes if one is not None]
    ones = [1] * len(sizes)
    return tuple(
        Array(Shape((*ones[:axis], size, *ones[axis + 1 :])), "int64")
        for axis, size in enumerate(sizes)
    )


@known("numpy.meshgrid")
def meshgrid(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Coordinates of a grid: as many arrays as there are axes, each taken as one row."""
    shapes = [shape_of(one) for one in arguments.positional]
    sizes = [product(one) for one in shapes if one is not None]
    if len(sizes) != len(shapes) or arguments.keywords.get("sparse"):
        return Unknown("a grid of arrays that are not known")
    if arguments.keywords.get("indexing", "xy") == "xy" and len(sizes) > 1:
        sizes[:2] = reversed(sizes[:2])
    return [Array(Shape(sizes)) for _ in sizes]


@known("numpy.loadtxt", "numpy.genfromtxt")
def read_from_text(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An array of whatever a file holds."""
    unpacked = arguments.open or argument(arguments, -1, "unpack", default=False) is not False
    return Unknown("columns of a file") if unpacked else Array(None, "", tabular=True)
