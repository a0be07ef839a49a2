"""`Dot`: products summed over one axis of each input (`keras.src.layers.merging.dot`)."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.merging.base import Merge
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import Dim, equal, is_free
from keras_lint.shapes.shape import Shape


@register
class Dot(Merge):
    """`(batch, a, k)`, `(batch, b, k)` → `(batch, a, b)` with `axes=2`; two vectors give one."""

    exactly = 2

    merged = False
    """Whether it was called before: Keras 2.2 compares open sizes once only."""

    def validate(self) -> None:
        value = self.args.get("axes")
        if isinstance(value, int) or not isinstance(value, LITERALS):
            return
        pair = isinstance(value, (list, tuple)) and len(value) == 2
        items = value if isinstance(value, (list, tuple)) else ()
        if not pair or any(isinstance(i, LITERALS) and not isinstance(i, int) for i in items):
            raise self.args.invalid("axes", "a whole number or two of them", value)

    def merge(self, inputs: Sequence[Shape]) -> Shape:
        left, right = inputs
        axes = self._axes(left, right)
        for index, (shape, axis) in enumerate(zip(inputs, axes, strict=True)):
            if not -shape.rank <= axis < shape.rank:
                raise self._refuse_axis(shape, axis, index)
            if self.keras == KerasVersion.V2_15 and axis % shape.rank == 0:
                raise self._refuse_axis(shape, axis, index)
        a, b = left[axes[0]], right[axes[1]]
        repeated = self.keras == KerasVersion.V2_2 and self.merged
        self.merged = True
        if self._differ(a, b) and not (repeated and (is_free(a) or is_free(b))):
            raise self.mismatch(
                f"Dot sums over axis {axes[0]} of {left} and axis {axes[1]} of {right}, whose "
                f"sizes {a} and {b} differ.",
                inputs,
                1,
                "Choose `axes` with equal sizes.",
            )
        if right.rank < 2:
            raise self._refuse_axis(right, axes[1], 1)
        rest = right.drop(axes[1])
        if self.keras == KerasVersion.V2_15 and is_free(left[0]):
            left = left.replace(0, right[0])
        sizes = (*left.drop(axes[0]), *rest[1:])
        return Shape(sizes if len(sizes) != 1 else (*sizes, 1))

    def _axes(self, left: Shape, right: Shape) -> tuple[int, int]:
        value = self.args.literal("axes")
        if isinstance(value, int):
            return (value % left.rank, value % right.rank) if value < 0 else (value, value)
        first, second = value if isinstance(value, (list, tuple)) else (None, None)
        if not isinstance(first, int) or not isinstance(second, int):
            raise NotKnown("the axes of the product")
        return first, second

    def _differ(self, left: Dim, right: Dim) -> bool:
        if is_free(left) != is_free(right):
            return isinstance(left, int) or isinstance(right, int)
        return not is_free(left) and equal(left, right) is False

    def _refuse_axis(self, shape: Shape, axis: int, index: int) -> LayerError:
        return LayerError(
            "merge-shapes",
            f"Dot cannot sum over axis {axis} of {shape}.",
            expected=f"an axis from 1 to {shape.rank - 1}",
            actual=str(axis),
            argument="axes",
            input_index=index,
        )
