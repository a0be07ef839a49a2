"""Which branch to mend, where branches do not fit together."""

from __future__ import annotations

from collections.abc import Iterable

from keras_lint.diagnostic import Change, Remedy, Wanted
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.graph.trace import Failure
from keras_lint.layers.base import Layer
from keras_lint.rules.blame.maps import map_at_fault
from keras_lint.rules.blame.mistake import NORMALIZATIONS, Mistake, maker_of
from keras_lint.rules.blame.order import channels_first
from keras_lint.rules.blame.pools import pooled_by_parts
from keras_lint.rules.lineage import MAX_ANCESTORS, ancestors, chain_before
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape


def branch_at_fault(failure: Failure) -> Mistake | None:
    """Return the one layer of a branch that gives it another size than the others have."""
    bare = _rim_lost(failure.inputs) or unpadded_among(failure.inputs)
    if bare is not None:
        return _pad(bare, failure)
    found = _wide_or_narrow(failure) or pooled_by_parts(failure) or map_at_fault(failure)
    return found or _bare_shortcut(failure)


def _bare_shortcut(failure: Failure) -> Mistake | None:
    """Return where a tensor is kept to be added to what a function makes of it in other channels.

    A function is to serve for any number of channels: it is the shortcut that lacks a projection.
    """
    if len(failure.inputs) != 2 or failure.caller is None:
        return None
    for kept, made in (failure.inputs, failure.inputs[::-1]):
        a, b, place = kept.shape, made.shape, kept.aliased
        if a is None or b is None or place is None or place.path != failure.caller.path:
            continue
        if _differ_last(a, b) and a[:-1] == b[:-1] and a.rank > 2 and kept in ancestors(made):
            return Mistake(
                place,
                f"This is kept as it is, {a}, to be joined with {b}, which is made from it.",
                f"Bring it to {b[-1]} channels: a convolution of size 1.",
            )
    return None


def unpadded_among(tensors: Iterable[Tensor]) -> Node | None:
    """Return the one convolution before some tensors that lacks padding="same", as others have it.

    A single one that loses its rim, where at least two do not, is a slip.
    """
    nodes: dict[int, Node] = {}
    waiting = [tensor.node for tensor in tensors if tensor.node is not None]
    while waiting and len(nodes) < MAX_ANCESTORS:
        node = waiting.pop()
        if id(node) not in nodes:
            nodes[id(node)] = node
            inner = flatten(node.layer.outputs or []) if isinstance(node.layer, Model) else []
            waiting += [one.node for one in (*node.inputs, *inner) if one.node is not None]
    slid = [node for node in nodes.values() if node.layer.class_name.startswith("Conv")]
    padded = [node for node in slid if node.layer.args.get("padding") == "same"]
    bare = [node for node in slid if _loses_rim(node)]
    return bare[0] if len(bare) == 1 and len(padded) > 1 else None


def _loses_rim(node: Node) -> bool:
    if node.layer.class_name.endswith("Transpose"):
        return _adds_rim(node)
    windows = node.layer.windows(node.input_shapes)
    return any(
        window.padding == "valid" and window.stride == 1 and window.size != 1 for window in windows
    )


def _adds_rim(node: Node) -> bool:
    """Tell whether a transposed convolution gives more than its strides times the map."""
    before, after = node.inputs[0].shape, node.outputs[0].shape if node.outputs else None
    strides = node.layer.args.get("strides")
    steps = strides if isinstance(strides, tuple) else (strides,)
    if before is None or after is None or node.layer.args.get("padding") != "valid":
        return False
    return any(
        isinstance(a, int) and isinstance(b, int) and isinstance(step, int) and b > a * step
        for a, b, step in zip(before[1:-1], after[1:-1], steps * 3, strict=False)
    )


def _pad(node: Node, failure: Failure) -> Mistake | None:
    place, taker = node.layer.place, failure.layer
    if place is None or taker is None:
        return None
    name = node.layer.class_name
    change = Change(place, "set", "padding", '"same"')
    return Mistake(
        place,
        f"This {name} alone is without padding: it gives {node.outputs[0].shape}, and "
        f"{taker.label} cannot join {' and '.join(str(one.shape) for one in failure.inputs)}.",
        'Give it padding="same", as the others have.',
        remedy=Remedy('Pad it: padding="same"', (change,)),
    )


