"""Metrics that take an output for something else than it is: by a threshold, or digit by digit."""

from __future__ import annotations

from keras_lint.graph.training import Measure
from keras_lint.rules.activations import activation_of
from keras_lint.rules.objectives import Objective, several_at_once
from keras_lint.training.losses import BINARY, CATEGORICAL, SPARSE

COUNTING = (
    *("precision", "recall", "true_positives", "true_negatives"),
    *("false_positives", "false_negatives"),
)
"""Metrics that take what is above 0.5 for a yes."""
CHOOSING = ("threshold", "thresholds", "class_id", "top_k", "from_logits")
"""What tells such a metric what to count."""


def misled(measure: Measure, one: Objective, activation: str) -> tuple[str, str] | None:
    """Return what a metric does to an output that it is not made for, and what to write instead."""
    loss = one.loss
    units = one.output.shape[-1] if one.output.shape else None
    if measure.made and measure.name == "accuracy":
        if loss.name in (*BINARY, *CATEGORICAL, *SPARSE):
            return "counts the outputs that equal their labels to the last digit", '"accuracy"'
    if gives_logits(one):
        return _of_logits(measure, units)
    several = loss.name in BINARY and isinstance(units, int) and units > 1 and several_at_once(one)
    if several and not measure.made and measure.name in ("accuracy", "acc"):
        return "looks at the largest of several labels that are right at once", '"binary_accuracy"'
    if measure.name in ("precision", "recall") and activation == "softmax" and units == 2:
        if loss.name in (*BINARY, *CATEGORICAL) and not _chosen(measure):
            return (
                "counts both classes together, which makes it the accuracy",
                f"{measure.name.capitalize()}(class_id=1)",
            )
    return None


def gives_logits(one: Objective) -> bool:
    """Tell whether an output has no activation, and its binary loss takes logits."""
    activated = activation_of(one.output)
    linear = activated is not None and activated.name == "linear"
    return linear and one.loss.name in BINARY and one.loss.from_logits is True


def _of_logits(measure: Measure, units: object) -> tuple[str, str] | None:
    """Return what a metric of probabilities does to logits, where a 0 is in the middle."""
    named = not measure.made and measure.name in ("accuracy", "acc", "binary_accuracy")
    if named and units == 1:
        return "takes logits above 0.5 for a yes", "BinaryAccuracy(threshold=0.0)"
    if not measure.made or _chosen(measure):
        return None
    if measure.name == "binary_accuracy":
        return "takes logits above 0.5 for a yes", "BinaryAccuracy(threshold=0.0)"
    if measure.name in COUNTING:
        return "takes logits above 0.5 for a yes", "a sigmoid in the last layer"
    if measure.name == "auc":
        return "tries thresholds of 0 to 1 on logits", "AUC(from_logits=True)"
    return None


def _chosen(measure: Measure) -> bool:
    given = [measure.options.get(name) for name in CHOOSING]
    return any(one is not None and one is not False and one != 0.5 for one in given)
