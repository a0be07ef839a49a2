"""`PReLU`: a learnt slope for negative values (`keras.src.layers.activations.prelu`)."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.arguments import SEQUENCES
from keras_lint.layers.convolutional.base import refuse_free
from keras_lint.layers.errors import NotKnown
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.shape import Shape


@register
class PReLU(UnaryLayer):
    """Any shape → the same; one weight a value, one for each group along the shared axes."""

    def shared_axes(self) -> tuple[int, ...]:
        """Return the axes along which the slope is the same; raises `NotKnown`."""
        value = self.args.literal("shared_axes")
        if value is None:
            return ()
        items = value if isinstance(value, (list, tuple)) else (value,)
        axes: list[int] = []
        for item in items:
            if isinstance(item, int):
                axes.append(item)
            elif isinstance(item, (float, str, *SEQUENCES)) or item is None:
                raise self.args.invalid("shared_axes", "axes counted from 1", value)
            else:
                raise NotKnown("a shared axis")
        return tuple(axes)

    def input_spec(self, input: Shape) -> InputSpec:
        shared = self.shared_axes()
        axes = {axis: input[axis] for axis in range(1, input.rank) if axis not in shared}
        checked = shared or self.keras < KerasVersion.V3
        return InputSpec(ndim=input.rank, axes=axes if checked else {})

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        sizes = Shape(input[1:])
        for axis in self.shared_axes():
            if not -len(sizes) <= axis - 1 < len(sizes):
                raise self.args.invalid(
                    "shared_axes", f"axes from 1 to {len(sizes)}", self.args.get("shared_axes")
                )
            sizes = sizes.replace(axis - 1, 1)
        refuse_free(self.args.layer, Shape((1, *sizes)), range(1, input.rank))
        yield Weight("alpha", sizes)
