"""Functions on tensors called on vectors of sizes: what `tf.shape` gives, put together anew.

`tf.concat([tf.shape(x)[:-1], [heads, width]], axis=0)` is as good a shape as a tuple of the sizes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.ops.numbers import is_number
from keras_lint.interp.keras.ops.registering import everywhere
from keras_lint.interp.keras.run_time_shapes import RunTimeShape
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import handler_of, known
from keras_lint.interp.values import Array, CallArguments, Value
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import Expr
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

Assemble: TypeAlias = Callable[[Sequence[Value]], "Value | None"]


def _stacked(values: Sequence[Value]) -> Value | None:
    if not values or not all(map(is_number, values)):
        return None
    if any(isinstance(one, Expr) for one in values):
        return RunTimeShape(values)
    return Array(Shape((len(values),)), "int32", list(values), library="tensorflow.Tensor")


def _joined(values: Sequence[Value]) -> Value | None:
    values = [one.values if isinstance(one, Array) else one for one in values]
    if not any(isinstance(one, RunTimeShape) for one in values):
        return None
    if not all(isinstance(one, (list, tuple)) and all(map(is_number, one)) for one in values):
        return None
    fixed = all(one.fixed for one in values if isinstance(one, RunTimeShape))
    return RunTimeShape((size for one in values for size in one), fixed=fixed)


def _parted(values: Sequence[Value]) -> Value | None:
    return list(values) if isinstance(values, RunTimeShape) else None


def _multiplied(values: Sequence[Value]) -> Value | None:
    sized = isinstance(values, RunTimeShape) and all(map(is_number, values))
    return prod(values) if sized else None


FOLDING: dict[str, Callable[[Sequence[int]], int]] = {
    **dict.fromkeys(("prod", "reduce_prod"), prod),
    **dict.fromkeys(("sum", "reduce_sum"), sum),
    **dict.fromkeys(("max", "reduce_max", "amax"), max),
    **dict.fromkeys(("min", "reduce_min", "amin"), min),
}
"""What makes one number of several."""

ASSEMBLING: dict[str, Assemble] = {
    "stack": _stacked,
    "concat": _joined,
    "concatenate": _joined,
    "convert_to_tensor": _stacked,
    "unstack": _parted,
    "prod": _multiplied,
    "reduce_prod": _multiplied,
}


def _register(name: str, assemble: Assemble) -> None:
    otherwise = handler_of(name)
    if otherwise is None:
        return

    @known(name)
    def assembled(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        values = argument(arguments, 0, "values", "tensors", "x", "xs", "input_tensor", "value")
        found = assemble(values) if isinstance(values, (list, tuple)) else None
        return otherwise(machine, arguments, place) if found is None else found


def _fold(name: str, combine: Callable[[Sequence[int]], int]) -> None:
    otherwise = handler_of(name)
    if otherwise is None:
        return

    @known(name)
    def folded(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        """A number, of numbers that are known, where TensorFlow computes at once."""
        value = arguments.positional[0] if len(arguments.positional) == 1 else None
        numbers = value.values if isinstance(value, Array) else value
        eager = machine.keras > KerasVersion.V2_2 and not keras_state(machine).inside
        if eager and not arguments.keywords and isinstance(numbers, (list, tuple)) and numbers:
            if all(type(one) is int for one in numbers):
                return combine([*numbers])
        return otherwise(machine, arguments, place)


for _word, _combine in FOLDING.items():
    for _name in everywhere(_word):
        _fold(_name, _combine)
for _word, _assemble in ASSEMBLING.items():
    for _name in everywhere(_word):
        _register(_name, _assemble)
