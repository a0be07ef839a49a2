"""`linspace` of TensorFlow and Keras on numbers: the rates of a stochastic depth, for one.

They are rounded as 32-bit numbers are.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import MAX_VALUES, argument
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import handler_of, known
from keras_lint.interp.values import Array, CallArguments, Value
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

OTHER = {"endpoint", "retstep", "dtype", "axis"}


def _declare(name: str) -> None:
    otherwise = handler_of(name)
    assert otherwise is not None

    @known(name)
    def linspace(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        """So many numbers from here to there, where TensorFlow computes at once."""
        start, stop = argument(arguments, 0, "start"), argument(arguments, 1, "stop")
        count = argument(arguments, 2, "num")
        eager = machine.keras > KerasVersion.V2_2 and not keras_state(machine).inside
        plain = len(arguments.positional) < 4 and not OTHER & {*arguments.keywords}
        ends = isinstance(start, float) and isinstance(stop, (int, float))
        if not (eager and plain and ends and isinstance(count, int) and 0 < count <= MAX_VALUES):
            return otherwise(machine, arguments, place)
        values = _spaced(float(start), float(stop), count)
        return Array(Shape((count,)), "float32", values, library="tensorflow.Tensor")


def _spaced(start: float, stop: float, count: int) -> list[Value]:
    step = (stop - start) / max(1, count - 1)
    exact = [start + step * number for number in range(count)]
    return [ctypes.c_float(one).value for one in exact]


for _name in ("tensorflow.linspace", "tensorflow.lin_space", "keras.ops.linspace"):
    _declare(_name)
