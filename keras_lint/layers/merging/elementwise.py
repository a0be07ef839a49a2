"""Sums, products and the like, value by value (`keras.src.layers.merging.base_merge`).

The inputs' axes are aligned at the right, the batch apart; an axis of size 1 is repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.merging.base import Merge, off_by_one
from keras_lint.layers.registry import register
from keras_lint.shapes.broadcast import broadcast_size, larger_size
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape

Rule: TypeAlias = Callable[[Dim, Dim], "Dim | None"]


def _stated(left: Dim, right: Dim) -> Dim | None:
    """Join two sizes as Keras does, which sees None where either is open."""
    if left == right or not (is_free(left) or is_free(right)):
        return broadcast_size(left, right)
    return larger_size(left, right)


def _inferred(left: Dim, right: Dim) -> Dim | None:
    """Join two sizes as TensorFlow does: a number above 1 tells the size of an open axis."""
    for one, other in ((left, right), (right, left)):
        if is_free(one) and isinstance(other, int) and other > 1:
            return other
    return _stated(left, right)


class Elementwise(Merge):
    """A layer that joins its inputs value by value."""

    def merge(self, inputs: Sequence[Shape]) -> Shape:
        stated = inferred = Shape(inputs[0][1:])
        for index, shape in enumerate(inputs[1:], 1):
            rest = Shape(shape[1:])
            if self.keras < KerasVersion.V3:
                inferred = self._join(inferred, rest, inputs, index, _inferred)
            stated = self._join(stated, rest, inputs, index, _stated)
        sizes = inferred if self.keras == KerasVersion.V2_15 else stated
        return Shape((self._batch(shape[0] for shape in inputs if shape), *sizes))

    def _join(
        self, left: Shape, right: Shape, inputs: Sequence[Shape], index: int, rule: Rule
    ) -> Shape:
        short, long = sorted((left, right), key=len)
        sizes = list(long[: len(long) - len(short)])
        for a, b in zip(long[len(sizes) :], short, strict=True):
            size = rule(a, b)
            if size is None:
                axis = len(sizes) - len(long)
                raise self._differ(inputs, index, axis, left[axis], right[axis])
            sizes.append(size)
        return Shape(sizes)

    def _batch(self, sizes: Iterable[Dim]) -> Dim:
        sizes = list(sizes)
        fixed = [size for size in sizes if not is_free(size)]
        numbers = {size for size in fixed if isinstance(size, int)}
        if len(numbers) > 1:
            first, second, *_ = sorted(numbers)
            raise LayerError(
                "merge-shapes",
                f"{self.args.layer} cannot merge batches of {first} and of {second}.",
                expected=f"batches of {first}",
                actual=f"a batch of {second}",
            )
        opened = len(fixed) < len(sizes)
        if numbers and not (opened and numbers == {1} and self.keras == KerasVersion.V2_15):
            return numbers.pop()
        return next((size for size in sizes if is_free(size)), sizes[0])

    def _differ(
        self, inputs: Sequence[Shape], index: int, axis: int, left: Dim, right: Dim
    ) -> LayerError:
        return self.mismatch(
            f"{self.args.layer} cannot join {inputs[index]} to {inputs[0]}: on axis {axis} the "
            f"sizes are {right} and {left}, and neither is 1.",
            inputs,
            index,
            off_by_one(left, right),
        )


@register
class Add(Elementwise):
    """The sum of the inputs."""


@register
class Subtract(Elementwise):
    """The first input less the second."""

    exactly = 2


@register
class Multiply(Elementwise):
    """The product of the inputs."""


@register
class Average(Elementwise):
    """The mean of the inputs."""


@register
class Maximum(Elementwise):
    """The larger of the inputs."""


@register
class Minimum(Elementwise):
    """The smaller of the inputs."""
