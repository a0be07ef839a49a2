"""Operations on tensors that are no layers: what they leave in the graph, by version.

Keras 3 notes them as operations between the layers; tf.keras wraps each in a layer of its own; in
Keras 2.2 their results have no history.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Node, Tensor, TensorTree, shapes_of, tensors_for
from keras_lint.interp.keras.calling import as_arrays
from keras_lint.interp.keras.sparse import sparse_result
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.values import Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.core.operation import Operation
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.shape import Shape, ShapeTree

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

HISTORY = "an operation outside a layer, which Keras 2.2 cannot trace"


def operate(
    machine: Machine,
    names: tuple[str, str],
    inputs: Sequence[Value],
    output: ShapeTree,
    place: Place | None,
) -> Value:
    """Return the result of an operation on tensors and arrays.

    `names` are the operation's class in Keras 3 and its layer's name in tf.keras; `output` the
    shapes of what comes out, None where not known.
    """
    tensors = keras_state(machine).operands or [one for one in inputs if isinstance(one, Tensor)]
    if not tensors:
        return as_arrays(output)
    machine.pass_over(place)
    lost = next((one.lost for one in tensors if one.lost), "")
    if lost or machine.keras is KerasVersion.V2_2:
        return _without_history(output, lost or HISTORY)
    layer = _layer(machine, names, output)
    layer.place = place
    tree: TensorTree = tensors[0] if len(tensors) == 1 else list(tensors)
    node = Node(layer, tuple(tensors), shapes_of(tree), output, place)
    keras_state(machine).note_call(node)
    sparse = sparse_result(names[0], inputs)
    return tensors_for(output, node, tensors[0].dtype, sparse=sparse)


def _layer(machine: Machine, names: tuple[str, str], output: ShapeTree) -> Operation:
    state = keras_state(machine)
    if state.inside:
        return Operation(Arguments(names[0], machine.keras, {}, frozenset()), output, listed=False)
    if machine.keras is KerasVersion.V3:
        name = state.names.of_class(names[0])
        arguments = Arguments(names[0], machine.keras, {"name": name}, frozenset())
        return Operation(arguments, output, listed=False)
    class_name = "SlicingOpLambda" if names[1].endswith("getitem") else "TFOpLambda"
    name = state.names.of_prefix(names[1])
    arguments = Arguments(class_name, machine.keras, {"name": name}, frozenset())
    return Operation(arguments, output, listed=True)


def _without_history(output: ShapeTree, lost: str) -> Value:
    if output is None or isinstance(output, Shape):
        return Tensor(output, lost=lost)
    if isinstance(output, dict):
        return {key: _without_history(one, lost) for key, one in output.items()}
    return [_without_history(one, lost) for one in output]
