"""Windows of series as batches: `timeseries_dataset_from_array`, `TimeseriesGenerator`.

Sources: `keras.src.utils.timeseries_dataset_utils`, `keras.src.legacy.preprocessing.sequence`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument, as_size, shape_of
from keras_lint.interp.library import known
from keras_lint.interp.streams.stream import Stream
from keras_lint.interp.streams.tf_data import Dataset
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known(
    "keras.preprocessing.sequence.TimeseriesGenerator",
    "keras_preprocessing.sequence.TimeseriesGenerator",
)
def generator(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Batches of windows with the value that follows each."""
    if argument(arguments, 3, "sampling_rate", default=1) != 1:
        return Unknown("windows of a series that is thinned out")
    batch = symbol("batch", free=True)
    windows = _windows(argument(arguments, 0, "data"), argument(arguments, 2, "length"), batch)
    return Stream((windows, _targets(argument(arguments, 1, "targets"), batch)))


@known(
    "keras.utils.timeseries_dataset_from_array",
    "keras.preprocessing.timeseries_dataset_from_array",
)
def dataset(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A data set of windows, with their targets where there are any."""
    batch_size = argument(arguments, -1, "batch_size", default=128)
    if len(arguments.positional) > 3 or batch_size is None or arguments.open:
        return Unknown("windows that are made in another way")
    batch = symbol("batch", free=True)
    length, targets = argument(arguments, 2, "sequence_length"), argument(arguments, 1, "targets")
    windows = _windows(argument(arguments, 0, "data"), length, batch)
    return Dataset(windows if targets is None else (windows, _targets(targets, batch)))


def _windows(data: Value, length: Value, batch: Dim) -> Value:
    shape, steps = shape_of(data), as_size(length)
    if not shape or steps is None:
        return Unknown("windows of a series that is not known")
    return Array(Shape((batch, steps, *shape[1:])), "float64")


def _targets(targets: Value, batch: Dim) -> Value:
    shape = shape_of(targets)
    if not shape:
        return Unknown("targets that are not known")
    return Array(shape.replace(0, batch), getattr(targets, "dtype", "float64"))
