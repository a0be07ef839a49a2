"""What an array does: attributes, methods, indexing, operators, iteration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from keras_lint.graph.trace import ArrayStep
from keras_lint.interp.arrays import methods
from keras_lint.interp.arrays.contents import forget, kept, narrowest, write
from keras_lint.interp.arrays.indexing import item_of
from keras_lint.interp.arrays.noting import library_of, note_combination, note_position
from keras_lint.interp.arrays.origins import arrays_among, traced
from keras_lint.interp.arrays.ranges import (
    UNKNOWN,
    altered,
    as_drawn,
    brings_to_one,
    drawn_between,
    of_comparison,
    of_function,
    of_operation,
)
from keras_lint.interp.arrays.reading import as_shape, dtype_of, shape_of
from keras_lint.interp.arrays.reductions import folded
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.values import Array, Builtin, CallArguments, External, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import symbol
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.transform import ShapeMismatch

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

CHANGING = ("fill", "sort", "partition", "put", "itemset", "resize", "setfield")
"""Methods that change an array in place."""
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
        if name == "get_shape":
            return Builtin(name, lambda machine, given, place: self._property(value, "shape"))
        if name == "set_shape":
            return Builtin(name, lambda machine, given, place: _set_shape(value, given))
        if name in CHANGING:
            return Builtin(name, lambda machine, given, place: forget(value))
        method = methods.METHODS.get(name)
        if method is None:
            return Unknown(f"{name} of an array is not modelled", name)

        def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
            if name == "argmax":
                note_position(machine, value, arguments, place)
            alone = not (arguments.positional or arguments.keywords)
            if alone and (number := folded(name, value)) is not None:
                return number
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
            return replace(value, library="numpy.ndarray")
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
        return traced(item_of(value, key), [value], place, "item")

    def set_attribute(self, machine: Machine, value: Value, name: str, new: Value) -> None:
        if name != "trainable":
            return
        for one in list(machine.frames[-1].scope.names.values()):  # whose variable it may be
            if isinstance(one, Layer):
                machine.touch(one.freedom)
                one.freedom["trainable"] = Unknown("a weight is frozen by itself")

    def set_item(self, machine: Machine, value: Array, key: Value, new: Value) -> None:
        if machine.journals:  # a side that may not be taken
            forget(value)
        else:
            write(value, key, new)

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
        dtypes = (dtype_of(left), dtype_of(right))
        dtype = _result_type(op, dtypes)
        values = kept(_combined(machine, op, left, right), narrowest(dtypes, dtype))
        made = Array(shape, dtype, values, least=least, most=most)
        made = replace(made, divided=divided, library=library_of(left, right))
        made = replace(made, drawn=drawn_between(op, left, right))
        return traced(made, [left, right], place, "operation")

    def unary(self, machine: Machine, op: str, value: Array, place: Place | None) -> Value:
        function = {"-": "negative", "abs": "abs"}.get(op)
        least, most = UNKNOWN if function is None else of_function(function, value)
        return replace(altered(value), least=least, most=most)

    def compare(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        a, b = shape_of(left), shape_of(right)
        shape = None if a is None or b is None else broadcast(a, b)
        if shape is not None and op in ("==", "!="):
            note_combination(machine, left, right, shape, place or machine.here)
        least, most, made = of_comparison(left, right)
        low, high, _ = of_comparison(as_drawn(left), right)
        drawn = None if low is None or high is None else (low, high)
        found = Array(shape, "bool", least=least, most=most, made=made, drawn=drawn)
        return replace(found, library=library_of(left, right))

    def iterate(self, machine: Machine, value: Array) -> Iterable[Value] | Unknown:
        if not value.shape or not isinstance(value.shape[0], int):
            return Unknown("how many rows an array has is not known")
        if value.shape[0] > MAX_ITERATIONS:
            return Unknown("a loop over the rows of data")
        return [self.item(machine, value, row, None) for row in range(value.shape[0])]

    def typical(self, machine: Machine, value: Array) -> Value:
        return item_of(value, Unknown("which row it is", number="int64")) if value.shape else None

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


def _result_type(op: str, types: tuple[str, str]) -> str:
    """Return the element type of an operation: whole numbers stay whole but for `/`."""
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
