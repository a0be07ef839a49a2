"""Which layer ends a branch or a model in another shape than what comes after it takes."""

from __future__ import annotations

from math import prod

from keras_lint.diagnostic import Wanted
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor, flatten
from keras_lint.graph.trace import Failure
from keras_lint.layers.base import Layer
from keras_lint.rules.blame.maps import first_dense
from keras_lint.rules.blame.merges import unpadded_among
from keras_lint.rules.blame.mistake import NORMALIZATIONS, Mistake, maker_of
from keras_lint.rules.blame.strides import unstrided_before
from keras_lint.rules.lineage import chain_before, is_of_keras
from keras_lint.rules.recurrence import recurrent_of
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape


def reduced_away(tensors: tuple[Tensor, ...]) -> Mistake | None:
    """Return the function that takes the last axis away, where the tensor beside it keeps it."""
    if len(tensors) != 2:
        return None
    for tensor, other in (tensors, tensors[::-1]):
        node = maker_of(tensor)
        place = None if node is None else node.layer.place or node.place
        if node is None or place is None or is_of_keras(node.layer) or len(node.inputs) != 1:
            continue
        before = node.inputs[0].shape
        if before is None or tensor.shape is None or other.shape is None:
            continue
        if before.rank == other.shape.rank and tensor.shape == before[:-1] == other.shape[:-1]:
            return Mistake(
                place,
                f"This gives {tensor.shape}, without the last axis that {other.shape} beside it "
                "has.",
                "Keep the axis: keepdims=True.",
            )
    return None


def map_beside_vector(tensors: tuple[Tensor, ...]) -> Mistake | None:
    """Return the first Dense on a map that was to become a vector before, as those beside it."""
    known = [one for one in tensors if one.shape is not None]
    flat = [one for one in known if one.shape is not None and one.shape.rank == 2]
    maps = [one for one in known if one not in flat]
    if not flat or len(known) != len(tensors) or len(maps) != 1:
        return None
    if maps[0].shape is None or maps[0].shape.rank < 4:
        return _steps_beside_vector(maps[0], flat[0])
    node = first_dense(maps[0])
    place = None if node is None else node.place or node.layer.place
    if node is None or place is None or not node.inputs:
        return None
    return Mistake(
        place,
        f"This {node.layer.label} gives {maps[0].shape}, to be joined with {flat[0].shape}.",
        "Make a vector of the map first, with Flatten or GlobalAveragePooling.",
    )


def _steps_beside_vector(steps: Tensor, flat: Tensor) -> Mistake | None:
    """Return what gives all steps beside vectors: a recurrent layer told to, or an Embedding."""
    maker = maker_of(steps)
    inner = None if maker is None else recurrent_of(maker.layer)
    told = inner is not None and inner.args.get("return_sequences") is True
    if maker is None or not (told or maker.layer.class_name == "Embedding"):
        return None
    place = maker.layer.place if told else maker.place or maker.layer.place
    if place is None:
        return None
    return Mistake(
        place,
        f"This {maker.layer.label} gives all steps, {steps.shape}, to be joined with {flat.shape}.",
        "Leave out return_sequences=True." if told else "Make a vector of them first, as Flatten.",
    )


def pooled_away(failure: Failure) -> Mistake | None:
    """Return the pooling that left one value a channel of a map that Reshape wants back."""
    node = maker_of(failure.inputs[0]) if len(failure.inputs) == 1 else None
    target = None if failure.layer is None else failure.layer.args.get("target_shape")
    if node is None or not node.layer.class_name.startswith("Global") or not node.inputs:
        return None
    before = node.inputs[0].shape
    if before is None or not isinstance(target, (tuple, list)) or node.layer.place is None:
        return None
    sizes = [one for one in (*before[1:], *target) if isinstance(one, int) and one > 0]
    if len(sizes) < before.rank - 1 + len(target) or prod(before[1:]) != prod(target):
        return None
    return Mistake(
        node.layer.place,
        f"This {node.layer.label} makes {before} into {node.outputs[0].shape}, but "
        f"{prod(target):,} values are reshaped after it.",
        "Keep them all: Flatten.",
    )


