"""Calling layers on tensors: the node that joins them, the tensors that come out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, TensorTree, flatten, shapes_of, tensors_for
from keras_lint.interp.keras.call_arguments import names_ahead, refused_call, split_arguments
from keras_lint.interp.keras.given_weights import initial_weights
from keras_lint.interp.keras.modes import mode_of
from keras_lint.interp.keras.numbering import numbering, numbering_eagerly
from keras_lint.interp.keras.sparse import sparse_output
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.keras.without_output import call_without_return
from keras_lint.interp.looking_back import WITHOUT_RETURN
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import is_dim, symbol
from keras_lint.shapes.shape import Shape, ShapeTree

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

LOST_SHAPE = "the shape of a tensor is not known"
CONSTANT = "a value that is no result of a layer"


def call_layer(
    machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    """Return `layer(arguments)`: tensors for tensors, arrays for arrays."""
    inputs, further = split_arguments(machine, layer, arguments)
    error = refused_call(machine, layer, arguments, inputs)
    if error is not None:
        machine.fail(error, place, layer if error.argument is None else None)
        return Tensor(None, lost="Keras raises before")
    if isinstance(inputs, Unknown):
        inputs = Tensor(None, lost=inputs.reason)
    elif layer.called_on == "data" and isinstance(inputs, list):
        inputs = _listed_data(layer, inputs)
    if is_eager(inputs):
        return _call_eagerly(machine, layer, inputs, further, place)
    tree = as_tensors(inputs)
    if tree is None:
        return Tensor(None, lost="a layer is called on something that is no tensor")
    if layer.called_on == "anything":
        if not flatten(tree):
            return Tensor(None, lost="a layer is called on no tensors at all")
        listed = inputs if isinstance(inputs, (list, tuple)) else ()
        layer.left_out = tuple(number for number, one in enumerate(listed) if one is None)
    return connect(machine, layer, tree, further, place, names_ahead(layer, arguments))


def _listed_data(layer: Layer, inputs: list[Value]) -> Value:
    """Return a list given to what takes data, which may be one array of numbers or texts."""
    if any(one is None for one in inputs):
        return Tensor(None, lost="an optional input is left out")
    unknown = next((one for one in inputs if isinstance(one, Unknown)), None)
    if unknown is None or isinstance(layer, Model) or any(isinstance(x, Tensor) for x in inputs):
        return inputs
    return Tensor(None, lost=unknown.reason)


def is_eager(inputs: Value) -> bool:
    """Tell whether a layer is called on arrays alone."""
    if isinstance(inputs, Array):
        return True
    if isinstance(inputs, (list, tuple)):
        return bool(inputs) and all(is_eager(one) for one in inputs)
    return False


def as_tensors(value: Value) -> TensorTree | None:
    """Return a nest of tensors, arrays taken as constants; None for anything else."""
    if isinstance(value, Tensor):
        return value
    if isinstance(value, Array):
        return Tensor(value.shape, value.dtype, lost=CONSTANT)
    if isinstance(value, Unknown):
        return Tensor(None, lost=value.reason)
    if isinstance(value, (int, float)):
        return Tensor(Shape(), lost=CONSTANT)
    if isinstance(value, dict):
        if any(isinstance(key, Unknown) for key in value):
            return Tensor(None, lost="the names of several inputs are not known")
        branches = {key: as_tensors(one) for key, one in value.items()}
        return None if None in branches.values() else branches  # type: ignore[return-value]
    if isinstance(value, (list, tuple)):
        parts = [as_tensors(one) for one in value if one is not None]
        known = [part for part in parts if part is not None]
        if len(known) != len(parts):
            return None
        return tuple(known) if isinstance(value, tuple) else known
    return None


def connect(
    machine: Machine,
    layer: Layer,
    tree: TensorTree,
    further: Mapping[str, Value],
    place: Place | None,
    names_ahead: Collection[str] = (),
) -> Value:
    """Call a layer on tensors and note the call in the graph."""
    tensors, shapes = flatten(tree), shapes_of(tree)
    call, ahead = _further(layer, further, tensors, names_ahead)
    fresh = not layer.built
    try:
        output = _output(machine, layer, tensors, shapes, call, place)
    except LayerError as error:
        machine.fail(error, place, layer, tensors)
        return Tensor(None, lost="Keras raises before")
    machine.work()
    machine.pass_over(place)
    refusal = initial_weights(layer) if fresh else None
    if refusal is not None:
        machine.fail(refusal, place, layer, tensors)
    conditional = bool(machine.conditional)
    inputs = tuple(tensors)
    node = Node(layer, inputs, shapes, output, place, call, conditional=conditional, ahead=ahead)
    node.caller = machine.caller
    _note(machine, node)
    forgetful = call_without_return(layer) if output is None else None
    if forgetful is not None:
        machine.state[WITHOUT_RETURN] = forgetful
        return None
    sparse = sparse_output(layer, tensors)
    made = tensors_for(output, node, output_dtype(layer, tensors), sparse=sparse)
    return _without_absent(layer, made)


def _output(
    machine: Machine,
    layer: Layer,
    tensors: list[Tensor],
    shapes: ShapeTree,
    call: dict[str, object],
    place: Place | None,
) -> ShapeTree:
    """Return what a layer makes of these shapes; raises `LayerError` where Keras refuses them."""
    layer.traced = keras_state(machine).inside > 0
    layer.symbolic = machine.keras is KerasVersion.V3 and not layer.traced
    layer.on_sparse = layer.symbolic and any(one.sparse for one in tensors)
    layer.on_graph = layer.symbolic and all(one.node is not None for one in tensors)
    layer.called_at = place
    try:
        with numbering(machine, layer, shapes), mode_of(machine, call):
            return layer(shapes, call)
    finally:
        layer.symbolic = False


def _note(machine: Machine, node: Node) -> None:
    """Enter a call where others look for it."""
    state = keras_state(machine)
    state.note_call(node)
    if getattr(node.layer, "built_by_call", False):
        state.number_outputs(node)
    machine.trace.calls.append(node)


def _without_absent(layer: Layer, made: Value) -> Value:
    """Return the outputs of a layer, None in the place of those that it leaves out.

    Sizes that a layer gives to the one that it is called in stay what they are.
    """
    if not isinstance(made, (list, tuple)):
        return made
    absent = getattr(layer, "absent", ())
    plain = _sizes(getattr(layer, "returned", None), len(made)) if layer.traced else {}
    if not absent and not plain:
        return made
    kept = [None if number in absent else plain.get(number, one) for number, one in enumerate(made)]
    return tuple(kept) if isinstance(made, tuple) else kept


def _sizes(returned: Value, count: int) -> dict[int, Value]:
    """Return what of several outputs are sizes, by their numbers."""
    if not isinstance(returned, (list, tuple)) or len(returned) != count:
        return {}
    return {number: one for number, one in enumerate(returned) if is_dim(one)}


def _further(
    layer: Layer,
    further: Mapping[str, Value],
    tensors: list[Tensor],
    names_ahead: Collection[str],
) -> tuple[dict[str, object], int]:
    """Return the further arguments of a call, and how many tensors those named hold."""
    call: dict[str, object] = {}
    ahead = 0
    for name, value in further.items():
        before = len(tensors)
        call[name] = _argument(value, tensors)
        ahead += len(tensors) - before if name in names_ahead else 0
        if call[name] is None and isinstance(value, Tensor) and layer.called_on == "anything":
            call[name] = Tensor(None, lost=LOST_SHAPE)
    return call, ahead


def output_dtype(layer: Layer, tensors: list[Tensor]) -> str:
    """Return the element type of a layer's output: mostly that of its weights."""
    if layer.arguments.layer in ("InputLayer", "Flatten", "Reshape", "RepeatVector", "Permute"):
        return tensors[0].dtype if tensors else "float32"
    return "float32"


