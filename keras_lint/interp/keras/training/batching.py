"""The batches that a method takes, and the one that a model is built on by its first use.

Keras takes the sizes of a Sequential without an input from the first batch. Source:
`keras.src.backend.tensorflow.trainer`, `keras.src.trainers.data_adapters`, Keras 3.15; the same of
`keras.src.engine` 2.15 but for `predict`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from keras_lint.interp.keras.training.feeding import Feed
from keras_lint.interp.streams.batches import is_source
from keras_lint.interp.streams.stream import Stream
from keras_lint.interp.values import Value
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.training.batches import ANY_NUMBER, batches_of, rows_of

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

DEFAULT_BATCH = 32


def batch_size(method: str, values: Mapping[str, Value]) -> int | None:
    """Return how many samples a method takes at a time, None where not known or all of them."""
    size = values.get("batch_size")
    if size is None and not method.endswith("on_batch"):
        return DEFAULT_BATCH
    return size if isinstance(size, int) else None


def batches(method: str, feed: Feed, values: Mapping[str, Value]) -> tuple[int, ...]:
    """Return the sizes of the batches that a method takes from arrays, as far as it surely does."""
    if feed.drawn:
        return ANY_NUMBER
    rows = rows_of(feed.y)
    rows = rows_of(feed.x) if rows is None else rows
    if method.endswith("on_batch"):
        return (rows,) if isinstance(rows, int) else ANY_NUMBER
    size = batch_size(method, values)
    whole = "steps_per_epoch" not in values and "steps" not in values
    return batches_of(_trained(rows, values) if whole else None, size)


def _trained(rows: Dim | None, values: Mapping[str, Value]) -> int | None:
    """Return how many samples are not kept for validation, None where not known."""
    part = values.get("validation_split") or 0
    if not isinstance(rows, int) or not isinstance(part, (int, float)):
        return None
    return math.floor(rows * (1 - part))


def any_batch(rows: Dim = 0) -> Dim:
    """Return the axis of a batch of any size, whatever is known of the first one."""
    return symbol("batch", free=True)


def rows_of_batch(
    machine: Machine, method: str, data: Value, values: Mapping[str, Value], rows: Dim
) -> Dim:
    """Return the batch axis that a model without one gets from a use.

    `rows` is how many samples an array has, or the batch of a source. The graph of a training step
    is made for batches of any size, unless all are of one.
    """
    if machine.keras is KerasVersion.V2_2:
        return any_batch()
    # Keras 3 builds for a prediction on the batch itself, not on what is known of all batches.
    alone = method == "predict" and machine.keras is KerasVersion.V3
    if method.endswith("on_batch"):
        return rows
    if is_source(data):
        even = isinstance(data, Stream) and data.even
        return rows if alone or even else any_batch()
    return _of_array(rows, batch_size(method, values), values, alone=alone)


def _of_array(rows: Dim, size: int | None, values: Mapping[str, Value], *, alone: bool) -> Dim:
    trained = rows if alone else _trained(rows, values)
    if size is None or not isinstance(trained, int):
        return symbol("batch", reason="how many samples a batch has is not known")
    if alone:
        return min(size, trained)
    return size if batches_of(trained, size) == (size,) else any_batch()
