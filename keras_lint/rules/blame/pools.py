"""Branches of windows of unlike size, each pooled by parts where all of it was meant."""

from __future__ import annotations

from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Failure
from keras_lint.rules.blame.mistake import Mistake, maker_of

POOLS = ("MaxPooling1D", "AveragePooling1D", "MaxPooling2D", "AveragePooling2D")


def pooled_by_parts(failure: Failure) -> Mistake | None:
    """Return the pooling that ends each branch, behind convolutions of unlike size.

    Such convolutions of one text leave unlike many steps. What they found goes together once each
    is pooled to one value (Kim, Convolutional Neural Networks for Sentence Classification, 2014).
    """
    pools = [_pool_behind_convolution(one) for one in failure.inputs]
    ends = [one for one in pools if one is not None]
    if len(ends) < 2 or len(ends) != len(pools):
        return None
    found = [end.inputs[0].node for end in ends]
    sizes = {str(one.layer.args.get("kernel_size")) for one in found if one is not None}
    sources = {id(one.inputs[0]) for one in found if one is not None}
    pool, place = ends[0].layer, ends[0].layer.place
    if len(sizes) < 2 or len(sources) != 1 or place is None:
        return None
    whole = f"Global{pool.class_name}"
    return Mistake(
        place,
        f"Windows of {len(sizes)} sizes leave unlike many steps, and this {pool.class_name} keeps "
        f"them so: {' and '.join(str(one.shape) for one in failure.inputs)} cannot be joined.",
        f"Pool over all steps: {whole}().",
    )


def _pool_behind_convolution(tensor: Tensor) -> Node | None:
    """Return the call of a pooling layer, where a convolution that leaves off the rim is before."""
    node = maker_of(tensor)
    if node is None or node.layer.class_name not in POOLS or len(node.inputs) != 1:
        return None
    before = node.inputs[0].node
    is_bare = (
        before is not None
        and before.layer.class_name in ("Conv1D", "Conv2D")
        and before.layer.args.get("padding") == "valid"
    )
    return node if is_bare else None
