"""What `model.summary()` would print of a model, as data.

A size is a whole number; None for a free one, which Keras prints so; a string for an expression in
named unknowns. A whole shape is None where the rank is not known, a count where it is not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from keras_lint.graph.constraints import Constraint, constraints
from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, TensorTree, flatten, shapes_of
from keras_lint.graph.trace import Construction
from keras_lint.layers.base import Layer
from keras_lint.layers.core.operation import Operation
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place
from keras_lint.record import record
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape, ShapeTree

Size: TypeAlias = int | str | None
ShapeView: TypeAlias = list[Size] | list["ShapeView"] | dict[str, "ShapeView"] | None


@record
class LayerSummary:
    """One row of a summary."""

    name: str
    class_name: str
    place: Place | None
    output_shape: ShapeView
    params: int | None
    trainable_params: int | None
    connected_to: tuple[str, ...]
    built: bool = True


@record
class ModelSummary:
    """A model as its summary shows it."""

    name: str
    keras_name: str
    class_name: str
    place: Place
    function: str | None
    inputs: list[ShapeView]
    outputs: list[ShapeView]
    total_params: int | None
    trainable_params: int | None
    non_trainable_params: int | None
    layers: tuple[LayerSummary, ...] | None
    constraints: tuple[Constraint, ...] = ()


def describe(construction: Construction, keras: KerasVersion) -> ModelSummary:
    """Return what the summary of a constructed model shows."""
    model = construction.model
    total, trainable = as_count(model.count_params()), as_count(model.count_trainable())
    frozen = None if total is None or trainable is None else as_count(model.count_frozen())
    if model.layers is None:
        total = trainable = frozen = None
    return ModelSummary(
        construction.variable or model.name,
        model.name,
        construction.class_name,
        construction.place,
        construction.function,
        _ends(model.inputs),
        _ends(model.outputs),
        total,
        trainable,
        frozen,
        None if model.layers is None else tuple(_rows(model, model.layers)),
        tuple(constraints(model)),
    )


def _ends(tree: TensorTree | None) -> list[ShapeView]:
    return [] if tree is None else [view(tensor.shape) for tensor in flatten(tree)]


def _rows(model: Model, layers: Sequence[Layer]) -> list[LayerSummary]:
    nodes: dict[int, list[Node]] = {}
    for node in sorted(model.nodes, key=lambda node: node.serial):
        nodes.setdefault(id(node.layer), []).append(node)
    return [_row(layer, nodes.get(id(layer), []), model) for layer in layers]


def _row(layer: Layer, nodes: Sequence[Node], model: Model) -> LayerSummary:
    return LayerSummary(
        layer.name,
        _class_name(layer),
        layer.place,
        _output_shape(layer, nodes),
        as_count(layer.count_params()),
        as_count(layer.count_trainable()),
        tuple(_connections(nodes)) if isinstance(model, Functional) else (),
        layer.built,
    )


def _class_name(layer: Layer) -> str:
    return type(layer).class_name or layer.arguments.layer


def _output_shape(layer: Layer, nodes: Sequence[Node]) -> ShapeView:
    """Return the shape of a layer's output, one of each call where they differ."""
    shapes = [view(node.output_shapes) for node in nodes]
    if not shapes and isinstance(layer, Operation):
        return view(layer.output)
    if not shapes:
        outputs = layer.outputs if isinstance(layer, Model) else None
        return view(_shape_when_built(layer) if outputs is None else shapes_of(outputs))
    return shapes[0] if all(shape == shapes[0] for shape in shapes) else list(shapes)


def _shape_when_built(layer: Layer) -> ShapeTree:
    """Return what is shown of a layer that was called outside of any graph: tf.keras forgets it."""
    return None if layer.keras is KerasVersion.V2_15 else layer.first_output


def _connections(nodes: Sequence[Node]) -> list[str]:
    return [
        tensor.node.layer.name
        for node in nodes
        for tensor in node.inputs
        if tensor.node is not None
    ]


def as_count(count: Dim | None) -> int | None:
    """Return a count that is known, else None."""
    return count if isinstance(count, int) else None


def view(shape: ShapeTree) -> ShapeView:
    """Return a shape as it is shown, nested as Keras nests it."""
    if shape is None:
        return None
    if isinstance(shape, Shape):
        return [
            None if is_free(size) else size if isinstance(size, int) else str(size)
            for size in shape
        ]
    if isinstance(shape, Mapping):
        return {str(key): view(one) for key, one in shape.items()}
    return [view(one) for one in shape]
