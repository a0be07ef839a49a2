"""Layers of a detour that make its map smaller, and layers that could be left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from keras_lint.diagnostic import Option, Wanted
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Failure
from keras_lint.layers.registry import position_of, signature_of_class
from keras_lint.rules.blame.strides import factor_lacking
from keras_lint.rules.lineage import ancestors, chain_before

MOST_STEPS = 12


def kept_in_steps(failure: Failure) -> Iterator[Option]:
    """Yield the layers with strides of a detour, as if they went through the map one by one."""
    for node in _detours(failure.inputs):
        place = node.layer.place
        strides = {window.stride for window in node.layer.windows(node.input_shapes)}
        if place is not None and strides - {1}:
            yield Option(place, Wanted(_arguments(node), None, 1, added=True))


def gone_in_steps(failure: Failure) -> Iterator[Option]:
    """Yield the convolutions of the larger of two maps, with the strides that it lacks."""
    for tensor, other in (failure.inputs, failure.inputs[::-1]) if len(failure.inputs) == 2 else ():
        factor = factor_lacking(other.shape, tensor.shape)
        for node in _detours((tensor, other)) if factor is not None else ():
            place = node.layer.place
            windows = node.layer.windows(node.input_shapes)
            plain = bool(windows) and all(one.stride == 1 for one in windows)
            if place is not None and plain and node.caller == failure.caller:
                yield Option(place, Wanted(_arguments(node), None, factor, added=True))


def pooled_as_enlarged(failure: Failure) -> Iterator[Option]:
    """Yield the poolings of a detour that make a map smaller by more than it is enlarged after."""
    nodes = list(_detours(failure.inputs))
    factors = {one.layer.args.get("size") for one in nodes if "UpSampling" in one.layer.class_name}
    for node in nodes if len(factors) == 1 else ():
        given, place = node.layer.args.get("pool_size"), node.layer.place
        factor = next(iter(factors))
        if place is not None and given is not None and factor is not None and given != factor:
            yield Option(place, Wanted(("pool_size", 0), given, factor))


def left_out(failure: Failure) -> Iterator[Option]:
    """Yield the layers without weights before a failure that change the map, to be left out."""
    for tensor in failure.inputs:
        for node in islice(chain_before(tensor), MOST_STEPS):
            before = node.inputs[0].shape if len(node.inputs) == 1 else None
            after, place = node.outputs[0].shape if node.outputs else None, node.layer.place
            if before is None or after is None or place is None or before[1:-1] == after[1:-1]:
                continue
            if before.rank == after.rank and not node.layer.all_weights():
                yield Option(place, Wanted((), None, None), left_out=True)


def _arguments(node: Node) -> tuple[str | int, ...]:
    """Return the ways in which a layer may be given its strides."""
    signature = signature_of_class(node.layer.class_name, node.layer.keras)
    position = None if signature is None else position_of(signature, "strides")
    return ("strides",) if position is None else ("strides", position)


def _detours(tensors: tuple[Tensor, ...]) -> Iterator[Node]:
    """Yield the calls between two tensors and what both were computed from."""
    if len(tensors) != 2:
        return
    shared = set.intersection(*({one, *ancestors(one)} for one in tensors))
    for tensor in tensors:
        for node in islice(chain_before(tensor), MOST_STEPS if tensor not in shared else 0):
            yield node
            if any(one in shared for one in node.inputs):
                break
