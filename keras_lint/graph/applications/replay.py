"""Rebuilding a recorded network on an input of another size or with another number of classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from keras_lint.graph.applications.records import RecordedLayer, Variant
from keras_lint.graph.sequential import Sequential
from keras_lint.graph.tensor import Node, Tensor, shapes_of, tensors_for
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.core.operation import Operation
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import create
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.place import Place
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape, ShapeTree, leaves


class RecordedScale(UnaryLayer):
    """A layer of an application's own that keeps the shape, with its recorded weights."""

    def __init__(self, arguments: Arguments, shapes: Sequence[tuple[int, ...]]) -> None:
        super().__init__(arguments)
        self._shapes = shapes

    def create_weights(self, input: Shape) -> Sequence[Weight]:
        return [Weight(f"weight_{number}", Shape(one)) for number, one in enumerate(self._shapes)]


class RecordedOperation(Operation):
    """An elementwise operation between layers."""

    def __init__(self, arguments: Arguments) -> None:
        super().__init__(arguments, None, listed=arguments.layer != "Operation")

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        result: Shape | None = Shape()
        for shape in leaves(inputs):
            result = None if shape is None or result is None else broadcast(result, shape)
        return result


def replay(
    variant: Variant,
    source: Tensor,
    keras: KerasVersion,
    place: Place | None,
    *,
    classes: Dim,
    include_top: bool,
    name_of: Callable[[RecordedLayer], str],
) -> Tensor:
    """Call the recorded layers, one after the other, and return the last one's output.

    `name_of` gives each layer its name.

    Raises:
        LayerError: where a layer refuses its input.
    """
    outputs: list[Tensor] = [source]
    for recorded in layers_on(variant, source, include_top=include_top)[1:]:
        inputs = [outputs[number] for number in recorded.parents]
        arguments = _arguments(recorded, inputs[0].shape, classes)
        layer = _layer(recorded, arguments, keras)
        layer.name = name_of(recorded)
        layer.place = place
        outputs.append(call_recorded(layer, inputs, place))
    return outputs[-1]


def layers_on(variant: Variant, source: Tensor, *, include_top: bool) -> Sequence[RecordedLayer]:
    """Return the layers that a network has on an input of this size."""
    if include_top:
        return variant.layers
    if variant.on_open_size and source.shape is not None and is_free(source.shape[-2]):
        return variant.on_open_size
    return variant.without_top or variant.layers[: variant.last + 1]


def call_recorded(layer: Layer, inputs: Sequence[Tensor], place: Place | None) -> Tensor:
    """Call a layer on tensors, outside the program's own calls.

    Raises:
        LayerError: where the layer refuses its input.
    """
    shapes = inputs[0].shape if len(inputs) == 1 else shapes_of(list(inputs))
    node = Node(layer, tuple(inputs), shapes, layer(shapes), place)
    made = tensors_for(node.output_shapes, node)
    return made if isinstance(made, Tensor) else node.outputs[0]


def _arguments(recorded: RecordedLayer, shape: Shape | None, classes: Dim) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in recorded.arguments.items():
        if value == "$classes":
            value = classes
        elif isinstance(value, list) and value[:1] == ["$correct_pad"]:
            value = _corrected(shape, value[1])
        elif isinstance(value, list):
            value = tuple(classes if one == "$classes" else one for one in value)
        found[name] = value
    return found


def _corrected(shape: Shape | None, half: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Pad as `imagenet_utils.correct_pad`: one less before where the size is even or open."""
    sizes: Sequence[Dim] = () if shape is None else shape[1:3]
    before = [
        half - 1 if is_free(size) or not isinstance(size, int) else half - (1 - size % 2)
        for size in sizes
    ]
    return (before[0], half), (before[1], half)


def _layer(recorded: RecordedLayer, arguments: dict[str, Any], keras: KerasVersion) -> Layer:
    bare = Arguments(recorded.class_name, keras, arguments, frozenset())
    if recorded.class_name == "Sequential":
        return _sequential(arguments["layers"], keras)
    if recorded.weights:
        return RecordedScale(bare, recorded.weights)
    if recorded.class_name == "Lambda":
        return RecordedOperation(bare)
    layer = create(recorded.class_name, (), arguments, keras)
    return RecordedOperation(bare) if layer is None else layer


def _sequential(rows: Sequence[tuple[str, dict[str, Any]]], keras: KerasVersion) -> Layer:
    model = Sequential(Arguments("Sequential", keras, {}, frozenset()))
    for class_name, arguments in rows:
        layer = create(class_name, (), arguments, keras)
        if layer is not None:
            model.append(layer)
    return model
