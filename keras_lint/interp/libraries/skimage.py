"""scikit-image's `resize`: an image of the size that is asked for, with the channels it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument, as_shape, shape_of
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, CallArguments, Value
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("skimage.transform.resize")
def resize(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The output has the shape that is given; axes that it leaves out stay as they are."""
    target = as_shape(argument(arguments, 1, "output_shape"))
    shape = shape_of(argument(arguments, 0, "image"))
    if target is None or (shape is None and target.rank != 3):
        return Array(None)
    rest = () if shape is None else shape[target.rank :]
    return Array(Shape((*target, *rest)))
