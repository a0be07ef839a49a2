"""What all merging layers share (`keras.src.layers.merging.base_merge`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape, ShapeTree, branches


class Merge(Layer):
    """A layer of several tensors in a list.

    Attributes:
        exactly: the number of inputs that Keras demands, None for any.
    """

    exactly: ClassVar[int | None] = None

    def merge(self, inputs: Sequence[Shape]) -> Shape:
        """Return the output's shape.

        Raises:
            LayerError: merge-shapes, where the inputs do not fit together.
        """
        raise NotImplementedError

    def build(self, inputs: ShapeTree) -> None:
        """Check that there is a list of tensors, and enough of them."""
        self._check_count(inputs)

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return the output's shape, None where the rank of an input is not known."""
        shapes = self._check_count(inputs)
        known = [shape for shape in shapes if isinstance(shape, Shape)]
        if len(known) != len(shapes):
            return None
        try:
            return self.merge(known)
        except NotKnown:
            return None

    def _check_count(self, inputs: ShapeTree) -> Sequence[ShapeTree]:
        if inputs is None:
            return [None]
        listed = branches(inputs)
        if listed is None:
            raise self._refuse("a list of tensors", "one tensor")
        if self.keras == KerasVersion.V2_2 and isinstance(inputs, tuple):
            raise self._refuse("a list of tensors", "a tuple")
        least = 2 if self.keras == KerasVersion.V2_2 else 1
        if self.exactly is not None and len(listed) != self.exactly:
            raise self._refuse(f"exactly {self.exactly} tensors", str(len(listed)))
        if len(listed) < least:
            raise self._refuse(f"at least {least} tensors", str(len(listed)))
        return listed

    def _refuse(self, expected: str, actual: str) -> LayerError:
        return LayerError(
            "merge-shapes",
            f"{self.args.layer} takes {expected}, not {actual}.",
            expected=expected,
            actual=actual,
            hint="Call it on a list: layer([a, b]).",
        )

    def mismatch(
        self, message: str, inputs: Sequence[Shape], index: int, hint: str | None
    ) -> LayerError:
        """Build the error for an input that does not fit to the first one."""
        return LayerError(
            "merge-shapes",
            message,
            expected=str(inputs[0]),
            actual=str(inputs[index]),
            input_index=index,
            hint=hint,
        )


EVENLY = "begin with a size that halves evenly, or pad or crop one of the inputs."
"""What to do about a size that is odd."""


def off_by_one(left: Dim, right: Dim) -> str | None:
    """Say why two sizes differ by one, as on the two sides of a U-Net."""
    if not (isinstance(left, int) and isinstance(right, int) and abs(left - right) == 1):
        return None
    odd, even = (left, right) if left % 2 else (right, left)
    return f"{odd} is odd: halved and doubled again it becomes {even}; {EVENLY}"
