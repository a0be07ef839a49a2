"""What there is to say of labels that a loss refuses."""

from __future__ import annotations

from keras_lint.rules.blame.labels import counts_from_one, wants_classes
from keras_lint.rules.objectives import Objective
from keras_lint.training.data import Data
from keras_lint.training.labels import Refusal
from keras_lint.training.losses import CATEGORICAL


def message(refused: Refusal, one: Objective, labels: Data) -> str:
    """Say in numbers what does not fit."""
    loss, output = one.loss.name, one.output.shape
    if refused.fault == "integer-labels":
        return f"{loss} wants one-hot rows, shaped like the output {output}, not {labels.shape}."
    if refused.fault == "one-hot-labels":
        return f"{loss} wants class numbers, but the labels {labels.shape} are rows of values."
    if refused.fault == "negative":
        return f"{loss} counts classes from 0, but the labels begin at {labels.least:g}."
    if refused.fault == "range" and output:
        return (
            f"The labels run from {labels.least:g} to {labels.most:g}, but the output has "
            f"{output[-1]} classes, counted from 0."
        )
    drawn = "" if refused.batch is None else f", {refused.batch} at a time"
    return f"The output is {output}, but the labels are {labels.shape}{drawn}, under {loss}."


def expected(refused: Refusal, one: Objective) -> str:
    """Say what labels the loss would take."""
    output = one.output.shape
    if refused.fault in ("range", "negative"):
        return "class numbers from 0 to one less than there are units"
    return "class numbers" if refused.fault == "one-hot-labels" else f"labels of {output}"


def actual(refused: Refusal, labels: Data) -> str:
    """Say what it is given."""
    numbers = refused.fault in ("range", "negative")
    return f"{labels.least:g} to {labels.most:g}" if numbers else str(labels.shape)


def hint(refused: Refusal, one: Objective, labels: Data) -> str:
    """Say what to do about it."""
    output = one.output.shape
    units = output[-1] if output else "?"
    if refused.fault == "integer-labels":
        return (
            f'Use loss="sparse_{CATEGORICAL[0]}", or make rows of the labels: '
            f"keras.utils.to_categorical(y, {units})."
        )
    if refused.fault == "one-hot-labels":
        return f'Use loss="{CATEGORICAL[0]}".'
    if refused.fault == "negative" or counts_from_one(one):
        return f"Count the classes from 0: y - {labels.least:g}."
    if refused.fault == "range" and labels.most is not None:
        return f"Give the last layer {int(labels.most) + 1} units, one for each class."
    if wants_classes(one):
        return f'Use loss="sparse_{CATEGORICAL[0]}" for class numbers.'
    if refused.fault == "units" and labels.shape:
        return f"Give the last layer {labels.shape[-1]} units, or make the labels {output}."
    return f"Bring the labels or the output to one shape: {output} or {labels.shape}."
