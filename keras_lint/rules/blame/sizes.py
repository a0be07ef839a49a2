"""Which layer makes an output of other sizes than its labels, or whether it is the labels."""

from __future__ import annotations

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node
from keras_lint.place import Place
from keras_lint.rules.blame.labels import (
    coded_twice,
    dense_on_map,
    gives_back,
    made_here,
    numbers_of_other_steps,
    repeated_before,
    reshaped_too_small,
    steps_alone_differ,
    steps_dropped,
    steps_kept,
    with_idle_axis,
)
from keras_lint.rules.blame.merges import unpadded_among
from keras_lint.rules.blame.strides import enlarged_too_little, unstrided_before
from keras_lint.rules.objectives import Objective, place_of
from keras_lint.training.losses import SPARSE


def of_other_sizes(one: Objective, data: Place, head: Node | None, model: Model) -> Place:
    """Return what to mend where labels and output have other axes or sizes."""
    made = made_here(one.labels, data) or data
    other_steps = numbers_of_other_steps(model, one.output, one.labels)
    if one.loss.name in SPARSE and other_steps:
        return made
    if with_idle_axis(one.output, one.labels) or coded_twice(one.output, one.labels):
        return made
    node = _layer_at_fault(one)
    repeated = repeated_before(one.output)
    kept = repeated is None or not steps_alone_differ(one.output, one.labels)
    if node is None and kept and gives_back(model, one.output):
        return made
    node = node or repeated
    dense = dense_on_map(one.output, one.labels) if node is None else None
    if dense is not None and dense.place is not None:
        return dense.place  # what it is called on is wrong, not how it is made
    return place_of(node) or place_of(head) or data


def _layer_at_fault(one: Objective) -> Node | None:
    """Return the layer that surely makes the output larger or smaller than it was meant to be."""
    output, labels = one.output, one.labels
    found = unpadded_among([output]) or steps_kept(output, labels) or steps_dropped(output, labels)
    if found is None and labels is not None:
        found = unstrided_before(output, labels.shape)
        found = found or enlarged_too_little(output, labels.shape)
        found = found or reshaped_too_small(output, labels)
    return found
