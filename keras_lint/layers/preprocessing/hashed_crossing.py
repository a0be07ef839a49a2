"""`HashedCrossing` (`keras.src.layers.preprocessing.hashed_crossing`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from keras_lint.layers.base import Layer, Taking
from keras_lint.layers.errors import ErrorKind, LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.preprocessing.encoding import refuse_fractions
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import Dim, equal, is_free, symbol
from keras_lint.shapes.shape import Shape, ShapeTree, branches


@register
class HashedCrossing(Layer):
    """Several features, each `(batch, 1)` or `(batch,)`, as one of `num_bins` numbers."""

    called_on: ClassVar[Taking] = "data"

    def validate(self) -> None:
        self.args.check_choice("output_mode", "int", "one_hot", exact=True)
        if self.keras < KerasVersion.V3 and self.args.get("dtype") is not None:
            refuse_fractions(self.args)

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Check that all features are alike, and return the shape of their crossing."""
        if inputs is None:
            return None
        shapes = branches(inputs)
        if shapes is None or len(shapes) < 2:
            raise self._unfit("input-count", "a list of features", "no such list")
        known = [one for one in shapes if isinstance(one, Shape)]
        if len(known) < len(shapes):
            return None
        self._check_alike(known)
        try:
            return self._crossed(known[0])
        except NotKnown:
            return None

    def _check_alike(self, shapes: list[Shape]) -> None:
        """Keras 3 compares the last axes of two features, Keras 2 whole shapes of any number."""
        first = shapes[0]
        if self.keras == KerasVersion.V3 and len(shapes) != 2:
            raise self._unfit("input-count", "two features", str(len(shapes)))
        if self.keras < KerasVersion.V3 and (first.rank > 2 or (first.rank == 2 and first[1] != 1)):
            raise self._unfit("input-dimension", "(batch,) or (batch, 1)", str(first))
        for other in shapes[1:]:
            compared = list(zip(first, other, strict=False))
            if self.keras == KerasVersion.V3:
                compared = compared and [(first[-1], other[-1])]
            elif len(first) != len(other):
                raise self._unfit("merge-shapes", f"features of the shape {first}", str(other))
            if any(_differ(one, another) for one, another in compared):
                raise self._unfit("merge-shapes", f"features of the shape {first}", str(other))

    def _crossed(self, first: Shape) -> Shape:
        one_hot = self.args.known("output_mode") == "one_hot"
        bins = self.args.size("num_bins")
        if self.keras < KerasVersion.V3 and first:
            first = first.replace(0, symbol("batch", free=True))
        if not one_hot:
            return first
        return Shape((*(first[:-1] if first and first[-1] == 1 else first), bins))

    def _unfit(self, kind: ErrorKind, expected: str, actual: str) -> LayerError:
        return LayerError(
            kind,
            f"{self.class_name} takes {expected}, not {actual}.",
            expected=expected,
            actual=actual,
        )


def _differ(one: Dim, other: Dim) -> bool:
    """Tell whether two sizes differ as Keras shows them: an open one from any number."""
    return is_free(one) != is_free(other) or equal(one, other) is False
