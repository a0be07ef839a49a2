"""Adaptive pooling of Keras 3 (`keras.src.layers.pooling.base_adaptive_pooling`).

`(batch, …, channels)` → `(batch, *output_size, channels)`. Keras looks at no other axis of the
input, whatever its rank.
"""

from __future__ import annotations

from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.registry import register
from keras_lint.layers.spatial import SpatialLayer
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape


class AdaptivePooling(SpatialLayer):
    """Pooling to a given size."""

    def check_data_format(self) -> None:
        if self.args.get("data_format"):
            self.args.check_choice("data_format", "channels_last", "channels_first", exact=True)

    def validate(self) -> None:
        self.check_data_format()
        value = self.args.get("output_size")
        expected = f"a whole number, or {self.rank} of them in a tuple or list"
        if isinstance(value, (dict, set, frozenset, range, bytes, str, float)) or value is None:
            raise self.args.invalid("output_size", expected, value)
        items = value if isinstance(value, (list, tuple)) else ()
        if items or isinstance(value, (list, tuple)):
            if len(items) != self.rank:
                raise self.args.invalid("output_size", expected, value)
            self.output_size = tuple(self._size(item) for item in items)
        else:
            self.output_size = self.args.sizes("output_size", self.rank, allow_zero=True)

    def _size(self, item: object) -> Dim:
        if item is None:
            return symbol("output_size", free=True)
        return self.args.positive("output_size", item, allow_zero=True)

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(min_ndim=2 if self.channels_first() else None)

    def output_shape(self, input: Shape) -> Shape:
        if self.channels_first():
            return Shape((input[0], input[1], *self.output_size))
        return Shape((input[0], *self.output_size, input[-1]))

    def fallback_shape(self, input: Shape) -> Shape | None:
        return Shape((input[0], *(symbol("unknown") for _ in range(self.rank + 1))))


@register
class AdaptiveMaxPooling1D(AdaptivePooling):
    """The largest values of `output_size` stretches of the steps."""

    rank = 1


@register
class AdaptiveMaxPooling2D(AdaptivePooling):
    """The largest values of `output_size` stretches of height and width."""

    rank = 2


@register
class AdaptiveMaxPooling3D(AdaptivePooling):
    """The largest values of `output_size` stretches of depth, height and width."""

    rank = 3


@register
class AdaptiveAveragePooling1D(AdaptivePooling):
    """The means of `output_size` stretches of the steps."""

    rank = 1


@register
class AdaptiveAveragePooling2D(AdaptivePooling):
    """The means of `output_size` stretches of height and width."""

    rank = 2


@register
class AdaptiveAveragePooling3D(AdaptivePooling):
    """The means of `output_size` stretches of depth, height and width."""

    rank = 3
