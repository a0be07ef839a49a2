"""Which transposed convolution does not enlarge its map, where a decoder is too small."""

from __future__ import annotations

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.place import Place
from keras_lint.rules.blame.mistake import NORMALIZATIONS, Mistake
from keras_lint.rules.lineage import ancestors, chain_before
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape


def unstrided_before(tensor: Tensor, wanted: Shape | None) -> Node | None:
    """Return the one transposed convolution with strides of 1 before a map that is too small.

    All axes of the map are to lack the same factor. Others that do enlarge are let be.
    """
    if factor_lacking(tensor.shape, wanted) is None:
        return None
    model = tensor.node.layer if tensor.node is not None else None
    inner = flatten(model.outputs or []) if isinstance(model, Model) else []
    end = inner[0] if len(inner) == 1 else tensor
    turned = [node for node in chain_before(end) if node.layer.class_name.endswith("DTranspose")]
    idle = [node for node in turned if not _enlarges(node)]
    if len(idle) == 2 and idle[0] is turned[0]:
        idle = idle[1:]  # the last one makes the image of the map
    return idle[0] if len(idle) == 1 and idle[0].layer.place is not None else None


def enlarged_too_little(tensor: Tensor, wanted: Shape | None) -> Node | None:
    """Return the layer that enlarges a map last, where that is still too small by a factor.

    A line that makes several such layers is not to blame.
    """
    if factor_lacking(tensor.shape, wanted) is None:
        return None
    for node in chain_before(tensor):
        before, after = node.inputs[0].shape if node.inputs else None, node.outputs[0].shape
        if before is None or after is None or before.rank != after.rank:
            return None
        if before[1:-1] != after[1:-1]:
            alone = _line_of(node) not in map(_line_of, chain_before(node.inputs[0]))
            return node if alone and factor_lacking(before, after) is not None else None
    return None


def _line_of(node: Node) -> Place | None:
    return node.layer.place


def unstrided(tensors: tuple[Tensor, ...]) -> Mistake | None:
    """Return the transposed convolution that leaves a branch smaller than the one beside it."""
    if len(tensors) != 2:
        return None
    for tensor, other in (tensors, tensors[::-1]):
        node = unstrided_before(tensor, other.shape)
        if node is not None and node.layer.place is not None:
            factor = factor_lacking(tensor.shape, other.shape)
            return Mistake(
                node.layer.place,
                f"This {node.layer.label} has strides of 1 and leaves the map as it is: "
                f"{tensor.shape}, but beside it is {other.shape}.",
                f"Give it strides={factor}.",
            )
    return None


def bare_projection(tensors: tuple[Tensor, ...]) -> Mistake | None:
    """Return the convolution of size 1 that keeps the map on a shortcut around what shrinks it."""
    if len(tensors) != 2:
        return None
    for tensor, other in (tensors, tensors[::-1]):
        factor = factor_lacking(other.shape, tensor.shape)
        node = next(filter(_weighted, chain_before(tensor)), None)
        if factor is None or node is None or len(node.inputs) != 1 or not _of_size_one(node):
            continue
        if node.inputs[0] in ancestors(other) and node.layer.place is not None:
            return Mistake(
                node.layer.place,
                f"This {node.layer.label} has strides of 1 and gives {tensor.shape}, but the "
                f"layers that it goes around make {other.shape}.",
                f"Give it strides={factor}.",
            )
    return None


def _weighted(node: Node) -> bool:
    return node.layer.class_name not in NORMALIZATIONS and node.layer.all_weights() != []


def _of_size_one(node: Node) -> bool:
    windows = node.layer.windows(node.input_shapes)
    return bool(windows) and all(one.size == one.stride == 1 for one in windows)


def factor_lacking(given: Shape | None, wanted: Shape | None) -> int | None:
    """Return by how much all rows and columns of a map are to grow, None where they are not."""
    if given is None or wanted is None or given.rank != wanted.rank or given.rank < 3:
        return None
    factors = {_quotient(b, a) for a, b in zip(given[1:-1], wanted[1:-1], strict=True)}
    factor = factors.pop()
    return factor if not factors and factor > 1 else None


def _quotient(larger: Dim, smaller: Dim) -> int:
    """Return how many times a size goes into another, 0 where that is no whole number."""
    if not isinstance(larger, int) or not isinstance(smaller, int) or smaller < 1:
        return 0
    return 0 if larger % smaller else larger // smaller


def _enlarges(node: Node) -> bool:
    before, after = node.inputs[0].shape, node.outputs[0].shape if node.outputs else None
    return before is None or after is None or factor_lacking(before, after) is not None
