"""Models over tensors that lie within another network.

From tf.keras 2.4 on Keras puts a new input layer in the place of such a tensor and repeats the
calls behind it (`clone_graph_nodes` in `keras.src.models.functional`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.graph.inputs import input_tensor, is_source
from keras_lint.graph.naming import Names
from keras_lint.graph.tensor import Node, Tensor, TensorTree, flatten
from keras_lint.graph.topology import Disconnected, trace_network
from keras_lint.layers.keras_version import KerasVersion


def with_own_inputs(
    inputs: TensorTree, outputs: TensorTree, names: Names
) -> tuple[TensorTree, TensorTree]:
    """Return inputs and outputs such that every input is an input layer's tensor."""
    sources = flatten(inputs)
    if all(is_source(tensor) or tensor.node is None for tensor in sources):
        return inputs, outputs
    if names.keras is KerasVersion.V2_2:
        return inputs, outputs
    try:
        network = trace_network(sources, flatten(outputs))
    except Disconnected:
        return inputs, outputs
    clones: dict[int, Tensor] = {}
    for tensor in sources:
        clones[id(tensor)] = tensor if is_source(tensor) else _input_for(tensor, names)
    replaced = {id(tensor.node) for tensor in sources}
    _repeat([node for node in network.nodes if id(node) not in replaced], clones)
    return _swapped(inputs, clones), _swapped(outputs, clones)


def _input_for(tensor: Tensor, names: Names) -> Tensor:
    three = names.keras is KerasVersion.V3
    name = f"{tensor.name}CLONE" if three else names.of_prefix("input")
    return input_tensor(names.keras, tensor.shape, name, None, tensor.dtype)


def _repeat(nodes: Sequence[Node], clones: dict[int, Tensor]) -> None:
    """Make each call once more, on the tensors that stand for its inputs."""
    for node in nodes:
        if all(is_source(output) for output in node.outputs):
            continue
        repeated = Node(
            node.layer,
            tuple(clones.get(id(tensor), tensor) for tensor in node.inputs),
            node.input_shapes,
            node.output_shapes,
            node.place,
            node.arguments,
            conditional=node.conditional,
        )
        repeated.outputs = tuple(
            Tensor(one.shape, one.dtype, repeated, one.index, name=f"{one.name}_clone")
            for one in node.outputs
        )
        for old, new in zip(node.outputs, repeated.outputs, strict=True):
            clones.setdefault(id(old), new)


def _swapped(tree: TensorTree, clones: Mapping[int, Tensor]) -> TensorTree:
    if isinstance(tree, Tensor):
        return clones.get(id(tree), tree)
    if isinstance(tree, dict):
        return {key: _swapped(branch, clones) for key, branch in tree.items()}
    swapped = [_swapped(branch, clones) for branch in tree]
    return tuple(swapped) if isinstance(tree, tuple) else swapped
