"""Symbolic tensors that hold sizes: what tf.keras makes of `tf.shape(x)` outside of layers.

There it is a layer's result like any other, `tf.shape(x)[1] * 2` two more layers behind it, and
each tensor carries the numbers as far as they are known (`KerasTensor.inferred_value`, from
`keras.src.engine.keras_tensor` of 2.15).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import argument, dtype_name, shape_of
from keras_lint.interp.keras.operations import operate
from keras_lint.interp.keras.ops.naming import operation_names
from keras_lint.interp.keras.run_time_shapes import RunTimeShape
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import Handler, around
from keras_lint.interp.values import Array, CallArguments, Value
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import Expr
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MAX_DEPTH = 4
"""How deep in an argument's lists we look for tensors."""


def shape_tensor(
    machine: Machine, tensor: Tensor, sizes: RunTimeShape, place: Place | None
) -> Value:
    """Return what `tf.shape(tensor)` is: in tf.keras, outside of layers, a tensor of the graph."""
    if machine.keras is not KerasVersion.V2_15 or tensor.lost or keras_state(machine).inside:
        return sizes
    names = ("Shape", "tf.compat.v1.shape")
    return _holding(operate(machine, names, [tensor], Shape((len(sizes),)), place), sizes)


def tensors_among(value: Value, depth: int = 0) -> Iterator[Tensor]:
    """Find the tensors in an argument, in the order in which Keras lists them."""
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, slice):
        yield from tensors_among((value.start, value.stop, value.step), depth)
    elif isinstance(value, (list, tuple)) and depth < MAX_DEPTH and len(value) < 1_000:
        for one in value:
            yield from tensors_among(one, depth + 1)


def with_sizes(value: Value, depth: int = 0) -> Value:
    """Put in the place of tensors that hold sizes what is known of them."""
    if isinstance(value, Tensor):
        return value if value.inferred_value is None else value.inferred_value
    if isinstance(value, slice):
        return slice(*(with_sizes(one) for one in (value.start, value.stop, value.step)))
    if type(value) in (list, tuple) and depth < MAX_DEPTH:
        return type(value)(with_sizes(one, depth + 1) for one in value)
    return value


def holds_sizes(*values: Value) -> bool:
    """Tell whether a tensor that holds sizes is among arguments."""
    return any(one.inferred_value is not None for value in values for one in tensors_among(value))


def inferring(result: Value, sizes: Value) -> Value:
    """Note the sizes that the result of an operation holds, where they are sizes."""
    if isinstance(result, Tensor) and isinstance(sizes, (int, Expr, RunTimeShape)):
        result.inferred_value = sizes
    return result


def _holding(result: Value, sizes: Value) -> Value:
    if isinstance(result, Tensor):
        result.dtype = "int32"
    return inferring(result, sizes)


@around("tensorflow", "keras")
def on_sizes(
    machine: Machine,
    name: str,
    handler: Handler,
    arguments: CallArguments,
    place: Place | None,
) -> Value | None:
    """Call a function with the sizes that symbolic tensors hold: the result is symbolic too."""
    given = (*arguments.positional, *arguments.keywords.values())
    if machine.keras is not KerasVersion.V2_15 or not _is_function(name) or not holds_sizes(*given):
        return None
    state = keras_state(machine)
    keywords = {key: with_sizes(value) for key, value in arguments.keywords.items()}
    known = CallArguments([with_sizes(one) for one in arguments.positional], keywords)
    before, state.operands = state.operands, tuple(tensors_among(given))
    try:
        result = handler(machine, known, place)
        return _symbolic(machine, name, known, result, place)
    finally:
        state.operands = before


def _symbolic(
    machine: Machine, name: str, arguments: CallArguments, result: Value, place: Place | None
) -> Value:
    """Return a result that was computed from sizes alone as the tensor that it is."""
    if isinstance(result, list) and all(isinstance(one, (int, Expr)) for one in result):
        tensors = operate(
            machine, operation_names(name, "", ""), (), [Shape()] * len(result), place
        )
        assert isinstance(tensors, list)
        return [_holding(one, size) for one, size in zip(tensors, result, strict=True)]
    if not isinstance(result, (int, Expr, RunTimeShape, Array)):
        return result
    shape = Shape() if isinstance(result, Expr) else shape_of(result)
    if isinstance(result, RunTimeShape):
        shape = Shape((len(result),))
    made = operate(machine, operation_names(name, "", ""), (), shape, place)
    return _holding(made, result) if _stays_whole(name, arguments) else made


def _stays_whole(name: str, arguments: CallArguments) -> bool:
    """Whether the result is of whole numbers: what is not, tf.keras does not look into."""
    if not name.endswith("cast"):
        return True
    return dtype_name(argument(arguments, 1, "dtype"), "").startswith("int")


def _is_function(name: str) -> bool:
    """Whether a function of TensorFlow or of the backend bears this name, no layer or model."""
    return name.startswith(("tensorflow.", "keras.backend.")) and name.rpartition(".")[2].islower()
