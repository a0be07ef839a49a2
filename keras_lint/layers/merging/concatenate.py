"""`Concatenate`: the inputs one after the other (`keras.src.layers.merging.concatenate`)."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.merging.base import Merge, off_by_one
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import Dim, equal, is_free
from keras_lint.shapes.shape import Shape


@register
class Concatenate(Merge):
    """`(…, a, …)`, `(…, b, …)` → `(…, a + b, …)` on `axis`; all other sizes must agree."""

    def validate(self) -> None:
        self._joined = False
        value = self.args.get("axis")
        if isinstance(value, LITERALS) and not isinstance(value, int):
            raise self.args.invalid("axis", "a whole number", value)

    def merge(self, inputs: Sequence[Shape]) -> Shape:
        first = inputs[0]
        for index, shape in enumerate(inputs):
            if shape.rank != first.rank:
                raise self.mismatch(
                    f"Concatenate cannot join {shape} to {first}: {shape.rank} axes to "
                    f"{first.rank}.",
                    inputs,
                    index,
                    "Bring the inputs to the same number of axes with Reshape.",
                )
        if len(inputs) == 1 and self.keras == KerasVersion.V3 and self._beyond(first):
            return first
        axis = self._axis(first)
        sizes: list[Dim] = list(first)
        seen: list[Dim] = list(first)
        for index, shape in enumerate(inputs[1:], 1):
            for place in range(first.rank):
                if place == axis:
                    sizes[axis] = sizes[axis] + shape[axis]
                elif self._differ(seen[place], shape[place]):
                    raise self._unequal(inputs, index, place, seen[place], shape[place])
                elif is_free(seen[place]):
                    seen[place] = shape[place]
        self._joined = True
        if self.keras == KerasVersion.V2_15:
            return Shape(seen).replace(axis, sizes[axis])
        return Shape(sizes)

    def _beyond(self, shape: Shape) -> bool:
        """Tell whether the axis lies past the last one, which Keras 3 overlooks for one input."""
        value = self.args.literal("axis")
        return isinstance(value, int) and value >= shape.rank

    def _axis(self, shape: Shape) -> int:
        value = self.args.literal("axis")
        if not isinstance(value, int):
            raise NotKnown("axis is no whole number")
        if not -shape.rank <= value < shape.rank:
            raise LayerError(
                "merge-shapes",
                f"Concatenate joins on axis {value}, which inputs of {shape.rank} axes do not "
                "have.",
                expected=f"an axis from {-shape.rank} to {shape.rank - 1}",
                actual=str(value),
                argument="axis",
            )
        return value % shape.rank

    def _differ(self, left: Dim, right: Dim) -> bool:
        """Tell whether two sizes differ; Keras 2.2 compares open ones too, when it is built."""
        if is_free(left) or is_free(right):
            strict = self.keras == KerasVersion.V2_2 and not self._joined
            return strict and isinstance(right if is_free(left) else left, int)
        return equal(left, right) is False

    def _unequal(
        self, inputs: Sequence[Shape], index: int, axis: int, left: Dim, right: Dim
    ) -> LayerError:
        sizes = tuple("None" if is_free(size) else str(size) for size in (right, left))
        return self.mismatch(
            f"Concatenate cannot join {inputs[index]} to {inputs[0]}: axis {axis} is {sizes[0]} "
            f"long there and {sizes[1]} here, and only axis {self._axis(inputs[0])} may differ.",
            inputs,
            index,
            off_by_one(left, right),
        )
