"""`tf.data.Dataset`: what its methods make of an element (`tensorflow.python.data.ops`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.interp import program
from keras_lint.interp.arrays.reading import argument, as_shape, as_size, dtype_of, shape_of
from keras_lint.interp.behaviour import behaves
from keras_lint.interp.library import known
from keras_lint.interp.streams.stream import (
    Stream,
    StreamBehaviour,
    each_array,
    made_by,
    reshaped,
    tried,
)
from keras_lint.interp.values import (
    Array,
    Builtin,
    CallArguments,
    Function,
    Several,
    Unknown,
    Value,
)
from keras_lint.interp.walking import walk
from keras_lint.layers.errors import LayerError
from keras_lint.place import Place
from keras_lint.record import entity
from keras_lint.shapes.dim import Dim, equal, symbol
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import Origin

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

DATASET = "tensorflow.data.Dataset"
SAME = "shuffle prefetch cache repeat take skip filter shard with_options take_while".split()
"""Methods that leave an element as it is."""
MAKERS = ("from_tensor_slices", "from_generator")
"""What makes elements that are to be batched."""


@entity
class Dataset(Stream):
    """A `tf.data.Dataset`."""


def _as_element(value: Value) -> Value:
    """Return a value as `tf.data` takes it: lists are arrays, tuples and dictionaries are not."""
    if isinstance(value, tuple):
        return tuple(_as_element(one) for one in value)
    if isinstance(value, dict):
        return {key: _as_element(one) for key, one in value.items()}
    if isinstance(value, (Array, Several, list)):
        made = Array(shape_of(value), dtype_of(value))
        if isinstance(value, Array):
            made = replace(made, one_hot=value.one_hot, made=value.made, counted=value.counted)
            made = replace(made, least=value.least, most=value.most, divided=value.divided)
        return made
    return Unknown("data that is not known")


@known(f"{DATASET}.from_tensor_slices")
def from_tensor_slices(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """One element for each row."""
    whole = _as_element(argument(arguments, 0, "tensors"))
    error = uneven(_arrays(whole))
    if error is not None:
        machine.fail(error, place)
    return Dataset(made_by(each_array(whole, _without_first), place, "from_tensor_slices"))


@known(f"{DATASET}.from_tensors")
def from_tensors(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A single element."""
    return Dataset(_as_element(argument(arguments, 0, "tensors")))


