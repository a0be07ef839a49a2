"""Pillow's images: NumPy takes one for an array `(height, width, channels)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.images import picture
from keras_lint.interp.arrays.reading import argument, as_shape
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Builtin, CallArguments, Shaped, Unknown, Value
from keras_lint.record import entity
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

CHANNELS = {"RGB": 3, "RGBA": 4, "HSV": 3, "YCbCr": 3, "CMYK": 4, "L": None, "1": None}
"""How many channels the modes have; None for none of its own axis."""
ALIKE = "filter transpose copy rotate".split()
"""Methods that may give an image of another size, but of the same mode."""


@entity
class Picture(Shaped):
    """An image: its size as (height, width) and its mode, where they are known."""

    size: Shape | None = None
    mode: str | None = None

    @property
    def shape(self) -> Shape | None:
        """The shape of its array."""
        return None if self.mode is None else picture(self.size, CHANNELS[self.mode], "uint8").shape


@known("PIL.Image.open")
def opened(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An image of whatever size and mode the file has."""
    return Picture()


@behaves(Picture)
class PictureBehaviour(Behaviour):
    """Its methods make other images."""

    kind = "an image"

    def attribute(self, machine: Machine, value: Picture, name: str) -> Value:
        if name in ("convert", "resize", *ALIKE):
            return Builtin(name, lambda machine, given, _: _changed(value, name, given))
        if name == "size" and value.size is not None:
            return (value.size[1], value.size[0])
        return Unknown(f"{name} of an image", name)

    def truth(self, machine: Machine, value: Picture) -> bool:
        return True


def _changed(value: Picture, name: str, arguments: CallArguments) -> Value:
    if name == "convert":
        mode = argument(arguments, 0, "mode")
        return Picture(value.size, mode if isinstance(mode, str) and mode in CHANNELS else None)
    if name == "resize":
        wide = as_shape(argument(arguments, 0, "size"))
        square = wide is not None and wide.rank == 2
        return Picture(Shape(reversed(wide)) if wide is not None and square else None, value.mode)
    return Picture(value.size if name in ("filter", "copy") else None, value.mode)
