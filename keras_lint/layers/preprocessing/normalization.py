"""`Normalization` (`keras.src.layers.preprocessing.normalization`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.normalization.axes import check_axis, given_axes, sizes_of
from keras_lint.layers.preprocessing.data_layer import DataLayer
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.shape import Shape


@register
class Normalization(DataLayer):
    """Keeps the shape; mean, variance and a count that are learnt from data, not trained."""

    def validate(self) -> None:
        self._statistics: Shape | None = None
        if self.args.get("axis") is not None:
            check_axis(self)
        mean, variance = self.args.get("mean"), self.args.get("variance")
        known = isinstance(mean, LITERALS) and isinstance(variance, LITERALS)
        if known and (mean is None) != (variance is None):
            missing = "mean" if mean is None else "variance"
            raise self.args.invalid(missing, "`mean` and `variance` together", None)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        axes = self._axes(input)
        sizes = Shape(sizes_of(self, input, axes))
        self._statistics = Shape(size if axis in axes else 1 for axis, size in enumerate(input))
        if self.args.known("mean") is None:
            yield Weight("mean", sizes, trainable=False)
            yield Weight("variance", sizes, trainable=False)
            yield Weight("count", Shape(), trainable=False)

    def output_shape(self, input: Shape) -> Shape:
        """Return the input's shape, broadcast with that of the mean in Keras 2."""
        if self._statistics is None or self.keras == KerasVersion.V3:
            return input
        output = broadcast(input, self._statistics)
        if output is None:
            raise LayerError(
                "input-dimension",
                f"Normalization was built for a mean of shape {self._statistics}, which does not "
                f"fit its input {input}.",
                expected=f"an input that broadcasts with {self._statistics}",
                actual=str(input),
            )
        return output

    def _axes(self, input: Shape) -> Sequence[int]:
        """Return the axes with a mean of their own, counted from the front and in order."""
        if self.args.known("axis") is None:
            return ()
        return sorted(axis % input.rank for axis in given_axes(self, input))