@known(f"{DATASET}.zip")
def zipped(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Elements of several data sets side by side."""
    given = arguments.positional
    several = given[0] if len(given) == 1 else tuple(given) or argument(arguments, 0, "datasets")
    if not isinstance(several, tuple):
        return Unknown("data sets that are not known")
    return Dataset(
        tuple(one.element if isinstance(one, Stream) else Unknown("a data set") for one in several)
    )


@known(f"{DATASET}.from_generator")
def from_generator(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Elements as the signature of the output says."""
    element = _specified(argument(arguments, -1, "output_signature", default=None))
    return Dataset(made_by(element, place, "from_generator"))


@known("tensorflow.TensorSpec")
def tensor_spec(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An array that is to come."""
    sizes = argument(arguments, 0, "shape")
    if not isinstance(sizes, (tuple, list)):
        return Unknown("the shape of a TensorSpec")
    shape = as_shape([symbol("size", free=True) if one is None else one for one in sizes])
    return Array(shape, "", library="tensorflow.TensorSpec")


def _specified(value: Value) -> Value:
    if isinstance(value, tuple):
        return tuple(_specified(one) for one in value)
    if isinstance(value, dict):
        return {key: _specified(one) for key, one in value.items()}
    if isinstance(value, Array) and value.library == "tensorflow.TensorSpec":
        return Array(value.shape, value.dtype)
    return Unknown("what a generator gives")


def uneven(arrays: list[Array]) -> LayerError | None:
    """Return the error for arrays of different numbers of rows."""
    counted = [one for one in arrays if one.shape]
    for one in counted[1:]:
        first, rows = _rows(counted[0]), _rows(one)
        if equal(first, rows) is False:
            origin = one.counted or counted[0].counted
            return LayerError(
                "invalid-argument",
                f"The arrays are of {first} and {rows} samples: each needs its own.",
                expected=f"{first} samples",
                actual=f"{rows} samples",
                blamed=None if origin is None else origin.place,
            )
    return None


def _rows(array: Array) -> Dim:
    return array.shape[0] if array.shape else 0


def _arrays(element: Value) -> list[Array]:
    if isinstance(element, Array):
        return [element]
    if isinstance(element, dict):
        element = tuple(element.values())
    parts = element if isinstance(element, tuple) else ()
    return [found for one in parts for found in _arrays(one)]


def _without_first(array: Array) -> Value:
    return reshaped(array, Shape(array.shape[1:]) if array.shape else None)


def _of_any_batch(array: Array) -> Value:
    rows = symbol("batch", free=True)
    return reshaped(array, array.shape.replace(0, rows) if array.shape else array.shape)


Method: TypeAlias = Callable[["Machine", Dataset, CallArguments], Value]


def _batch(machine: Machine, value: Dataset, arguments: CallArguments) -> Value:
    size = as_size(argument(arguments, 0, "batch_size"))
    rows = symbol("batch", free=True) if size is None else size
    element = each_array(value.element, lambda one: _stacked(one, rows))
    return Dataset(element, even=argument(arguments, 1, "drop_remainder") is True)


def _stacked(array: Array, rows: Dim) -> Array:
    made = array.made
    if made is not None and made.how in MAKERS:
        made = replace(made, how=f"batch.{made.how}")
    whole = None if array.shape is None else Shape((rows, *array.shape))
    return replace(reshaped(array, whole), made=made)


def _unbatch(machine: Machine, value: Dataset, arguments: CallArguments) -> Value:
    return Dataset(each_array(value.element, _without_first))


def _called(machine: Machine, value: Dataset, arguments: CallArguments) -> Value:
    function, element = argument(arguments, 0, "map_func"), value.element
    given = list(element) if isinstance(element, tuple) else [element]
    return tried(machine, lambda: machine.call_with(function, *given))


def _map(machine: Machine, value: Dataset, arguments: CallArguments) -> Value:
    made = _called(machine, value, arguments)
    element = Unknown("what a list becomes") if isinstance(made, list) else _as_element(made)
    return replace(value, element=element)


def _window(machine: Machine, value: Dataset, arguments: CallArguments) -> Value:
    """Data sets of so many elements each, a nest of them where an element is a nest."""
    return Dataset(each_array(value.element, Dataset))


def _flat_map(machine: Machine, value: Dataset, arguments: CallArguments) -> Value:
    """The elements of the data sets that a function makes, one behind the other."""
    made = _called(machine, value, arguments)
    return Dataset(made.element if isinstance(made, Dataset) else Unknown("what a function gives"))


METHODS: dict[str, Method] = {
    "as_numpy_iterator": lambda machine, value, arguments: value,
    **dict.fromkeys(SAME, lambda machine, value, arguments: value),
    "batch": _batch,
    "unbatch": _unbatch,
    "map": _map,
    "flat_map": _flat_map,
    "interleave": _flat_map,
    "window": _window,
}


@behaves(Dataset)
class DatasetBehaviour(StreamBehaviour):
    """Its methods make other data sets."""

    kind = "a data set"

    def attribute(self, machine: Machine, value: Stream, name: str) -> Value:
        if name == "element_spec":
            return each_array(value.element, _of_any_batch)
        method = METHODS.get(name)
        if method is None or not isinstance(value, Dataset):
            return Unknown(f"{name} of a data set", name)

        def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
            made = _passed_on(method(machine, value, arguments), place)
            made = _mapped_at(made, arguments, place) if name == "map" else made
            return _counted_at(made, place) if name == "batch" else made

        return Builtin(name, run)


def _passed_on(made: Value, place: Place | None) -> Value:
    """Return a data set that is no batch yet as made here: this, too, might have batched it."""
    if not isinstance(made, Dataset) or place is None:
        return made
    return replace(made, element=each_array(made.element, lambda one: _made_at(one, place)))


def _mapped_at(made: Value, arguments: CallArguments, place: Place | None) -> Value:
    """Return a data set whose elements are as a function returns them: that was done last."""
    function = argument(arguments, 0, "map_func")
    if not isinstance(made, Dataset) or not isinstance(function, Function) or place is None:
        return made
    returns = [one for one in walk(function.body) if isinstance(one, program.Return)]
    at = Place(function.path, "stmt", returns[0].index) if len(returns) == 1 else place
    last = Origin(at, "map")
    element = each_array(made.element, lambda one: replace(one, last=last))
    return replace(made, element=element)


def _counted_at(made: Value, place: Place | None) -> Value:
    """Return a data set whose batches have the size that they are given here."""
    if not isinstance(made, Dataset) or place is None:
        return made
    counted = Origin(place, "batch")
    element = each_array(made.element, lambda one: replace(one, counted=counted))
    return replace(made, element=element)


def _made_at(array: Array, place: Place) -> Array:
    made = array.made
    if made is None or made.how not in MAKERS:
        return array
    return replace(array, made=replace(made, place=place))
