"""Constructing layers: `keras.layers.Conv2D(…)` and its like, and `Input(…)`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from keras_lint.graph.tensor import Node, Tensor, tensors_for
from keras_lint.interp.keras.custom_objects import without_registered
from keras_lint.interp.keras.misuse import no_layer_wrapped, tensor_as_argument, unknown_layer
from keras_lint.interp.keras.retiring import note_ignored, note_retired
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import Handler, family, members
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer, Taking
from keras_lint.layers.core.operation import Operation
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.merging.functions import FUNCTIONS
from keras_lint.layers.registry import create, misspelt_layer, refused_by_3, signature_of
from keras_lint.shapes.dim import Dim, is_dim, symbol
from keras_lint.shapes.shape import Shape, ShapeTree

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


LAYER_COST = 40
"""What making a layer costs beside a plain statement, in fuel."""


class OpaqueLayer(Layer):
    """A layer that we have no declaration of: what it makes and holds is unknown."""

    called_on: ClassVar[Taking] = "anything"

    def __init__(self, arguments: Arguments) -> None:
        super().__init__(arguments)
        self.own_weights = None

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        return None


def layer_handler(name: str) -> Handler | None:
    """Return what calling `keras.layers.<name>` does, None where no version has such a layer."""
    if name in FUNCTIONS:
        return _merge_function(FUNCTIONS[name])
    if not name[:1].isupper() and misspelt_layer(name) is None:
        return None

    def handler(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        return construct(machine, name, arguments, place)

    return handler


family("keras.layers")(layer_handler)


@members("keras.layers")
def is_layer(name: str) -> bool:
    """Tell whether some version of Keras has such a layer."""
    return name in FUNCTIONS or any(signature_of(name, keras) is not None for keras in KerasVersion)


def construct(machine: Machine, name: str, arguments: CallArguments, place: Place | None) -> Value:
    """Construct a layer by its name in `keras.layers`."""
    machine.spend(LAYER_COST)
    machine.work()
    arguments = without_registered(machine, arguments)
    misplaced = no_layer_wrapped(name, arguments, machine.keras)
    misplaced = misplaced or tensor_as_argument(name, arguments)
    if misplaced is not None:
        return machine.fail(misplaced, place)
    try:
        layer = _create(machine, name, arguments)
    except LayerError as error:
        return machine.fail(error, place)
    if layer is None:
        if (meant := misspelt_layer(name)) is not None:
            return machine.fail(unknown_layer(name, meant), place)
        if signature_of(name, machine.keras) is None:
            return machine.unknown(
                f"keras.layers.{name} is not in Keras {machine.keras}", name, place
            )
        layer = OpaqueLayer(Arguments(name, machine.keras, dict(arguments.keywords), frozenset()))
        machine.unknown(f"keras.layers.{name} is not modelled", name, place)
    adopt(machine, layer, place)
    note_retired(machine, refused_by_3(name, arguments.positional, arguments.keywords), place)
    note_ignored(machine, name, arguments, place)
    return layer


def _create(machine: Machine, name: str, arguments: CallArguments) -> Layer | None:
    keywords = _with_data_format(machine, name, arguments)
    partial = arguments.open
    try:
        return create(name, arguments.positional, keywords, machine.keras, partial=partial)
    except LayerError:
        if partial or not arguments.assumed:
            raise
        return create(name, arguments.positional, keywords, machine.keras, partial=True)


def _with_data_format(machine: Machine, name: str, arguments: CallArguments) -> dict[str, Value]:
    """Add the data format that the program has set for all layers, where it is not the default."""
    signature = signature_of(name, machine.keras)
    if not keras_state(machine).channels_first or signature is None:
        return arguments.keywords
    names = [parameter.name for parameter in signature.parameters]
    if "data_format" not in names or names.index("data_format") < len(arguments.positional):
        return arguments.keywords
    chosen = arguments.keywords.get("data_format") or "channels_first"
    return {**arguments.keywords, "data_format": chosen}


def adopt(machine: Machine, layer: Layer, place: Place | None) -> None:
    """Give a new layer its place and, where the program gives none, its name."""
    layer.place = place
    if not layer.name:
        layer.name = keras_state(machine).names.of_class(class_name_of(layer))


def class_name_of(layer: Layer) -> str:
    """Return the name of a layer's class as Keras has it."""
    return type(layer).class_name or layer.arguments.layer


def _merge_function(class_name: str) -> Handler:
    def merged(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        inputs = arguments.positional[:1] or [arguments.keywords.get("inputs")]
        keywords = {key: one for key, one in arguments.keywords.items() if key != "inputs"}
        rest = CallArguments(arguments.positional[1:], keywords, arguments.open)
        layer = construct(machine, class_name, rest, place)
        return machine.call(layer, CallArguments(inputs), place)

    return merged


AXES = {2: ("features",), 3: ("steps", "features"), 4: ("height", "width", "channels")}
AXES_FIRST = {4: ("channels", "height", "width"), 5: ("channels", "depth", "height", "width")}


def sizes_of(
    value: Value, owner: str, channels_first: bool = False, *, batch: bool
) -> Shape | None:
    """Return a `shape` argument as a shape, None where it is not known.

    With `batch` the first entry is the batch axis, else one is put before.
    """
    if not isinstance(value, (tuple, list)):
        return None
    rank = len(value) + (0 if batch else 1)
    names = ("batch", *_axis_names(rank, channels_first))
    items = list(value) if batch else [None, *value]
    sizes = [_size(item, name, owner) for item, name in zip(items, names, strict=False)]
    known_sizes = [size for size in sizes if size is not None]
    return Shape(known_sizes) if len(known_sizes) == rank else None


def _axis_names(rank: int, channels_first: bool) -> tuple[str, ...]:
    table = AXES_FIRST if channels_first else AXES
    default = ("depth", "height", "width", "channels") if rank == 5 else None
    return table.get(rank) or default or tuple(f"axis{number}" for number in range(1, rank))


def _size(item: Value, name: str, owner: str) -> Dim | None:
    if item is None:
        return symbol(name, owner, free=True)
    if isinstance(item, Unknown):
        return item.as_dim(name)
    if isinstance(item, float) and item.is_integer():
        return int(item)
    return item if is_dim(item) else None


def input_tensor(
    machine: Machine,
    shape: Shape | None,
    name: str,
    place: Place | None,
    dtype: str = "float32",
    *,
    named: bool = False,
) -> Tensor:
    """Make an InputLayer, perhaps one that the program names, and return its tensor."""
    given = frozenset({"name"} if named else ())
    arguments = Arguments("InputLayer", machine.keras, {"name": name}, given)
    layer = Operation(arguments, shape, listed=True)
    layer.place = place
    node = Node(layer, (), None, shape, place)
    keras_state(machine).note_call(node, not named)
    tensor = tensors_for(shape, node, dtype)
    assert isinstance(tensor, Tensor)
    return tensor


def declared_shapes(value: Value) -> ShapeTree:
    """Return shapes out of what `compute_output_shape` returned."""
    if isinstance(value, list) and value and isinstance(value[0], (tuple, list)):
        return [declared_shapes(one) for one in value]
    if isinstance(value, (tuple, list)):
        if value and all(isinstance(one, (tuple, list)) for one in value):
            return [declared_shapes(one) for one in value]
        return None if ambiguous(value) else sizes_of(tuple(value), "output", batch=True)
    return None


def ambiguous(value: Value) -> bool:
    """Tell whether what stands for a shape may be as many shapes: none of its items is known."""
    listed = isinstance(value, (tuple, list)) and bool(value)
    return listed and all(isinstance(one, Unknown) and not one.number for one in value)