def _rim_lost(tensors: tuple[Tensor, ...]) -> Node | None:
    """Return the convolution that ends a branch and alone takes the rim off it."""
    if len(tensors) != 2:
        return None
    for one, other in (tensors, tensors[::-1]):
        node = maker_of(one)
        if node is None or not _loses_rim(node) or not node.layer.class_name.startswith("Conv"):
            continue
        before, beside = node.inputs[0].shape, other.shape
        if before is not None and beside is not None and before.rank == beside.rank:
            pairs = zip(before[1:-1], beside[1:-1], strict=True)
            if all(equal(a, b) is True for a, b in pairs):
                return node
    return None


def _wide_or_narrow(failure: Failure) -> Mistake | None:
    """Return what ends a detour around a tensor as a Dense does, but not with its width."""
    if len(failure.inputs) != 2:
        return None
    for around, detour in (failure.inputs, failure.inputs[::-1]):
        a, b = around.shape, detour.shape
        if a is None or b is None or not _differ_last(a, b) or around not in ancestors(detour):
            continue
        layer = _repeated(detour) or _last_dense(detour)
        layer = layer or (_lone_convolution(detour, around) if failure.caller is None else None)
        if layer is not None and layer.place is not None:
            conv = layer.class_name.startswith("Conv")
            name = "filters" if conv else {"RepeatVector": "n"}.get(layer.class_name, "units")
            return Mistake(
                layer.place._replace(argument=name),
                f"This {layer.label} gives {b[-1]} values, but its result is joined with {a}, "
                "from which it was computed.",
                f"Give it {a[-1]} instead.",
                otherwise=layer.place._replace(argument=0),
                wanted=Wanted((name, 0), b[-1], a[-1], named=True),
            )
    return None


def goes_around(tensors: tuple[Tensor, ...]) -> bool:
    """Tell whether one of two tensors was computed from the other."""
    if len(tensors) != 2:
        return False
    return tensors[0] in ancestors(tensors[1]) or tensors[1] in ancestors(tensors[0])


def _differ_last(a: Shape, b: Shape) -> bool:
    if not a or not b or equal(a[-1], b[-1]) is not False:
        return False
    return 1 not in (a[-1], b[-1]) and a.rank == b.rank


def _repeated(tensor: Tensor) -> Layer | None:
    """Return the RepeatVector whose copies a Permute has laid along the last axis."""
    node = maker_of(tensor)
    if node is None or node.layer.class_name != "Permute" or len(node.inputs) != 1:
        return None
    before = maker_of(node.inputs[0])
    repeats = before is not None and before.layer.class_name == "RepeatVector"
    return before.layer if before is not None and repeats else None


def _last_dense(tensor: Tensor) -> Layer | None:
    node = maker_of(tensor)
    while node is not None and node.layer.class_name == "Reshape" and len(node.inputs) == 1:
        node = maker_of(node.inputs[0])
    layer = None if node is None else node.layer
    if isinstance(layer, Model):
        layer = next((one for one in reversed(layer.layers or ()) if one.all_weights()), None)
    return layer if layer is not None and _is_dense(layer) else None


def _lone_convolution(detour: Tensor, around: Tensor) -> Layer | None:
    """Return the only layer of a detour around an input that gives other channels."""
    if around.node is None or around.node.inputs or channels_first(around) is not None:
        return None
    weighted = []
    for node in chain_before(detour):
        if node is around.node:
            break
        if node.layer.all_weights() != [] and node.layer.class_name not in NORMALIZATIONS:
            weighted.append(node.layer)
    alone = len(weighted) == 1 and weighted[0].class_name.startswith("Conv")
    return weighted[0] if alone else None


def _is_dense(layer: Layer) -> bool:
    """Tell whether a layer gives each step new values from its old ones alone."""
    steps = layer.args.get("kernel_size") if layer.class_name == "Conv1D" else None
    return layer.class_name == "Dense" or steps in (1, (1,))
