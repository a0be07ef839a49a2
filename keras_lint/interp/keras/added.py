"""`model.add_loss(tensor)` and `add_metric`: in tf.keras they put layers into the model.

Source: `keras.src.engine.functional.Functional._graph_network_add_loss`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.construct import adopt
from keras_lint.interp.keras.models import MODEL_METHODS
from keras_lint.interp.values import CallArguments, Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.core.operation import Operation
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def _add_loss(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    losses = argument(arguments, 0, "losses", default=None)
    for loss in losses if isinstance(losses, (list, tuple)) else [losses]:
        _insert(machine, model, loss, "AddLoss", place)
    return None


def _add_metric(
    machine: Machine, model: Model, arguments: CallArguments, place: Place | None
) -> Value:
    _insert(machine, model, argument(arguments, 0, "value", default=None), "AddMetric", place)
    return None


def _insert(
    machine: Machine, model: Model, value: Value, class_name: str, place: Place | None
) -> None:
    """Put in the layers that lead to a tensor, and one that takes it."""
    if machine.keras is not KerasVersion.V2_15 or not isinstance(model, Functional):
        return
    if not isinstance(value, Tensor):
        return
    bare = Arguments(class_name, machine.keras, {}, frozenset())
    layer = Operation(bare, Shape(), listed=True)
    adopt(machine, layer, place)
    node = Node(layer, (value,), value.shape, value.shape, place)
    node.outputs = (Tensor(value.shape, value.dtype, node),)
    machine.touch(model)
    model.extend(node)


MODEL_METHODS["add_loss"] = _add_loss
MODEL_METHODS["add_metric"] = _add_metric
