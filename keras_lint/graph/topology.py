"""The order in which Keras lists the layers of a functional model.

Follows `keras.src.ops.function.map_graph` (Keras 2: `_map_graph_network`): by depth from the
outputs, deepest first, ties in the order in which a walk back from the outputs meets them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from keras_lint.graph.tensor import Node, Tensor
from keras_lint.layers.base import Layer


class Disconnected(Exception):
    """An output that does not lead back to the inputs alone; `tensor` is where the way ends."""

    def __init__(self, tensor: Tensor) -> None:
        super().__init__(tensor.lost or "not connected to the inputs")
        self.tensor = tensor


@dataclass(frozen=True, slots=True)
class Network:
    """What lies between inputs and outputs: calls in order of execution, layers as listed."""

    nodes: tuple[Node, ...]
    layers: tuple[Layer, ...]


def trace_network(inputs: Sequence[Tensor], outputs: Sequence[Tensor]) -> Network:
    """Walk back from the outputs to the inputs.

    Raises:
        Disconnected: where a tensor is reached that no layer made.
    """
    nodes, met = _walk_back(inputs, outputs)
    inside = set(nodes)
    depths: dict[Node, int] = {}
    layer_depths: dict[Layer, int] = {}
    for node in reversed(nodes):
        depth = max(depths.get(node, 0), layer_depths.get(node.layer, 0))
        depths[node] = layer_depths[node.layer] = depth
        for tensor in node.inputs:
            if tensor.node in inside:
                depths[tensor.node] = max(depth + 1, depths.get(tensor.node, 0))
    for tensor in inputs:
        if tensor.node is not None and tensor.node.layer not in layer_depths:
            layer_depths[tensor.node.layer] = 0
            met.setdefault(tensor.node.layer, -1)
    ordered = sorted(layer_depths, key=lambda layer: (-layer_depths[layer], met[layer]))
    return Network(tuple(nodes), tuple(ordered))


def _walk_back(
    inputs: Sequence[Tensor], outputs: Sequence[Tensor]
) -> tuple[list[Node], dict[Layer, int]]:
    """List the calls, each after those it needs, and number the layers as they are met.

    An explicit stack stands in for Keras's recursion, so that a deep network cannot overflow.
    """
    stop = set(inputs)
    nodes: list[Node] = []
    met: dict[Layer, int] = {}
    seen: set[Node] = set()
    for output in outputs:
        stack: list[tuple[Tensor, bool]] = [(output, False)]
        while stack:
            tensor, finished = stack.pop()
            node = tensor.node
            if node is None:
                raise Disconnected(tensor)
            if finished:
                nodes.append(node)
                continue
            if node in seen:
                continue
            seen.add(node)
            met.setdefault(node.layer, len(met))
            stack.append((tensor, True))
            if tensor not in stop:
                stack.extend((one, False) for one in reversed(node.inputs))
    return nodes, met
