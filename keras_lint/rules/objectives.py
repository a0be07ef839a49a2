"""Which output of a model is held against which labels by which loss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.graph.trace import Trace
from keras_lint.graph.training import Compilation, Use
from keras_lint.layers.base import Layer
from keras_lint.place import Place
from keras_lint.record import entity
from keras_lint.training.data import Absent, Data, DataTree
from keras_lint.training.losses import Loss

_MAX_STEPS = 100


@entity
class Objective:
    """An output with its loss; `labels` are None where not known, or where nothing is trained."""

    output: Tensor
    loss: Loss
    labels: Data | None = None


def objectives(
    model: Model,
    compilation: Compilation,
    labels: DataTree | Absent = None,
    output: Tensor | None = None,
) -> Iterator[Objective]:
    """Yield the outputs whose loss is known; `output` is that of a model without any of its own."""
    made = output if model.outputs is None else model.outputs
    if made is None:
        return
    outputs = flatten(made)
    for number, output in enumerate(outputs):
        loss = _loss_of(compilation, output, number, len(outputs))
        if loss is not None:
            yield Objective(output, loss, _labels_of(labels, output, number, len(outputs)))


def first_use(trace: Trace, compilation: Compilation) -> Use | None:
    """Return the first time that a model is trained or evaluated as it was compiled there."""
    uses = (event for event in trace.training if isinstance(event, Use))
    return next((use for use in uses if use.compilation is compilation), None)


def several_at_once(one: Objective) -> bool:
    """Tell whether the labels are rows of zeros and ones, several ones in a row as it seems."""
    labels = one.labels
    if labels is None or labels.shape is None or labels.shape.rank < 2 or labels.one_hot:
        return False
    return labels.is_whole and labels.ends == (0, 1)


def _loss_of(compilation: Compilation, output: Tensor, number: int, total: int) -> Loss | None:
    found = compilation.loss
    if isinstance(found, Mapping):
        found = found.get(_name(output))
    elif isinstance(found, Sequence):
        found = found[number] if len(found) == total else None
    return found if isinstance(found, Loss) else None


def _labels_of(labels: DataTree | Absent, output: Tensor, number: int, total: int) -> Data | None:
    if isinstance(labels, Mapping):
        labels = labels.get(_name(output))
    elif isinstance(labels, (list, tuple)):
        labels = labels[number] if len(labels) == total else None
    elif total > 1:
        return None
    return labels if isinstance(labels, Data) else None


def _name(output: Tensor) -> str:
    return output.node.layer.name if output.node is not None else ""


def head_of(output: Tensor) -> Node | None:
    """Return the call that gave an output its size: the last layer with weights, or a reshape.

    Of a model that is called it is the head of that model.
    """
    node = _outer_head(output)
    inner = flatten(node.layer.outputs or []) if node and isinstance(node.layer, Model) else []
    return head_of(inner[0]) or node if len(inner) == 1 else node


def _outer_head(output: Tensor) -> Node | None:
    node = output.node
    for _ in range(_MAX_STEPS):
        if node is None or node.layer.all_weights() != [] or len(node.inputs) != 1:
            return node
        pooled = node.layer.class_name.startswith("Global")
        kept = node.inputs[0].shape == output.shape
        if node.inputs[0].node is None or not (kept or pooled):
            return node
        if pooled:
            return _outer_head(node.inputs[0]) or node
        node = node.inputs[0].node
    return node


def place_of(node: Node | None) -> Place | None:
    """Return where a layer is constructed, else where it is called."""
    return None if node is None else node.layer.place or node.place


def narrowed(layer: Layer, argument: str) -> Place | None:
    """Return where an argument of a layer stands, or the layer where it has none of that name."""
    place = layer.place
    if place is None or place.kind != "call":
        return place
    return place._replace(argument=argument)
