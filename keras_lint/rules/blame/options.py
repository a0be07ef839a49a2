"""Other places that may be to blame, each with a value that would do: one that mends it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from math import isqrt, prod

from keras_lint.diagnostic import Option, Wanted
from keras_lint.graph.feeding import feeds
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.graph.trace import Failure, Trace
from keras_lint.graph.training import Use
from keras_lint.layers.base import Layer
from keras_lint.place import Place
from keras_lint.rules.blame.detours import (
    gone_in_steps,
    kept_in_steps,
    left_out,
    pooled_as_enlarged,
)
from keras_lint.rules.blame.mistake import maker_of
from keras_lint.rules.blame.order import channels_last
from keras_lint.rules.blame.shapes import other_rank, wanted_shape
from keras_lint.rules.lineage import ancestors, chain_before
from keras_lint.rules.recurrence import recurrent_of
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import Absent

MOST_BEFORE = 12
"""So many calls before a failure are looked at."""


def options_for(failure: Failure, trace: Trace) -> Iterator[Option]:
    """Yield places to try, the likeliest first."""
    if failure.error.kind == "merge-shapes":
        yield from channels_last(failure)
        yield from _along_other_axis(failure)
        yield from _all_steps(failure)
        yield from _last_step(failure)
        yield from _padded(failure)
        yield from pooled_as_enlarged(failure)
        yield from kept_in_steps(failure)
        yield from gone_in_steps(failure)
        yield from evened(failure.inputs) if len(failure.inputs) > 1 else ()
        yield from left_out(failure)
    elif failure.error.kind == "input-rank":
        yield from _of_other_rank(failure)
        yield from _as_fed(failure, trace)
        yield from _all_steps(failure)
    elif failure.error.kind == "input-dimension":
        yield from _unlike_input(failure, trace)
    elif failure.error.kind == "reshape-size":
        yield from _reshaped(failure, trace)


def _all_steps(failure: Failure) -> Iterator[Option]:
    """Yield the recurrent layers before that return their last step alone."""
    for node in _before(failure):
        inner = recurrent_of(node.layer)
        if inner is not None and inner.place is not None:
            if inner.args.get("return_sequences", False) is False:
                wanted = Wanted(("return_sequences",), False, True, added=True)
                yield Option(inner.place, wanted)


def _last_step(failure: Failure) -> Iterator[Option]:
    """Yield the recurrent layers before that return all their steps, where axes are too many."""
    ranks = {one.shape.rank for one in failure.inputs if one.shape is not None}
    for node in _before(failure) if len(ranks) > 1 else ():
        wrapped = node.layer.args.get("layer")
        inner = recurrent_of(wrapped if isinstance(wrapped, Layer) else node.layer)
        if inner is not None and inner.place is not None:
            if inner.args.get("return_sequences") is True:
                yield Option(inner.place, Wanted(("return_sequences",), True, False))


def _padded(failure: Failure) -> Iterator[Option]:
    """Yield the convolutions and poolings before that are not padded, where others are."""
    before = _before(failure)
    if not any(node.layer.args.get("padding") in ("same", "causal") for node in before):
        return
    for node in before:
        place = node.layer.place
        if place is not None and node.layer.windows(node.input_shapes):
            if node.layer.args.get("padding") == "valid":
                yield Option(place, Wanted(("padding",), "valid", "same", added=True))


def padded_otherwise(output: Tensor, wanted: Shape) -> Iterator[Option]:
    """Yield the layers before a map of the wrong size that are padded, or not, unlike the others.

    A map that is too large comes from one layer that was not to be padded, before the last one.
    """
    shape = output.shape
    if shape is None or shape.rank != wanted.rank or shape.rank < 3:
        return
    sizes = zip(shape[1:-1], wanted[1:-1], strict=True)
    differ = [(a, b) for a, b in sizes if a != b]
    if not differ or not all(isinstance(a, int) and isinstance(b, int) for a, b in differ):
        return
    larger = all(isinstance(a, int) and isinstance(b, int) and a > b for a, b in differ)
    given, other = ("same", "valid") if larger else ("valid", "same")
    for node in islice(chain_before(output), int(larger), MOST_BEFORE):
        place = node.layer.place
        if place is not None and node.layer.windows(node.input_shapes):
            if node.layer.args.get("padding") == given:
                yield Option(place, Wanted(("padding",), given, other, added=True))


def _before(failure: Failure) -> list[Node]:
    """Return the last calls before a failure, each layer once."""
    found: dict[int, Node] = {}
    waiting = [one.node for one in failure.inputs if one.node is not None]
    while waiting and len(found) < MOST_BEFORE:
        node = waiting.pop(0)
        found.setdefault(id(node.layer), node)
        waiting += [one.node for one in node.inputs if one.node is not None]
    return list(found.values())


def _of_other_rank(failure: Failure) -> Iterator[Option]:
    """Yield the input at the beginning, where it may lack an axis."""
    if len(failure.inputs) != 1:
        return
    *_, first = [None, *chain_before(failure.inputs[0])]
    given = failure.inputs[0].shape
    if first is None or first.inputs or given is None or not first.outputs[0].shape:
        return
    shape, place = first.outputs[0].shape, _place_of(first)
    wanted = other_rank(shape[1:], failure.error.expected) if shape.rank == given.rank else None
    if place is not None and wanted is not None:
        yield Option(place, wanted)


def _as_fed(failure: Failure, trace: Trace) -> Iterator[Option]:
    """Yield the input at the beginning, where its model is trained on arrays of another rank."""
    for use in trace.training if len(failure.inputs) == 1 else ():
        if not isinstance(use, Use) or not use.trains or isinstance(use.x, Absent):
            continue
        for source, data in feeds(use.model, use.x) or ():
            if source not in ancestors(failure.inputs[0]) or not source.shape or not data.shape:
                continue
            wanted = wanted_shape(source.shape[1:], data.shape[1:])
            place = _place_of(source.node)
            if place is not None and wanted and source.shape.rank != data.shape.rank:
                yield Option(place, wanted)


def _unlike_input(failure: Failure, trace: Trace) -> Iterator[Option]:
    """Yield the input of a model and the one that it is called on; this alone if it takes others.

    Which one it is, other uses of both must tell.
    """
    model = failure.around or failure.layer
    sources = flatten(model.inputs or []) if isinstance(model, Model) else []
    given = failure.given or failure.inputs
    taken = any(one.layer is model for one in trace.calls)
    for source, tensor in zip(sources, given, strict=False):
        if not taken:
            yield from _declared_like(source, tensor)
        yield from _declared_like(tensor, source)


def _declared_like(tensor: Tensor, other: Tensor) -> Iterator[Option]:
    """Yield an input of sizes that are to be those of another tensor."""
    node, shape, wanted = tensor.node, tensor.shape, other.shape
    place = _place_of(node) if node is not None and not node.inputs else None
    if (
        place is None
        or not shape
        or not wanted
        or shape.rank != wanted.rank
        or shape[1:] == wanted[1:]
    ):
        return
    if (value := wanted_shape(shape[1:], wanted[1:])) is not None:
        yield Option(place, value)


def _along_other_axis(failure: Failure) -> Iterator[Option]:
    """Yield a Concatenate that joins another axis than the one that its inputs differ on.

    Where they differ on several, it may be others before that are joined so: the last axis is it.
    """
    layer = failure.layer
    shapes = [one.shape for one in failure.inputs if one.shape is not None]
    if layer is None or layer.place is None or "axis" not in layer.arguments.given:
        return
    if len(shapes) < len(failure.inputs) or len({one.rank for one in shapes}) != 1:
        return
    differ = [axis for axis in range(1, shapes[0].rank) if len({one[axis] for one in shapes}) > 1]
    axis = layer.args.get("axis")
    if not isinstance(axis, int) or not axis % shapes[0].rank:
        return
    wanted = differ[0] if len(differ) == 1 else shapes[0].rank - 1
    if differ and axis % shapes[0].rank != wanted:
        yield Option(layer.place, Wanted(("axis",), axis, wanted))


def evened(tensors: Sequence[Tensor]) -> Iterator[Option]:
    """Yield the input that maps come from which were halved and doubled again, of even size."""
    before = [{one, *ancestors(one)} for one in tensors]
    shared = set.intersection(*before) if before else set()
    sources = [one for one in shared if one.node is not None and not one.node.inputs]
    if len(sources) != 1 or not sources[0].shape:
        return
    rows = sources[0].shape[1:-1]
    least = min((size for size in map(_rows, set.union(*before)) if size), default=0)
    if not least or not rows or not all(isinstance(size, int) for size in rows):
        return
    largest = max(size for size in rows if isinstance(size, int))
    factor = 1 << (-(-largest // least)).bit_length() - 1
    even = [max(1, size // factor) * factor for size in rows if isinstance(size, int)]
    place = _place_of(sources[0].node)
    wanted = wanted_shape(sources[0].shape[1:], (*even, sources[0].shape[-1]))
    if place is not None and wanted is not None and even != list(rows):
        yield Option(place, wanted)


def _rows(tensor: Tensor) -> int:
    size = tensor.shape[1] if tensor.shape is not None and tensor.shape.rank > 2 else 0
    return size if isinstance(size, int) else 0


def _reshaped(failure: Failure, trace: Trace) -> Iterator[Option]:
    """Yield the Reshape for its target and the Dense before it for its units.

    The Dense comes first where another layer makes just the shape that is aimed at.
    """
    layer = failure.layer
    target = None if layer is None else layer.args.get("target_shape")
    node = maker_of(failure.inputs[0]) if len(failure.inputs) == 1 else None
    given = failure.inputs[0].shape if failure.inputs else None
    if layer is None or layer.place is None or given is None:
        return
    if given.rank != 2:
        yield from _filters_for(node, _whole(target))
        return
    values, shape = given[-1], _whole(target)
    if shape is None or not isinstance(values, int):
        return
    reshape = [
        Option(layer.place, Wanted(("target_shape", 0), shape, other))
        for other in _targets(shape, values)
    ]
    dense = []
    if node is not None and node.layer.class_name == "Dense" and node.layer.place is not None:
        wanted = Wanted(("units", 0), values, prod(shape))
        dense = [Option(node.layer.place, wanted)]
    aimed = any(_makes(one, shape) for one in trace.calls)
    yield from (*dense, *reshape) if aimed else (*reshape, *dense)


def _filters_for(node: Node | None, target: tuple[int, ...] | None) -> Iterator[Option]:
    """Yield the convolution whose filters a Reshape parts, where its rows and columns stay."""
    shape = node.outputs[0].shape if node is not None and node.outputs else None
    place = None if node is None else node.layer.place
    if node is None or shape is None or target is None or place is None:
        return
    rows, kept = tuple(shape[1:-1]), target[: shape.rank - 2]
    if node.layer.class_name.startswith("Conv") and rows == kept and len(target) > len(rows):
        wanted = prod(target[len(rows) :])
        yield Option(place, Wanted(("filters", 0), shape[-1], wanted))


def _makes(node: Node, shape: tuple[int, ...]) -> bool:
    return any(one.shape is not None and one.shape[1:] == shape for one in node.outputs)


def _targets(shape: tuple[int, ...], values: int) -> Iterator[tuple[int, ...]]:
    """Yield like targets that take so many values: another last size, or other rows and columns."""
    *rows, last = shape
    area, side = prod(rows), isqrt(values // last)
    if len(rows) == 2 and side * side * last == values:
        yield side, side, last
    if not values % area:
        yield (*rows, values // area)


def _whole(target: object) -> tuple[int, ...] | None:
    sizes = target if isinstance(target, (tuple, list)) else ()
    whole = tuple(size for size in sizes if isinstance(size, int) and size > 0)
    return whole if sizes and len(whole) == len(sizes) else None


def _place_of(node: Node | None) -> Place | None:
    return None if node is None else node.place or node.layer.place
