"""Which labels a loss takes for an output: by axes, sizes and values.

Sources: `keras.src.losses`, `keras.src.backend.tensorflow.nn`, `keras.engine.training_utils` of
2.2.4, each tried on real Keras.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from keras_lint.layers.keras_version import KerasVersion
from keras_lint.record import record
from keras_lint.shapes.dim import Dim, equal
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import Data
from keras_lint.training.losses import BINARY, CATEGORICAL, REGRESSION, SPARSE, Loss

SAME_SHAPE = ("categorical_crossentropy", *BINARY)
SIMILARITIES = (
    *("kl_divergence", "poisson", "hinge", "squared_hinge"),
    "categorical_focal_crossentropy",
)
BROADCASTING = (*REGRESSION, *SIMILARITIES)

Fault: TypeAlias = Literal[
    "integer-labels",  # class numbers, where the loss wants one-hot rows
    "one-hot-labels",  # one-hot rows, where the loss wants class numbers
    "units",  # labels and output differ in the size of the last axis
    "sizes",  # they differ elsewhere
    "range",  # a class number beyond the output's last axis
    "negative",  # a class number below 0
]


@record
class Refusal:
    """Why a loss refuses labels.

    `axis` is the first one that differs, where one does, and `batch` how many labels it is held
    against, where that is what decides.
    """

    fault: Fault
    axis: int | None = None
    batch: int | None = None


def refusal(
    loss: Loss, labels: Data, output: Shape, keras: KerasVersion, batches: Sequence[int]
) -> Refusal | None:
    """Return why Keras raises on these labels, None where it does not, or where it is not known.

    `labels.shape` and `output` count the samples; `batches` are the sizes of their batches.
    """
    if labels.shape is None or not labels.shape or not output:
        return None
    given = labels.shape.replace(0, output[0])
    if loss.name in SPARSE:
        return _sparse(labels, *_aligned(given, output, keras))
    if loss.name in SAME_SHAPE or (keras == KerasVersion.V2_2 and loss.name in BROADCASTING):
        found = _same_shape(loss, labels, *_aligned(given, output, keras))
        dropped = found is not None and found.fault == "units" and given.rank < output.rank
        return Refusal("sizes", found.axis) if dropped and found is not None else found
    if loss.name in BROADCASTING:
        aligned = _aligned(given, output, keras)
        tried = (_broadcast(*aligned, batch) for batch in batches or (None,))
        return next(filter(None, tried), None)
    return None


def stretched(loss: Loss, labels: Data, output: Shape, keras: KerasVersion) -> int | None:
    """Return the first axis on which a loss stretches labels of 1 over an output of more."""
    if labels.shape is None or labels.shape.rank < 2 or loss.name not in BROADCASTING:
        return None
    given, wanted = _aligned(labels.shape.replace(0, output[0]), output, keras)
    if given.rank != wanted.rank or keras == KerasVersion.V2_2:
        return None
    for axis in range(1, given.rank):
        size = wanted[axis]
        if given[axis] == 1 and isinstance(size, int) and size > 1:
            return axis
    return None


def _aligned(given: Shape, output: Shape, keras: KerasVersion) -> tuple[Shape, Shape]:
    """Add or drop a last axis of size 1 where the ranks differ by one, as Keras does."""
    if keras < KerasVersion.V3 and given.rank == 1:
        given = Shape((given[0], 1))
    if given.rank == output.rank + 1 and given[-1] == 1:
        return (given, Shape((*output, 1))) if output.rank == 1 else (given.drop(-1), output)
    if output.rank == given.rank + 1 and output[-1] == 1:
        return (Shape((*given, 1)), output) if given.rank == 1 else (given, output.drop(-1))
    return given, output


def _same_shape(loss: Loss, labels: Data, given: Shape, output: Shape) -> Refusal | None:
    axis = _first_difference(given, output)
    if given.rank == output.rank and axis is None:
        return None
    if given.rank != output.rank:
        numbers = given.rank == output.rank - 1 and _first_difference(given, output) is None
        return Refusal("integer-labels" if numbers else "sizes")
    if axis != output.rank - 1:
        return Refusal("sizes", axis)
    if given[-1] == 1 and not labels.one_hot and loss.name in CATEGORICAL:
        return Refusal("integer-labels", axis)
    return Refusal("units", axis)


def _sparse(labels: Data, given: Shape, output: Shape) -> Refusal | None:
    if given.rank == output.rank and given[-1] == 1:
        given = given.drop(-1)
    several = labels.one_hot and isinstance(output[-1], int) and output[-1] > 1
    if given.rank == output.rank and (several or equal(given[-1], 1) is False):
        return Refusal("one-hot-labels")
    if given.rank != output.rank - 1:
        return None if given.rank == output.rank else Refusal("sizes")
    axis = _first_difference(given, output)
    return Refusal("sizes", axis) if axis is not None else _in_range(labels, output[-1])


def _in_range(labels: Data, classes: Dim) -> Refusal | None:
    if (
        not (labels.is_whole or labels.dtype == "bool")
        or labels.least is None
        or labels.most is None
    ):
        return None
    if labels.least < 0:
        return Refusal("negative")
    beyond = isinstance(classes, int) and labels.most >= classes
    return Refusal("range") if beyond else None


def _broadcast(given: Shape, output: Shape, batch: int | None) -> Refusal | None:
    """Compare from the last axis back; the axis of samples has the size of a batch."""
    short = min(given.rank, output.rank)
    for back in range(1, short + 1):
        a, b = given[-back], output[-back]
        by_batch = batch is not None and back == short and given.rank != output.rank
        if batch is not None and by_batch:
            a, b = (batch, b) if back == given.rank else (a, batch)
        if equal(a, b) is False and a != 1 and b != 1:
            last = back == 1 and given.rank == output.rank
            fault: Fault = "units" if last else "sizes"
            return Refusal(fault, output.rank - back, batch if by_batch else None)
    return None


def _first_difference(given: Shape, output: Shape) -> int | None:
    """Return the first axis after the samples on which both surely differ in size."""
    for axis in range(1, min(given.rank, output.rank)):
        if equal(given[axis], output[axis]) is False:
            return axis
    return None
