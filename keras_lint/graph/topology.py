"""The order in which Keras lists the layers of a functional model.

Follows `keras.src.ops.function.map_graph` (Keras 2: `_map_graph_network`): by depth from the
outputs, deepest first, ties in the order in which a walk back from the outputs meets them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from keras_lint.graph.tensor import Node, Tensor
from keras_lint.layers.base import Layer
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.record import record


class Disconnected(Exception):
    """An output that does not lead back to the inputs alone; `tensor` is where the way ends."""

    def __init__(self, tensor: Tensor) -> None:
        super().__init__(tensor.lost or "not connected to the inputs")
        self.tensor = tensor


@record
class Network:
    """What lies between inputs and outputs: calls in order of execution, layers as listed."""

    nodes: tuple[Node, ...]
    layers: tuple[Layer, ...]


def trace_network(
    inputs: Sequence[Tensor],
    outputs: Sequence[Tensor],
    new_inputs: Mapping[Tensor, Node] = MappingProxyType({}),
) -> Network:
    """Walk back from the outputs to the inputs; some of these are made anew.

    Raises:
        Disconnected: where a tensor is reached that no layer made.
    """
    nodes, met = _walk_back(inputs, outputs, new_inputs)
    inside = set(nodes)
    depths: dict[Node, int] = {}
    layer_depths: dict[Layer, int] = {}
    for node in reversed(nodes):
        depth = max(depths.get(node, 0), layer_depths.get(node.layer, 0))
        depths[node] = layer_depths[node.layer] = depth
        for tensor in node.inputs:
            maker = new_inputs.get(tensor, tensor.node)
            if maker in inside:
                depths[maker] = max(depth + 1, depths.get(maker, 0))
    for tensor in inputs:
        maker = new_inputs.get(tensor, tensor.node)
        if maker is not None and _lists_unused(maker.layer, layer_depths):
            layer_depths[maker.layer] = 0
            met.setdefault(maker.layer, -1)
    ordered = sorted(layer_depths, key=lambda layer: (-layer_depths[layer], met[layer]))
    return Network(tuple(nodes), tuple(ordered))


def _lists_unused(layer: Layer, depths: dict[Layer, int]) -> bool:
    """Tell whether an input that leads to no output is listed: not by Keras 2.2."""
    return layer not in depths and layer.keras is not KerasVersion.V2_2


def _walk_back(
    inputs: Sequence[Tensor], outputs: Sequence[Tensor], new_inputs: Mapping[Tensor, Node]
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
            node = new_inputs.get(tensor, tensor.node)
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
                stack.extend((one, False) for one in reversed(node.arguments_in_order))
    return nodes, met