def map_into_model(failure: Failure, taker: Model) -> Mistake | None:
    """Return the input of a model that takes vectors, but is called on maps of as many values."""
    sources = flatten(taker.inputs or [])
    given = failure.inputs[0].shape
    wanted = sources[0].shape if len(sources) == 1 else None
    if given is None or wanted is None or wanted.rank != 2 or sources[0].node is None:
        return None
    sizes = [one for one in given[1:] if isinstance(one, int)]
    place = sources[0].node.place or sources[0].node.layer.place
    if place is None or len(sizes) < given.rank - 1 or prod(sizes) != wanted[1]:
        return None
    return Mistake(
        place,
        f"{taker.name} takes {wanted}, but gets {given}: as many values, but not in a row.",
        f"Declare {Shape(given[1:])} and begin with Flatten.",
    )


def end_of_model(failure: Failure) -> Mistake | None:
    """Return the last layer of a model whose output has another last size than a model takes."""
    taker, inputs = failure.around or failure.layer, failure.given or failure.inputs
    maker = maker_of(inputs[0]) if len(inputs) == 1 else None
    if maker is None or not isinstance(taker, Model) or not isinstance(maker.layer, Model):
        return None
    given, sources = inputs[0].shape, flatten(taker.inputs or [])
    wanted = sources[0].shape if len(sources) == 1 else None
    if given is None or wanted is None or given.rank != wanted.rank:
        return None
    if given[1:-1] != wanted[1:-1]:
        return _map_of_model(maker.layer, taker, wanted)
    if equal(given[-1], wanted[-1]) is not False:
        return None
    begun = _begins_too_narrow(taker, sources[0], given)
    if begun is not None:
        return begun
    head = _head(maker)
    if head is None or head.place is None:
        return None
    return Mistake(
        head.place,
        f"With this {head.label}, {maker.layer.name} gives {given}, but {taker.name} after it "
        f"takes {wanted}.",
        f"Give it {wanted[-1]} instead of {given[-1]}.",
    )


def _begins_too_narrow(taker: Model, source: Tensor, given: Shape) -> Mistake | None:
    """Return the input of a network that makes more of a code, as decoders do, than it is given.

    Nothing but the code tells how wide it is to be.
    """
    node, outputs = source.node, flatten(taker.outputs or [])
    sizes = [Shape(one.shape[1:]).size for one in outputs if one.shape is not None]
    place = None if node is None else node.place or node.layer.place
    if source.shape is None or source.shape.rank != 2 or place is None or len(sizes) != 1:
        return None
    width, most = source.shape[-1], sizes[0]
    if not isinstance(width, int) or not isinstance(most, int) or most <= width:
        return None
    return Mistake(
        place,
        f"{taker.label} begins with {source.shape}, but is given {given}.",
        f"Declare it with shape=({given[-1]},).",
        wanted=Wanted(("shape", 0), (width,), (given[-1],)),
    )


def _map_of_model(model: Model, taker: Model, wanted: Shape) -> Mistake | None:
    """Return the layer of a model that makes its map larger or smaller than a model takes."""
    outputs = flatten(model.outputs or [])
    if len(outputs) != 1:
        return None
    node = unpadded_among(outputs) or unstrided_before(outputs[0], wanted)
    if node is None or node.layer.place is None:
        return None
    return Mistake(
        node.layer.place,
        f"With this {node.layer.label}, {model.name} gives {outputs[0].shape}, but "
        f"{taker.name} after it takes {wanted}.",
        "Let it keep the size, or double it, as the others do.",
    )


def _head(call: Node) -> Layer | None:
    """Return the layer that gave the only output of a model its last axis."""
    model = call.layer
    outputs = flatten(model.outputs or []) if isinstance(model, Model) else []
    if len(outputs) != 1:
        return None
    for node in chain_before(outputs[0]):
        if node.layer.all_weights() != [] and node.layer.class_name not in NORMALIZATIONS:
            sized = {"units", "filters"} & set(node.layer.arguments.given)
            return node.layer if sized else None
    return None


def states_left_in(failure: Failure) -> Mistake | None:
    """Return the recurrent layer whose output is taken together with its states, by one name."""
    node = failure.inputs[0].node
    if node is None or node.layer.place is None or failure.layer is None:
        return None
    whole = len(node.outputs) == len(failure.inputs) and all(
        one is other for one, other in zip(node.outputs, failure.inputs, strict=True)
    )
    inner = recurrent_of(node.layer)
    if not whole or inner is None or inner.args.get("return_state") is not True:
        return None
    states = "_, " * (len(node.outputs) - 1)
    return Mistake(
        node.layer.place,
        f"This {node.layer.label} returns its states beside its output, {len(node.outputs)} "
        f"tensors, but {failure.layer.label} after it takes one.",
        f"Leave out return_state=True, or take the output alone: x, {states.rstrip(', ')} = …",
    )
