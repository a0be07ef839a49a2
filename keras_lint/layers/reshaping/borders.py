"""Zero padding and cropping (`keras.src.layers.reshaping.zero_padding2d`, `…cropping2d`).

Each spatial axis grows or shrinks by what is added to or cut from its two ends. The amounts are one
number for all ends, one for each axis, or a pair for each axis.
"""

from __future__ import annotations

from typing import ClassVar

from keras_lint.layers.arguments import LITERALS, unknown_size
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.spatial import SpatialLayer
from keras_lint.shapes.dim import Dim, Expr, bounds, is_free
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.unknown import Unknown


class Borders(SpatialLayer):
    """A layer that changes the ends of the spatial axes.

    Attributes:
        argument: the argument with the amounts.
        signed_in: the versions that take one negative number for all ends.
        signed_pairs_in: the versions that take negative numbers anywhere.
    """

    argument: ClassVar[str]
    signed_in: ClassVar[frozenset[KerasVersion]] = frozenset()
    signed_pairs_in: ClassVar[frozenset[KerasVersion]] = frozenset()

    def validate(self) -> None:
        self.check_data_format()
        value = self.args.get(self.argument)
        if isinstance(value, Unknown) or not isinstance(value, (Expr, *LITERALS)):
            ends = [(self._unknown(), self._unknown()) for _ in range(self.rank)]
        elif self.rank == 1:
            ends = [self._ends(value)]
        elif isinstance(value, (int, Expr)):
            ends = [self._ends(value)] * self.rank
        elif isinstance(value, (list, tuple)) and len(value) == self.rank:
            ends = [self._ends(item) for item in value]
        else:
            raise self.args.invalid(
                self.argument, f"a number, or {self.rank} numbers or pairs of numbers,", value
            )
        self.ends = ends

    def _unknown(self) -> Dim:
        return unknown_size(self.argument, allow_zero=True)

    def _ends(self, value: object) -> tuple[Dim, Dim]:
        alone = self.rank > 1 and isinstance(self.args.get(self.argument), int)
        signed = self.keras in (self.signed_in if alone else self.signed_pairs_in)
        first, last = self.args.sizes_of(self.argument, value, 2, least=None if signed else 0)
        return first, last


class ZeroPadding(Borders):
    """Zeros before and after each spatial axis."""

    argument = "padding"
    signed_in = frozenset((KerasVersion.V3,))

    def output_shape(self, input: Shape) -> Shape:
        for axis, (before, after) in zip(self.spatial_axes(input), self.ends, strict=True):
            length = input[axis] + before + after
            if isinstance(length, int) and length < 0:
                raise self.args.invalid("padding", "amounts that leave something", before)
            input = input.replace(axis, length)
        return input


class Cropping(Borders):
    """Positions cut from both ends of each spatial axis.

    Keras 2.2 subtracts and looks no further; 2.15 slices, and only for `Cropping3D` does not mind
    when nothing is left.
    """

    argument = "cropping"
    signed_in = frozenset((KerasVersion.V2_2, KerasVersion.V2_15))
    signed_pairs_in = frozenset((KerasVersion.V2_2,))

    def output_shape(self, input: Shape) -> Shape:
        shape = input
        minds = self.keras == KerasVersion.V3 or (self.keras > KerasVersion.V2_2 and self.rank < 3)
        for axis, (before, after) in zip(self.spatial_axes(input), self.ends, strict=True):
            length = input[axis]
            left = length - before - after
            if minds and not is_free(length) and _empty(left):
                raise self._cut_up(input, axis, before + after)
            if self.keras == KerasVersion.V2_15 and isinstance(length, int):
                left = _sliced(length, before, after, left)
            shape = shape.replace(axis, left)
        return shape

    def _cut_up(self, input: Shape, axis: int, cut: Dim) -> LayerError:
        return LayerError(
            "empty-output",
            f"{self.args.layer} cuts {cut} positions from axis {axis} of {input}, which has "
            f"{input[axis]}.",
            expected=f"more than {cut} on axis {axis}",
            actual=str(input[axis]),
            argument="cropping",
            hint="Cut less.",
        )


def _sliced(length: int, before: Dim, after: Dim, otherwise: Dim) -> Dim:
    """Return the length of a slice from `before` to `-after`, as Python takes it."""
    if not (isinstance(before, int) and isinstance(after, int)):
        return otherwise
    return len(range(length)[before : -after if after else None])


def _empty(size: Dim) -> bool:
    high = bounds(size)[1]
    return high is not None and high <= 0


@register
class ZeroPadding1D(ZeroPadding):
    """Zeros before and after the steps."""

    rank = 1


@register
class ZeroPadding2D(ZeroPadding):
    """Zeros around height and width."""

    rank = 2


@register
class ZeroPadding3D(ZeroPadding):
    """Zeros around depth, height and width."""

    rank = 3


@register
class Cropping1D(Cropping):
    """Steps cut from both ends."""

    rank = 1


@register
class Cropping2D(Cropping):
    """Rows and columns cut from the edges."""

    rank = 2


@register
class Cropping3D(Cropping):
    """Planes, rows and columns cut from the faces."""

    rank = 3
