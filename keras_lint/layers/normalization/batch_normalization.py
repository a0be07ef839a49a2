"""`BatchNormalization` (`keras.src.layers.normalization.batch_normalization`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.layers.base import InputSpec, UnaryLayer, Weight
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import is_free
from keras_lint.shapes.shape import Shape


@register
class BatchNormalization(UnaryLayer):
    """Keeps the shape; a scale, an offset and two statistics for each position of `axis`.

    The moving mean and variance are not trained, whatever `trainable` says.
    """

    def axes(self, input: Shape) -> Sequence[int]:
        """Return the axes that keep their own statistics, counted from the front.

        Raises:
            LayerError: invalid-argument, where the input has no such axis.
        """
        value = self.args.known("axis")
        items = list(value) if isinstance(value, (list, tuple)) else [value]
        found = []
        for item in items:
            if not isinstance(item, int):
                raise NotKnown("the axis is no whole number")
            if not -input.rank <= item < input.rank:
                raise LayerError(
                    "invalid-argument",
                    f"BatchNormalization normalizes axis {item}, but its input {input} has "
                    f"{input.rank} axes.",
                    actual=str(item),
                    argument="axis",
                )
            found.append(item % input.rank)
        return found

    def input_spec(self, input: Shape) -> InputSpec:
        axes = self.axes(input)
        for axis in axes:
            if is_free(input[axis]):
                raise LayerError(
                    "input-dimension",
                    f"BatchNormalization needs to know the size of axis {axis} of its input, which "
                    f"is open in {input}.",
                    expected=f"a known size on axis {axis}",
                    actual=str(input),
                    hint="Give that size in the Input's shape.",
                )
        if self.keras is KerasVersion.V2_15:
            return InputSpec(ndim=input.rank, axes={axis: input[axis] for axis in axes})
        return InputSpec(ndim=input.rank, axes={axes[0]: input[axes[0]]})

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        shape = self._parameter_shape(input)
        if self.args.flag("scale"):
            yield Weight("gamma", shape)
        if self.args.flag("center"):
            yield Weight("beta", shape)
        yield Weight("moving_mean", shape, trainable=False)
        yield Weight("moving_variance", shape, trainable=False)

    def _parameter_shape(self, input: Shape) -> Shape:
        axes = self.axes(input)
        if len(axes) == 1:
            return Shape((input[axes[0]],))
        return Shape(input[axis] if axis in axes else 1 for axis in range(1, input.rank))
