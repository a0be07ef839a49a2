"""Which layer gives a branch other rows and columns than the branches beside it, or no channels."""

from __future__ import annotations

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Failure
from keras_lint.place import Place
from keras_lint.rules.blame.mistake import Mistake, maker_of
from keras_lint.rules.blame.strides import bare_projection, unstrided
from keras_lint.rules.lineage import chain_before
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape

_MAX_STEPS = 100


def map_at_fault(failure: Failure) -> Mistake | None:
    """Return the pooling, cropping or reshape that makes a map unlike those beside it."""
    found = _steps_of_pool(failure) or _cut(failure) or _flat(failure)
    found = found or _reshaped_otherwise(failure)
    return found or unstrided(failure.inputs) or bare_projection(failure.inputs)


def _reshaped_otherwise(failure: Failure) -> Mistake | None:
    """Return the last of the Reshapes that make maps of vectors, where their sizes differ."""
    made = [maker_of(one) for one in failure.inputs]
    maps = [one for one in made if one is not None and one.layer.class_name == "Reshape"]
    whole = all(one.outputs[0].shape and one.outputs[0].shape.rank == 4 for one in maps)
    if len(maps) != len(failure.inputs) or len(maps) < 2 or not whole:
        return None
    last = max(maps, key=lambda one: one.layer.place or Place("", "call", -1))
    first = next(one for one in maps if one is not last)
    if last.layer.place is None or _alike_maps(first, last):
        return None
    return Mistake(
        last.layer.place,
        f"This Reshape gives {last.outputs[0].shape}, but beside it is {first.outputs[0].shape}.",
        "Give both maps the same rows and columns.",
    )


def _alike_maps(one: Node, other: Node) -> bool:
    a, b = one.outputs[0].shape, other.outputs[0].shape
    return a is not None and b is not None and _same_map(a, b)


def _steps_of_pool(failure: Failure) -> Mistake | None:
    """Return the pooling that makes one branch smaller, while the others keep the size."""
    for tensor in failure.inputs:
        node = _last_change(tensor)
        others = [one for one in failure.inputs if one is not tensor]
        if node is None or "Pooling" not in node.layer.class_name or not others:
            continue
        source = node.inputs[0]
        beside = all(_keeps_map(one, source) or _keeps_map(source, one) for one in others)
        elsewhere = failure.caller is not None and node.caller != failure.caller
        if beside and not elsewhere and node.layer.place is not None:
            return Mistake(
                node.layer.place,
                f"This {node.layer.label} makes {source.shape} into {node.outputs[0].shape}, "
                "but the branches beside it keep their size.",
                'Give it strides=1 and padding="same".',
            )
    return None


def _last_change(tensor: Tensor) -> Node | None:
    """Return the call that gave a branch the rows and columns that it has."""
    node = maker_of(tensor)
    while node is not None and len(node.inputs) == 1 and node.inputs[0].shape is not None:
        before, after = node.inputs[0].shape, node.outputs[0].shape if node.outputs else None
        if after is None or not _same_map(before, after):
            return node
        node = maker_of(node.inputs[0])
    return None


def _keeps_map(tensor: Tensor, source: Tensor) -> bool:
    """Tell whether a tensor comes from another through layers that keep rows and columns."""
    for _ in range(_MAX_STEPS):
        if tensor is source:
            return True
        node = tensor.node
        if node is None or len(node.inputs) != 1:
            return False
        before = node.inputs[0]
        if (
            before.shape is None
            or tensor.shape is None
            or not _same_map(before.shape, tensor.shape)
        ):
            return False
        tensor = before
    return False


def _same_map(a: Shape, b: Shape) -> bool:
    if a.rank != b.rank or a.rank < 3:
        return False
    return all(equal(one, other) is True for one, other in zip(a[1:-1], b[1:-1], strict=True))


def _cut(failure: Failure) -> Mistake | None:
    """Return the cropping or padding that was to make two branches equal."""
    made = [node for node in map(maker_of, failure.inputs) if node is not None]
    cuts = [one for one in made if one.layer.class_name.startswith(("Cropping", "ZeroPadding"))]
    if len(cuts) != 1 or cuts[0].layer.place is None or len(failure.inputs) != 2:
        return None
    other = failure.inputs[failure.inputs[0].node is cuts[0]]
    cut = cuts[0].outputs[0].shape
    if (
        other.shape is None
        or cut is None
        or other.shape.rank != cut.rank
        or _same_map(cut, other.shape)
    ):
        return None
    name = cuts[0].layer.class_name
    return Mistake(
        cuts[0].layer.place,
        f"This {name} makes {cuts[0].inputs[0].shape} into {cut}, but beside it is {other.shape}.",
        "Let it bring both to the same rows and columns.",
    )


def _flat(failure: Failure) -> Mistake | None:
    """Return the Reshape that makes a map without the axis of its channels."""
    for one, other in zip(failure.inputs, failure.inputs[::-1], strict=True):
        node, wanted = maker_of(one), other.shape
        if node is None or one.shape is None or wanted is None or one is other:
            continue
        lacks = one.shape.rank == wanted.rank - 1 and one.shape[1:] == wanted[1:-1]
        if lacks and node.layer.class_name == "Reshape" and node.layer.place is not None:
            return Mistake(
                node.layer.place._replace(argument="target_shape"),
                f"This Reshape gives {one.shape}, without an axis for the channels, which "
                f"{wanted} beside it has.",
                f"Reshape it to {(*one.shape[1:], 1)}.",
                otherwise=node.layer.place._replace(argument=0),
            )
    return None


def first_dense(output: Tensor) -> Node | None:
    """Return the first of the Dense that end a chain, before layers that leave sizes alone.

    Behind a whole network it is the layer next to it.
    """
    first = last = None
    for node in chain_before(output):
        before = node.inputs[0].shape if len(node.inputs) == 1 else None
        if isinstance(node.layer, Model):
            return first and last
        last = node
        if node.layer.class_name == "Dense":
            first = node
        elif not node.outputs or before is None or before != node.outputs[0].shape:
            break
    return first
