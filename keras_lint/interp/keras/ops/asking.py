"""Functions that tell a tensor's shape: as it stands, at run time, or the number of its axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.inferred import shape_tensor
from keras_lint.interp.keras.layers import static_size
from keras_lint.interp.keras.run_time_shapes import RunTimeShape
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.keras.tensors import shape_of
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("keras.ops.shape", "keras.ops.core.shape")
def shape(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The shape as a tuple; inside a layer, which Keras runs, open axes are sizes to go on with."""
    value = arguments.positional[0] if arguments.positional else None
    if keras_state(machine).inside and isinstance(value, Tensor) and value.shape is not None:
        return tuple(value.shape)
    return static(machine, arguments, place)


@known("keras.backend.int_shape", "keras.backend.get_variable_shape")
def static(machine: object, arguments: CallArguments, place: object) -> Value:
    """The shape as a tuple, open axes of symbolic tensors as None; arrays have none."""
    value = arguments.positional[0] if arguments.positional else None
    shape = shape_of(value)
    if shape is None:
        return Unknown("a shape whose rank is not known")
    if isinstance(value, Array):
        return tuple(shape)
    return tuple(static_size(size) for size in shape)


@known("tensorflow.shape", "keras.backend.shape", "tensorflow.compat.v1.shape")
def dynamic(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The shape at run time: open axes are sizes of their own, fit for use in `reshape`."""
    tensor = argument(arguments, 0, "input", "x")
    shape = shape_of(tensor)
    if shape is None:
        return Unknown("a shape whose rank is not known")
    sizes = RunTimeShape(shape, fixed=all(type(size) is int for size in shape))
    return shape_tensor(machine, tensor, sizes, place) if isinstance(tensor, Tensor) else sizes


@known("keras.backend.ndim", "tensorflow.rank", "keras.ops.ndim")
def ndim(machine: object, arguments: CallArguments, place: object) -> Value:
    """The number of axes."""
    shape = shape_of(arguments.positional[0]) if arguments.positional else None
    return Unknown("a rank that is not known") if shape is None else shape.rank
