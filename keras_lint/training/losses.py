"""Losses as a program names them (`keras.src.losses`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from keras_lint.place import Place
from keras_lint.record import entity

CATEGORICAL = ("categorical_crossentropy", "categorical_focal_crossentropy")
SPARSE = ("sparse_categorical_crossentropy",)
BINARY = ("binary_crossentropy", "binary_focal_crossentropy")
REGRESSION = (
    "mean_squared_error",
    "mean_absolute_error",
    "mean_absolute_percentage_error",
    "mean_squared_logarithmic_error",
    "huber",
    "log_cosh",
    "logcosh",
)


@entity
class Loss:
    """A loss of Keras.

    Attributes:
        name: what it computes, as Keras spells the function: `binary_crossentropy`.
        from_logits: whether it takes the model's output for logits; None where not known.
        place: where the loss is made, None for one that is named by a string.
        fixed: it takes logits and nothing else, as those of `tensorflow.nn` do.
    """

    name: str
    from_logits: bool | None = False
    place: Place | None = None
    fixed: bool = False


LossTree: TypeAlias = "Loss | Sequence[LossTree] | Mapping[str, LossTree] | None"
"""The `loss` of `compile`; None is one that is not known, such as a function of the program."""
