"""`Input(…)`: a symbolic tensor, and what each version takes to make it.

Sources: `keras.src.layers.core.input_layer`, `keras.engine.input_layer` of 2.15 and 2.2.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.generators import Iterator
from keras_lint.interp.keras.construct import input_tensor, sizes_of
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.layers.arguments import SEQUENCES, written
from keras_lint.layers.errors import LayerError, unknown_argument
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.spelling import nearest
from keras_lint.shapes.dim import Expr, is_dim
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

PARAMETERS = {
    KerasVersion.V2_2: ("shape", "batch_shape", "name", "dtype", "sparse", "tensor"),
    KerasVersion.V2_15: (
        *("shape", "batch_size", "name", "dtype", "sparse", "tensor", "ragged", "type_spec"),
        *("batch_shape", "batch_input_shape"),
    ),
    KerasVersion.V3: (
        *("shape", "batch_size", "dtype", "sparse", "ragged", "batch_shape", "name", "tensor"),
        "optional",
    ),
}
SHAPES = (
    *("shape", "batch_shape", "input_shape", "batch_input_shape"),
    *("tensor", "input_tensor", "type_spec"),
)
"""The arguments of which one must be given."""


@known("keras.Input", "keras.layers.Input")
def make_input(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`Input(shape, …)`: a symbolic tensor."""
    given = dict(zip(PARAMETERS[machine.keras], arguments.positional, strict=False))
    given |= arguments.keywords
    given = {key: listed(machine, value) for key, value in given.items()}
    tensor = given.get("tensor", given.get("input_tensor"))
    if isinstance(tensor, Tensor):
        return tensor
    try:
        check_input(machine.keras, given, is_open=arguments.open)
    except LayerError as error:
        return machine.fail(error, place)
    return build_input(machine, given, place, is_open=arguments.open)


def build_input(
    machine: Machine, given: dict[str, Value], place: Place | None, *, is_open: bool
) -> Tensor:
    """Return the tensor of an Input with these arguments, which are taken to be right."""
    name = given.get("name")
    named = isinstance(name, str) and name != ""
    if not isinstance(name, str) or not name:
        prefix = "input_layer" if machine.keras is KerasVersion.V3 else "input"
        name = keras_state(machine).names.of_prefix(prefix)
    shape = _input_shape(machine, given, name)
    if shape is None and not is_open:
        machine.unknown("the shape of an Input is not known", name, place)
    dtype = given.get("dtype")
    dtype = dtype if isinstance(dtype, str) else "float32"
    tensor = input_tensor(machine, shape, name, place, dtype, named=named)
    tensor.sparse = given.get("sparse") is True
    return tensor


def check_input(keras: KerasVersion, given: dict[str, Value], *, is_open: bool) -> None:
    """Check the arguments of an Input.

    Raises:
        LayerError: invalid-argument, where Keras refuses one.
    """
    for name in given:
        if name not in PARAMETERS[keras]:
            raise unknown_argument("Input", name, nearest(name, PARAMETERS[keras]))
    check_stated("Input", given, keras, is_open=is_open)
    for name in ("shape", "batch_shape"):
        check_shape("Input", name, given.get(name), keras)


def check_stated(
    taker: str, given: dict[str, Value], keras: KerasVersion, *, is_open: bool
) -> None:
    """Check that one argument gives a shape, and the name of the input.

    Raises:
        LayerError: invalid-argument.
    """
    stated = [name for name in SHAPES if given.get(name) is not None]
    if not stated and not is_open:
        raise _invalid(f"{taker} needs a `shape`, which is not given.", None)
    if {"shape", "batch_shape"} <= set(stated) and keras > KerasVersion.V2_2:
        raise _invalid(f"{taker} takes `shape` or `batch_shape`, not both.", "batch_shape")
    _check_name(taker, given.get("name"), keras)


def _check_name(taker: str, name: Value, keras: KerasVersion) -> None:
    if isinstance(name, (int, float)):
        raise _invalid(f"{taker} takes a string as `name`, not {name}.", "name")
    if isinstance(name, str) and "/" in name and keras is KerasVersion.V3:
        error = _invalid(f"Keras 3 takes no slash in a name, as in {name!r}.", "name")
        error.versioned = True
        raise error


def check_shape(taker: str, argument: str, shape: Value, keras: KerasVersion) -> None:
    """Check an argument that is to be a shape, of an Input or of a layer that declares one.

    Raises:
        LayerError: invalid-argument.
    """
    if is_dim(shape) and (keras is not KerasVersion.V2_15 or taker != "Input"):
        shown = written(shape)
        error = _invalid(
            f"{taker} takes a tuple of sizes as `{argument}`, not the number {shown}.", argument
        )
        error.hint = f"Write `{argument}=({shown},)`: with the comma it is a tuple."
        error.versioned = True
        raise error
    for size in shape if isinstance(shape, (tuple, list)) else ():
        if _is_no_size(size, keras):
            raise _invalid(_no_size(taker, argument, size), argument)


def _no_size(taker: str, argument: str, size: Value) -> str:
    if argument == "input_dim":
        return f"{taker} takes a whole number as `input_dim`, not {written(size)}."
    return f"{taker} takes whole numbers or None as sizes in `{argument}`, not {written(size)}."


def _is_no_size(size: Value, keras: KerasVersion) -> bool:
    if isinstance(size, float):
        return keras > KerasVersion.V2_2 or not size.is_integer()
    if isinstance(size, str):
        return keras > KerasVersion.V2_2 or not size.strip().isdigit()
    return isinstance(size, SEQUENCES) or (isinstance(size, int) and size < 0)


def _invalid(message: str, argument: str | None) -> LayerError:
    position = 0 if argument == "shape" else None
    return LayerError("invalid-argument", message, argument=argument, position=position)


def _input_shape(machine: Machine, given: dict[str, Value], name: str) -> Shape | None:
    first = keras_state(machine).channels_first
    batch_shape = given.get("batch_shape", given.get("batch_input_shape"))
    if batch_shape is not None:
        return sizes_of(as_tuple(batch_shape), name, first, batch=True)
    shape = given.get("shape")
    sizes = sizes_of((shape,) if is_dim(shape) else as_tuple(shape), name, first, batch=False)
    batch = given.get("batch_size")
    if sizes is not None and isinstance(batch, (int, Expr)):
        return sizes.replace(0, batch)
    return sizes


def listed(machine: Machine, value: Value) -> Value:
    """Return what an iterator gives, of which Keras makes a tuple, and any other value as it is."""
    if not isinstance(value, Iterator):
        return value
    items = machine.iterate(value)
    return items if isinstance(items, Unknown) else tuple(items)


def as_tuple(value: Value) -> Value:
    """Return a tuple of sizes out of whatever names a shape."""
    from keras_lint.interp.arrays.reading import as_shape

    if isinstance(value, Array):
        shape = as_shape(value)
        return value if shape is None else tuple(shape)
    return tuple(value) if isinstance(value, (list, tuple)) else value
