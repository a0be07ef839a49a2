"""Inputs whose axes are declared in another order than Keras takes them, and where they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keras_lint.diagnostic import Option
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.trace import Failure
from keras_lint.layers.base import Layer
from keras_lint.rules.blame.mistake import Mistake
from keras_lint.rules.blame.shapes import SHAPE_ARGUMENTS, wanted_shape
from keras_lint.rules.lineage import ancestors, chain_before

SERIES = 8
"""So many features of a single step are rather the steps of a series."""


def channels_ahead(failure: Failure) -> Mistake | None:
    """Return an input whose channels stand before its rows and columns."""
    if len(failure.inputs) != 1 or failure.layer is None:
        return None
    source = channels_first(failure.inputs[0])
    shape = None if source is None else source.outputs[0].shape
    found = None if source is None else declared(source, failure.layer)
    if found is None or shape is None:
        return None
    turned = (shape[2], shape[3], shape[1])
    wanted = wanted_shape(shape[1:], turned)
    return replace(
        found,
        wanted=None if wanted is None else replace(wanted, unfed=True),
        message=f"{shape} is read as {shape[1]} rows, {shape[2]} columns and {shape[3]} channels, "
        f"and {failure.layer.label} finds too few rows.",
        hint=f"Channels come last: {turned}.",
    )


def features_ahead(failure: Failure) -> Mistake | None:
    """Return an input of one step with as many features as a series has steps."""
    if len(failure.inputs) != 1 or failure.layer is None:
        return None
    *_, source = [None, *chain_before(failure.inputs[0])]
    shape = source.outputs[0].shape if source is not None and source.outputs else None
    if source is None or source.inputs or shape is None or shape.rank != 3 or shape[1] != 1:
        return None
    found, features = declared(source, failure.layer), shape[2]
    if found is None or not isinstance(features, int) or features < SERIES:
        return None
    wanted = wanted_shape(shape[1:], (features, 1))
    return replace(
        found,
        wanted=None if wanted is None else replace(wanted, unfed=True),
        message=f"{shape} is one step of {features} features, and {failure.layer.label} slides "
        "along the steps.",
        hint=f"Where these are the steps of one feature, declare ({features}, 1).",
    )


def embedded_whole(failure: Failure, maker: Node) -> Mistake | None:
    """Return an input declared with an axis behind its steps, each number of which is embedded."""
    source = next((one for one in chain_before(maker.inputs[0]) if not one.inputs), None)
    shape = None if source is None or not source.outputs else source.outputs[0].shape
    steps = maker.layer.class_name == "Embedding" and failure.error.expected == "3 axes"
    if source is None or shape is None or shape.rank != 3 or not steps:
        return None
    found, wanted = declared(source, maker.layer), wanted_shape(shape[1:], shape[1:-1])
    if found is None:
        return None
    return replace(
        found,
        wanted=wanted,
        message=f"Each number of {shape} is embedded, which gives {maker.outputs[0].shape}, but "
        f"{failure.error.expected} are taken after it.",
        hint=f"Declare the numbers of the words alone: {tuple(shape[1:-1])}.",
    )


def channels_last(failure: Failure) -> Iterator[Option]:
    """Yield the inputs whose channels stand before their rows and columns, turned."""
    sources = (channels_first(one) for one in failure.inputs)
    for source in dict.fromkeys(one for one in sources if one is not None):
        place, shape = source.place or source.layer.place, source.outputs[0].shape
        if place is not None and shape is not None:
            wanted = wanted_shape(shape[1:], (shape[2], shape[3], shape[1]))
            if wanted is not None:
                yield Option(place, wanted)


def channels_first(tensor: Tensor) -> Node | None:
    """Return the input that a tensor comes from, where it looks as if its channels came first."""
    nodes = [one.node for one in (tensor, *ancestors(tensor)) if one.node is not None]
    begun = {id(one): one for one in nodes if not one.inputs}
    source = next(iter(begun.values())) if len(begun) == 1 else None
    shape = source.outputs[0].shape if source is not None and source.outputs else None
    if shape is None or shape.rank != 4:
        return None
    known = all(isinstance(size, int) and size > 4 for size in shape[2:])
    frames = shape[1] in (2, 4) and shape[2] == shape[3]
    return source if known and (shape[1] in (1, 3) or frames) else None


def declared(source: Node, user: Layer) -> Mistake | None:
    """Return where an input's shape is declared: by `Input`, or by the first layer's arguments."""
    place = source.place or source.layer.place
    if place is None or place.kind != "call":
        return None if place is None else Mistake(place)
    name = "shape"
    if place == user.place:
        name = next((one for one in SHAPE_ARGUMENTS if one in user.arguments.given), "input_shape")
    return Mistake(place._replace(argument=name), otherwise=place._replace(argument=0))
