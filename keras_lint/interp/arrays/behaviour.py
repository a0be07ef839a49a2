"""What an array does: attributes, methods, indexing, operators, iteration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from keras_lint.graph.trace import ArrayStep
from keras_lint.interp.arrays import methods
from keras_lint.interp.arrays.noting import library_of, note_combination, note_position
from keras_lint.interp.arrays.origins import arrays_among, traced
from keras_lint.interp.arrays.ranges import (
    UNKNOWN,
    altered,
    brings_to_one,
    of_function,
    of_operation,
    value_range,
)
from keras_lint.interp.arrays.reading import as_shape, dtype_of, shape_of
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.values import Array, Builtin, CallArguments, External, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import Expr, is_free, symbol
from keras_lint.shapes.numpy_int import numpy_int
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.transform import ShapeMismatch, index

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MANY = 100
"""So many rows of an array are taken to reach as far as the whole does."""
MANY_PIXELS = 20_000
"""So many values of images or the like are."""
MAX_ITERATIONS = 1000
"""A loop over an array of more rows is taken to be about data, and not followed."""


@behaves(Array)
class ArrayBehaviour(Behaviour):
    """NumPy arrays, eager tensors and what behaves like them."""

    kind = "an array"
    priority = 10

    def attribute(self, machine: Machine, value: Array, name: str) -> Value:
        if name in ("shape", "ndim", "size", "dtype", "T", "values", "nbytes"):
            return self._property(value, name)
        if name == "set_shape":
            return Builtin(name, lambda machine, given, place: _set_shape(value, given))
        method = methods.METHODS.get(name)
        if method is None:
            return Unknown(f"{name} of an array is not modelled", name)

        def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
            if name == "argmax":
                note_position(machine, value, arguments, place)
            if name == "reshape":
                made = reshape(machine, value, arguments, place)
            else:
                made = methods.run(method, value, arguments)
            return traced(made, [value, *arrays_among(arguments)], place, name)

        return Builtin(name, run)

    def _property(self, value: Array, name: str) -> Value:
        if name == "dtype":
            return External(f"numpy.{value.dtype}")
        if name == "values":
            return value
        if value.shape is None:
            return Unknown(f"the {name} of an array of unknown rank", name)
        if name == "shape":
            return tuple(value.shape)
        if name == "ndim":
            return value.shape.rank
        if name == "T":
            return replace(value, shape=Shape(reversed(value.shape)), values=None)
        return value.shape.size if name == "size" else Unknown("nbytes")

    def item(self, machine: Machine, value: Array, key: Value, place: Place | None) -> Value:
        return traced(self._item(value, key), [value], place, "item")

    def _item(self, value: Array, key: Value) -> Value:
        if isinstance(key, str):
            return Unknown(f"column {key!r} of a table", key)
        keys = key if isinstance(key, tuple) else (key,)
        if value.shape is None and value.tabular and len(keys) == 2:
            value = replace(value, shape=Shape((symbol("rows"), symbol("columns"))))
        if value.shape is None:
            return Array(None, value.dtype, tabular=value.tabular and isinstance(key, slice))
        if isinstance(value.values, list) and len(keys) == 1 and isinstance(keys[0], int):
            return _element(value, keys[0])
        if any(isinstance(one, (Array, list)) for one in keys):
            return _fancy(value, keys)
        if any(isinstance(one, (Unknown, External)) and not _is_position(one) for one in keys):
            return Array(None, value.dtype)
        plain = tuple(_plain_key(one) for one in keys)
        try:
            shape = index(_reaching(value.shape, plain), plain)
        except (ShapeMismatch, TypeError):
            return Unknown("an index that does not fit the array")
        whole = all(one == slice(None) or one is Ellipsis for one in plain)
        part = _part(value, shape, whole=whole)
        if not all(one is None or one is Ellipsis or one == slice(None) for one in plain):
            return part
        return replace(part, least=value.least, most=value.most)

    def binary(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        a, b = shape_of(left), shape_of(right)
        divided = place if brings_to_one(op, right) else None
        if a is None or b is None:
            return Array(None, divided=divided) if not isinstance(left, Unknown) else left
        if op == "@":
            return methods.matrix_product(left, right)
        shape = broadcast(a, b)
        if shape is None:
            return Unknown(f"arrays {a} and {b} do not broadcast")
        note_combination(machine, left, right, shape, place)
        least, most = of_operation(op, left, right)
        values = _combined(machine, op, left, right)
        made = Array(shape, _result_type(op, left, right), values, least=least, most=most)
        made = replace(made, divided=divided, library=library_of(left, right))
        return traced(made, [left, right], place, "operation")

    def unary(self, machine: Machine, op: str, value: Array, place: Place | None) -> Value:
        least, most = of_function("negative", value) if op == "-" else UNKNOWN
        return replace(altered(value), least=least, most=most)

    def compare(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        a, b = shape_of(left), shape_of(right)
        shape = None if a is None or b is None else broadcast(a, b)
        if shape is not None and op in ("==", "!="):
            note_combination(machine, left, right, shape, place or machine.here)
        return Array(shape, "bool", library=library_of(left, right))

    def iterate(self, machine: Machine, value: Array) -> Iterable[Value] | Unknown:
        if not value.shape or not isinstance(value.shape[0], int):
            return Unknown("how many rows an array has is not known")
        if value.shape[0] > MAX_ITERATIONS:
            return Unknown("a loop over the rows of data")
        return [self.item(machine, value, row, None) for row in range(value.shape[0])]

    def length(self, machine: Machine, value: Array) -> Value:
        if not value.shape:
            return Unknown("the length of an array of unknown rank")
        return value.shape[0]

    def truth(self, machine: Machine, value: Array) -> bool | Unknown:
        return Unknown("the contents of an array")

    def class_of(self, machine: Machine, value: Array) -> Value:
        return External(value.library)


def _set_shape(value: Array, arguments: CallArguments) -> Value:
    """`set_shape(shape)`, which tells what the array is like."""
    given = arguments.positional[0] if arguments.positional else None
    if isinstance(given, (tuple, list)) and value.shape is None:
        free = symbol("size", free=True)
        value.shape = as_shape([free if size is None else size for size in given])
    return None


def reshape(
    machine: Machine, before: Array, arguments: CallArguments, place: Place | None
) -> Value:
    """Reshape an array: noted in the trace for rules to look at, refused where it cannot be."""
    if before.shape is None:
        return Array(methods.stated_by_reshape(arguments), before.dtype)
    try:
        after = methods.reshaped(before, before.shape, arguments)
    except ShapeMismatch as error:
        return machine.fail(_unshapeable(error), place)
    except (TypeError, ValueError) as error:
        return Unknown(f"an array operation that does not fit: {error}")
    if isinstance(after, Array) and after.shape is not None:
        step = ArrayStep("reshape", (before.shape,), after.shape, place)
        machine.trace.arrays.append(step)
    return after


def _unshapeable(error: ShapeMismatch) -> LayerError:
    return LayerError(
        "reshape-size",
        f"The array cannot be reshaped: {error}.",
        hint="Let the sizes multiply to as many values, or one of them be -1.",
    )


def _part(value: Array, shape: Shape, *, whole: bool) -> Array:
    """Return some of an array: many of its rows reach as far as all do."""
    labels, hot = (value.classes, value.each_hot) if whole else (None, None)
    images = shape.rank > 2 and isinstance(shape.size, int) and shape.size >= MANY_PIXELS
    many = images or (bool(shape) and isinstance(shape[0], int) and shape[0] >= MANY)
    if value.shape is not None and shape.rank == value.shape.rank and many:
        return replace(value, shape=shape, values=None, classes=labels, each_hot=hot)
    if _is_image(value, shape):
        return replace(value, shape=shape, values=None, classes=None, each_hot=None)
    part = replace(altered(value), shape=shape, classes=labels)
    same_last = value.shape and shape and shape[-1] == value.shape[-1]
    return replace(part, one_hot=value.one_hot and bool(same_last))


def _is_image(value: Array, shape: Shape) -> bool:
    """Tell whether a part is one of many images of pixels, dark and bright."""
    pixels = value.least == 0 and value.most == 255
    single = value.shape is not None and 1 < shape.rank == value.shape.rank - 1
    return pixels and single and isinstance(shape.size, int) and shape.size >= MANY


def _result_type(op: str, left: Value, right: Value) -> str:
    """Return the element type of an operation: whole numbers stay whole but for `/`."""
    types = (dtype_of(left), dtype_of(right))
    whole = all(one.startswith(("int", "uint")) for one in types)
    return "int64" if whole and op in ("+", "-", "*", "//", "%", "**") else "float64"


def _combined(machine: Machine, op: str, left: Value, right: Value) -> Value:
    """Work out an operation on small arrays of known contents, None for others."""
    a, b = (one.values if isinstance(one, Array) else one for one in (left, right))
    if isinstance(a, list) and isinstance(b, list):
        if len(a) != len(b):
            return None
        items = [_combined(machine, op, x, y) for x, y in zip(a, b, strict=True)]
    elif isinstance(a, list) and isinstance(b, (int, float)):
        items = [_combined(machine, op, x, b) for x in a]
    elif isinstance(b, list) and isinstance(a, (int, float)):
        items = [_combined(machine, op, a, y) for y in b]
    elif isinstance(a, (int, float)) and isinstance(b, (int, float)):
        result = machine.binary(op, a, b)
        return result if isinstance(result, (int, float)) else None
    else:
        return None
    return None if any(item is None for item in items) else items


def _element(value: Array, position: int) -> Value:
    items = value.values
    if not -len(items) <= position < len(items):
        return Unknown("an index beyond the array")
    item = items[position]
    if isinstance(item, list):
        return Array(None if value.shape is None else Shape(value.shape[1:]), value.dtype, item)
    return numpy_int(item) if value.library == "numpy.ndarray" else item


def _plain_key(key: Value) -> Value:
    """Turn the bounds of a slice that are not known into sizes."""
    if isinstance(key, slice):
        bounds = [
            one.as_dim() if isinstance(one, Unknown) else one
            for one in (key.start, key.stop, key.step)
        ]
        return slice(*bounds)
    return 0 if _is_position(key) else key


def _reaching(shape: Shape, keys: tuple[Value, ...]) -> Shape:
    """Return a shape whose columns are at least those that are asked for, where it is not known.

    `data[:, :8]` is meant for a table of eight columns or more; that there are as many rows as
    are asked for is not.
    """
    for axis, key in enumerate(keys[: shape.rank]):
        if key is None or key is Ellipsis:
            break
        if axis and isinstance(shape[axis], Expr) and not is_free(shape[axis]):
            stop = key.stop if isinstance(key, slice) else None
            if isinstance(stop, int) and stop > 0:
                shape = shape.replace(axis, stop)
    return shape


def _is_position(key: Value) -> bool:
    """Tell whether a key is a whole number that is not known."""
    return isinstance(key, Expr) or (isinstance(key, Unknown) and key.number == "int64")


def _fancy(value: Array, keys: tuple[Value, ...]) -> Value:
    """Index by arrays: one of whole numbers picks positions, one of truth values an unknown few."""
    first, rest = keys[0], keys[1:]
    selector = shape_of(first)
    if value.shape is None or selector is None or rest or not isinstance(first, (Array, list)):
        return Array(None, value.dtype)
    if isinstance(first, Array) and first.dtype == "bool":
        kept = symbol("selected")
        rows = Shape((kept, *value.shape[selector.rank :]))
        return replace(altered(value), shape=rows, one_hot=value.one_hot)
    picked = Shape((*selector, *value.shape[1:]))
    if isinstance(first, Array) and first.classes is not None and first.classes == value.shape[0]:
        least, most = value_range(value)
        return replace(value, shape=picked, values=None, least=least, most=most)
    return replace(altered(value), shape=picked, one_hot=value.one_hot)
