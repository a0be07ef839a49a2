"""What is to blame for the input that a layer refuses."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from keras_lint.diagnostic import Change, Remedy, Wanted
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node
from keras_lint.graph.trace import Failure
from keras_lint.layers.base import Layer
from keras_lint.place import Place
from keras_lint.rules.blame.ends import (
    end_of_model,
    map_beside_vector,
    map_into_model,
    pooled_away,
    reduced_away,
    states_left_in,
)
from keras_lint.rules.blame.merges import branch_at_fault, goes_around
from keras_lint.rules.blame.mistake import Mistake, maker_of
from keras_lint.rules.blame.order import channels_ahead, declared, embedded_whole, features_ahead
from keras_lint.rules.blame.shapes import other_rank
from keras_lint.rules.lineage import chain_before
from keras_lint.rules.recurrence import RECURRENT, recurrent_of
from keras_lint.shapes.shape import Shape

MANY = 8
"""So many layers that one call makes are a network of `applications`."""


def mistake_behind(failure: Failure) -> Mistake | None:
    """Return what to mend before the layer that raises; None where it is that layer itself.

    An input of too few axes comes from a recurrent layer that returns its last step only, or from
    an `Input` that was declared without one of its axes, or with the samples counted in. Branches
    of unequal size may come from the one convolution that is not padded.
    """
    kind = failure.error.kind
    if kind == "merge-shapes":
        found = branch_at_fault(failure) or reduced_away(failure.inputs)
        return found or map_beside_vector(failure.inputs) or call_at_fault(failure)
    if kind == "output-count":
        return states_kept_back(failure)
    if kind == "empty-output":
        found = channels_ahead(failure) or features_ahead(failure)
        return found or call_at_fault(failure)
    if kind == "reshape-size" and (found := pooled_away(failure)) is not None:
        return found
    if kind in ("input-dimension", "reshape-size"):
        return end_of_model(failure) or size_left_open(failure) or call_at_fault(failure)
    if kind == "input-rank" and len(failure.inputs) > 1:
        return states_left_in(failure)
    if kind != "input-rank" or len(failure.inputs) != 1:
        return None
    return axes_at_fault(failure) or call_at_fault(failure)


def axes_at_fault(failure: Failure) -> Mistake | None:
    """Return which layer or input before gives too few axes, or too many."""
    shape = failure.inputs[0].shape
    if failure.inputs[0].node is None and failure.caller is not None:
        steps = shape is not None and failure.error.expected == f"{shape.rank - 1} axes"
        if steps and failure.raised_at is not None:
            hint = "Call it on each step: TimeDistributed(model)(…)."
            return Mistake(failure.raised_at, failure.error.message, hint)
        return Mistake(failure.caller, failure.error.message)
    maker = maker_of(failure.inputs[0])
    if maker is None or shape is None:
        return None
    if _returns_last_step(maker.layer) and maker.layer.place is not None:
        name, taker = maker.layer.class_name, failure.layer
        after = "what comes" if taker is None else taker.class_name
        return Mistake(
            maker.layer.place,
            f"This {name} returns its last step alone, {shape}, but {after} after it takes all.",
            "Give it return_sequences=True.",
            remedy=_all_steps(maker.layer),
        )
    kept = _gives_all_steps(failure, maker)
    if kept is not None:
        return kept
    around = steps_mixed(failure, maker) or folded_too_early(failure, maker)
    around = around or (embedded_whole(failure, maker) if maker.inputs else None)
    if around is not None:
        return around
    if maker.layer.class_name == "Reshape" and maker.layer.place is not None:
        return _reshaped(failure, maker.layer, maker.layer.place, shape)
    taker = failure.around or failure.layer
    if isinstance(taker, Model):
        return map_into_model(failure, taker)
    if not maker.inputs and taker is not None:
        found = declared(maker, taker)
        wanted = other_rank(shape[1:], failure.error.expected)
        return None if found is None else replace(found, wanted=wanted)
    return None


def _reshaped(failure: Failure, layer: Layer, place: Place, shape: Shape) -> Mistake:
    """Return the Reshape that makes too few axes, or too many."""
    wanted = other_rank(shape[1:], failure.error.expected)
    target = Wanted(("target_shape", 0), wanted.given, wanted.value) if wanted else None
    return Mistake(
        place._replace(argument="target_shape"),
        f"This {layer.label} gives {shape}, but {failure.error.expected} are taken after it.",
        None if wanted is None else f"Reshape it to {wanted.value}.",
        otherwise=place._replace(argument=0),
        wanted=target,
    )


def size_left_open(failure: Failure) -> Mistake | None:
    """Return the network of `applications` that is given no size, where features are counted."""
    shape = failure.inputs[0].shape if len(failure.inputs) == 1 else None
    if not shape or isinstance(shape[-1], int) or failure.layer is None:
        return None
    nodes = list(chain_before(failure.inputs[0]))
    models = [one.layer.layers or () for one in nodes if isinstance(one.layer, Model)]
    for layers in (*models, [one.layer for one in nodes]):
        places = Counter(one.place for one in layers if one.place is not None)
        for place, count in places.most_common(1):
            if count >= MANY:
                return Mistake(
                    place,
                    "This takes images of any size, so that there is no fixed number of features "
                    f"for {failure.layer.label}.",
                    "Give it an input_shape, or pooling.",
                )
    return None


def _gives_all_steps(failure: Failure, maker: Node) -> Mistake | None:
    """Return the recurrent layer that was told to give all steps to a layer that takes one."""
    layer, taker, shape = maker.layer, failure.layer, failure.inputs[0].shape
    inner = recurrent_of(layer)
    if inner is None or taker is None or shape is None or layer.place is None:
        return None
    told = inner.args.get("return_sequences") is True
    if not told or failure.error.expected != f"{shape.rank - 1} axes":
        return None
    return Mistake(
        layer.place,
        f"This {layer.label} gives all its steps, {shape}, but {taker.label} after it takes "
        f"{shape.rank - 1} axes.",
        "Leave out return_sequences=True.",
    )


def steps_mixed(failure: Failure, maker: Node) -> Mistake | None:
    """Return the layer that folds the steps away, or the one that keeps them, before this one."""
    layer, taker = maker.layer, failure.layer
    before = maker.inputs[0].shape if len(maker.inputs) == 1 else None
    if layer.place is None or taker is None or before is None:
        return None
    if taker.class_name == "RepeatVector" and recurrent_of(layer) is not None:
        return Mistake(
            layer.place,
            f"This {layer.label} returns all its steps, but RepeatVector repeats one vector.",
            "Leave out return_sequences=True.",
        )
    folds = layer.class_name == "Flatten" or layer.class_name.startswith("Global")
    if folds and before.rank == 5 and taker.class_name in RECURRENT:
        return Mistake(
            layer.place,
            f"This {layer.label} takes the steps of {before} together with the rest, but "
            f"{taker.label} after it goes through them one by one.",
            f"Wrap it: TimeDistributed({layer.label}(…)).",
        )
    return None


def folded_too_early(failure: Failure, maker: Node) -> Mistake | None:
    """Return the layer that makes a vector of a map or sequence which this one would take."""
    layer, taker = maker.layer, failure.layer
    before = maker.inputs[0].shape if len(maker.inputs) == 1 else None
    folds = layer.class_name == "Flatten" or layer.class_name.startswith("Global")
    if not folds or layer.place is None or taker is None or before is None:
        return None
    if failure.error.expected != f"{before.rank} axes":
        return None
    return Mistake(
        layer.place,
        f"This {layer.label} makes {before} into {maker.outputs[0].shape}, but "
        f"{taker.label} after it takes {before.rank} axes.",
        f"Leave it out, or put it after {taker.label}.",
    )


def states_kept_back(failure: Failure) -> Mistake | None:
    """Return the recurrent layer whose states are taken, but that does not return them."""
    layer = failure.layer
    inner = None if layer is None else recurrent_of(layer)
    if layer is None or inner is None or layer.place is None or inner.place is None:
        return None
    sides = 1 if inner is layer else 2
    if inner.args.get("return_state", False) is not False:
        return None
    names = 1 + sides * (2 if "LSTM" in inner.class_name else 1)
    if failure.error.actual != f"{names} names":
        return None
    change = Change(inner.place, "set", "return_state", "True")
    return Mistake(
        layer.place,
        f"This {inner.label} gives its output alone, but {names} names are to take its states too.",
        "Give it return_state=True.",
        remedy=Remedy("Return the states: return_state=True", (change,)),
    )


def call_at_fault(failure: Failure) -> Mistake | None:
    """Return the call of a function whose body does well when it is called from elsewhere.

    Where a shortcut goes around layers of the function, the function itself may lack a projection.
    """
    caller = failure.caller
    if caller is None or failure.passed_from in (None, caller):
        return None
    joins = failure.layer is not None and failure.layer.class_name == "Concatenate"
    if not joins and goes_around(failure.inputs):
        return None
    return Mistake(caller, failure.error.message)


def _all_steps(layer: Layer) -> Remedy | None:
    inner = recurrent_of(layer)
    if inner is None or inner.place is None:
        return None
    change = Change(inner.place, "set", "return_sequences", "True")
    return Remedy("Return all steps: return_sequences=True", (change,), safe=True)


def _returns_last_step(layer: Layer) -> bool:
    inner = recurrent_of(layer)
    return inner is not None and inner.args.get("return_sequences", False) is False
