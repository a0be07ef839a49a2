"""OpenCV's images: `(height, width, 3)` as read, of the size that they are brought to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.images import picture
from keras_lint.interp.arrays.reading import argument, as_shape, dtype_of, shape_of
from keras_lint.interp.library import constant, known
from keras_lint.interp.values import Array, CallArguments, External, Unknown, Value
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

GREY = ("IMREAD_GRAYSCALE", 0)
COLOURED = ("IMREAD_COLOR", 1)
SAME = (
    "GaussianBlur medianBlur blur bilateralFilter flip normalize dilate erode equalizeHist".split()
)
"""Functions that leave an image's sizes alone."""

for _name, _value in (GREY, COLOURED, ("IMREAD_UNCHANGED", -1)):
    constant(f"cv2.{_name}", _value)


@known("cv2.imread")
def imread(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An image of three colours, or of grey values without an axis for them."""
    mode = argument(arguments, 1, "flags", default=COLOURED[1])
    if mode not in (GREY[1], COLOURED[1]) or isinstance(mode, Unknown):
        return Array(None, "uint8")
    return picture(None, None if mode == GREY[1] else 3, "uint8")


@known("cv2.resize")
def resize(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An image of another size, given as (width, height); a single channel loses its axis."""
    image, size = argument(arguments, 0, "src"), as_shape(argument(arguments, 1, "dsize"))
    shape = shape_of(image)
    if shape is None or shape.rank not in (2, 3) or size is None or size.rank != 2:
        return Array(None)
    channels = () if shape.rank == 2 or shape[2] == 1 else (shape[2],)
    return Array(Shape((size[1], size[0], *channels)), dtype_of(image))


@known("cv2.cvtColor")
def convert(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An image in other colours, by the name of what becomes what."""
    shape, code = shape_of(argument(arguments, 0, "src")), argument(arguments, 1, "code")
    target = code.name.rpartition("2")[2] if isinstance(code, External) else ""
    if shape is None or shape.rank not in (2, 3) or target not in ("RGB", "BGR", "GRAY", "HSV"):
        return Array(None)
    return Array(Shape(shape[:2] if target == "GRAY" else (*shape[:2], 3)), "uint8")


@known(*(f"cv2.{name}" for name in SAME))
def same(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An image of the same size."""
    return Array(shape_of(argument(arguments, 0, "src")), "uint8")
