"""From a model to the table that Keras prints of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.summary import ModelSummary, as_count
from keras_lint.graph.tensor import Node, Tensor, TensorTree, flatten, shapes_of
from keras_lint.graph.trace import Construction
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.report.table import Row, Table
from keras_lint.shapes.shape import Shape, ShapeTree, leaves


class Calls:
    """All calls of a run by layer: Keras numbers each layer's own."""

    def __init__(self, calls: Iterable[Node]) -> None:
        self._numbers: dict[int, int] = {}
        self._by_layer: dict[int, list[Node]] = {}
        for node in calls:
            nodes = self._by_layer.setdefault(id(node.layer), [])
            self._numbers[id(node)] = len(nodes)
            nodes.append(node)

    def of(self, layer: Layer) -> Sequence[Node]:
        """Return the calls of a layer, in or outside a model."""
        return self._by_layer.get(id(layer), ())

    def label(self, tensor: Tensor, keras: KerasVersion) -> str:
        """Name a tensor as summaries do: layer, number of the call, number of its output."""
        node = tensor.node
        if node is None:
            return "?"
        number = self._numbers.get(id(node), 0)
        if keras is KerasVersion.V2_2 and isinstance(node.layer, Model):
            # Constructing a model counts as its first call.
            number += 1
        return f"{node.layer.name}[{number}][{tensor.index}]"


def table_of(
    construction: Construction, summary: ModelSummary, calls: Calls, keras: KerasVersion
) -> Table:
    """Return the table of a model that the source constructs."""
    model = construction.model
    inside: dict[int, list[Node]] = {}
    for node in model.nodes:
        inside.setdefault(id(node.layer), []).append(node)
    rows = tuple(
        _row(layer, inside.get(id(layer), ()), calls, keras) for layer in _listed(model, keras)
    )
    return Table(
        summary.keras_name,
        rows,
        summary.total_params,
        summary.trainable_params,
        summary.non_trainable_params,
        isinstance(model, Functional) and not is_chain(model.nodes),
    )


def is_chain(nodes: Sequence[Node]) -> bool:
    """Tell whether calls follow one on the other without fork, joint or repetition."""
    layers = {id(node.layer) for node in nodes}
    used = [id(tensor.node) for node in nodes for tensor in node.inputs]
    starts = sum(not node.inputs for node in nodes)
    joints = any(len(node.inputs) > 1 for node in nodes)
    return not joints and starts <= 1 and len({*used}) == len(used) and len(layers) == len(nodes)


def _listed(model: Model, keras: KerasVersion) -> Sequence[Layer]:
    if isinstance(model, Functional) and keras is KerasVersion.V3:
        return model.operations or ()
    return model.layers or ()


def _row(layer: Layer, inside: Sequence[Node], calls: Calls, keras: KerasVersion) -> Row:
    if not inside and isinstance(layer, Model) and layer.outputs is not None:
        shape = _own_outputs(layer.outputs, keras)
    else:
        calls_shown = inside or _seen(calls.of(layer), keras)
        shape = _shape(layer, [node.output_shapes for node in calls_shown], keras)
    connections = tuple(calls.label(tensor, keras) for node in inside for tensor in node.inputs)
    return Row(
        layer.name,
        _class_name(layer, keras),
        shape,
        as_count(layer.count_params()),
        connections,
        layer.built,
    )


def _own_outputs(outputs: TensorTree, keras: KerasVersion) -> str:
    """Write the shapes for which a model was made, in Keras 3 in a row."""
    flat = [tensor.shape for tensor in flatten(outputs)]
    if len(flat) == 1 and not isinstance(outputs, dict):
        return shape_text(flat[0])
    return shape_text(shapes_of(outputs) if keras < KerasVersion.V3 else tuple(flat))


def _seen(nodes: Sequence[Node], keras: KerasVersion) -> Sequence[Node]:
    """Return the calls that Keras keeps: tf.keras none inside a `call` of the program's."""
    if keras is not KerasVersion.V2_15:
        return nodes
    return [node for node in nodes if not _inside_a_call(node)]


def _inside_a_call(node: Node) -> bool:
    """Tell whether what a call is given stems from a placeholder of the program's `call`."""
    waiting, seen = [node], {id(node)}
    while waiting:
        for tensor in waiting.pop().inputs:
            if tensor.lost:
                return True
            if tensor.node is not None and id(tensor.node) not in seen:
                seen.add(id(tensor.node))
                waiting.append(tensor.node)
    return False


def _class_name(layer: Layer, keras: KerasVersion) -> str:
    name = type(layer).class_name or layer.arguments.layer
    renamed = name == "Model" and isinstance(layer, Functional) and keras > KerasVersion.V2_2
    return "Functional" if renamed else name


def _shape(layer: Layer, shapes: Sequence[ShapeTree], keras: KerasVersion) -> str:
    """Write a layer's output shape; Keras 3 shows the last call's, Keras 2 that of all alike."""
    if not shapes:
        return "?" if keras is KerasVersion.V3 else "multiple"
    texts = {shape_text(shape): shape for shape in shapes}
    if keras is not KerasVersion.V3 and len(texts) > 1:
        return "multiple"
    if keras is KerasVersion.V3:
        flat = leaves(shapes[-1])
        return shape_text(flat[0] if len(flat) == 1 else [*flat])
    text = shape_text(shapes[-1])
    listed = keras is KerasVersion.V2_15 and _class_name(layer, keras) == "InputLayer"
    return f"[{text}]" if listed else text


def shape_text(tree: ShapeTree) -> str:
    """Write shapes nested as Keras nests them."""
    if tree is None:
        return "?"
    if isinstance(tree, Shape):
        return str(tree)
    if isinstance(tree, dict):
        inside = ", ".join(f"'{key}': {shape_text(one)}" for key, one in tree.items())
        return f"{{{inside}}}"
    inside = ", ".join(map(shape_text, tree))
    return f"[{inside}]" if isinstance(tree, list) else f"({inside})"