def _argument(value: Value, tensors: list[Tensor]) -> object:
    """Return a further argument of a call, tensors as shapes; they feed the call all the same."""
    if isinstance(value, Tensor):
        tensors.append(value)
        return value.shape
    if isinstance(value, (list, tuple)) and any(isinstance(one, (Tensor, Array)) for one in value):
        return [_argument(one, tensors) for one in value]
    return value.shape if isinstance(value, Array) else value


def _call_eagerly(
    machine: Machine, layer: Layer, inputs: Value, further: Mapping[str, Value], place: Place | None
) -> Value:
    """Call a layer on arrays: it is built, and arrays come out."""
    tree = as_tensors(inputs)
    if tree is None:
        return Array(None)
    call = {name: _argument(value, []) for name, value in further.items()}
    layer.called_at = place
    try:
        with numbering_eagerly(machine, layer), mode_of(machine, call):
            made = as_arrays(layer(shapes_of(tree), call))
    except LayerError as error:
        machine.fail(error, place, layer, flatten(tree))
        return Array(None)
    if isinstance(layer, Model) and isinstance(made, Array):
        node = Node(layer, tuple(flatten(tree)), shapes_of(tree), made.shape, place)
        output = Tensor(made.shape, node=node)
        keras_state(machine).predictions[id(made)] = made, output
    return made


def as_arrays(shapes: ShapeTree) -> Value:
    """Return arrays of these shapes, nested alike."""
    if shapes is None or isinstance(shapes, Shape):
        return Array(shapes, "float32", library="tensorflow.Tensor")
    if isinstance(shapes, dict):
        return {key: as_arrays(one) for key, one in shapes.items()}
    return [as_arrays(one) for one in shapes]


def free_batch(shape: Shape) -> Shape:
    """Return the shape of a batch of any size."""
    return shape.replace(0, symbol("batch", free=True)) if shape.rank else shape
