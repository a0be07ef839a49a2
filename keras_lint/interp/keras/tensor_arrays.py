"""`tf.TensorArray`: tensors of one shape, written one by one and put under one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import argument, as_shape, as_size
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.keras.lambdas import INSIDE
from keras_lint.interp.keras.tensors import shape_of
from keras_lint.interp.library import known
from keras_lint.interp.values import Builtin, CallArguments, Unknown, Value
from keras_lint.shapes.dim import Dim, is_free, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


@dataclass(slots=True, eq=False)
class TensorArray:
    """So many tensors, None where that is open; the shape of each, None until it is known.

    All that is written has one shape: the first one written tells it, whichever way is taken.
    """

    count: Dim | None
    element: Shape | None


@known("tensorflow.TensorArray")
def make(machine: object, arguments: CallArguments, place: object) -> Value:
    """`TensorArray(dtype, size, dynamic_size, element_shape=…)`."""
    count = as_size(argument(arguments, 1, "size", default=0))
    dynamic = argument(arguments, 2, "dynamic_size", default=False)
    told = argument(arguments, 7, "element_shape", default=None)
    whole = isinstance(told, (list, tuple)) and None not in told
    fixed = dynamic in (False, None) and isinstance(count, int)
    return TensorArray(count if fixed else None, as_shape(told) if whole else None)


def _write(array: TensorArray, arguments: CallArguments) -> Value:
    shape = shape_of(argument(arguments, 1, "value"))
    if array.element is None and shape is not None:
        array.element = shape
    return array


def _unstack(array: TensorArray, arguments: CallArguments) -> Value:
    shape = shape_of(argument(arguments, 0, "value"))
    if shape is None or not shape.rank:
        return TensorArray(None, None)
    return TensorArray(None if is_free(shape[0]) else shape[0], Shape(shape[1:]))


def _open() -> Dim:
    return symbol("written", free=True)


def _stack(array: TensorArray, arguments: CallArguments) -> Value:
    if array.element is None:
        return Tensor(None, lost=INSIDE)
    count = _open() if array.count is None else array.count
    return Tensor(Shape((count, *array.element)), lost=INSIDE)


def _concat(array: TensorArray, arguments: CallArguments) -> Value:
    if array.element is None or not array.element.rank:
        return Tensor(None, lost=INSIDE)
    return Tensor(Shape((_open(), *array.element[1:])), lost=INSIDE)


METHODS: dict[str, Callable[[TensorArray, CallArguments], Value]] = {
    "write": _write,
    "unstack": _unstack,
    "stack": _stack,
    "concat": _concat,
    "read": lambda array, arguments: Tensor(array.element, lost=INSIDE),
    "size": lambda array, arguments: (
        Unknown("how many tensors were written") if array.count is None else array.count
    ),
    "mark_used": lambda array, arguments: None,
    "close": lambda array, arguments: None,
}


@behaves(TensorArray)
class TensorArrayBehaviour(Behaviour):
    """Its methods give itself, or tensors."""

    kind = "a TensorArray"

    def attribute(self, machine: Machine, value: TensorArray, name: str) -> Value:
        method = METHODS.get(name)
        if method is None:
            return Unknown(f"{name} of a TensorArray", name)
        return Builtin(name, lambda machine, arguments, place: method(value, arguments))
