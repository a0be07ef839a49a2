"""`Permute`: the axes in another order (`keras.src.layers.reshaping.permute`)."""

from __future__ import annotations

from keras_lint.layers.arguments import LITERALS, SEQUENCES
from keras_lint.layers.errors import NotKnown
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.shapes.shape import Shape


@register
class Permute(UnaryLayer):
    """`(batch, a, b, …)` → `(batch, …)` in the order of `dims`, which count from 1."""

    def validate(self) -> None:
        value = self.args.get("dims")
        self.dims: tuple[int, ...] | None = None
        if not isinstance(value, LITERALS):
            return
        items = list(value) if isinstance(value, SEQUENCES) else [value]
        whole = [int(item) for item in items if isinstance(item, int)]
        if not isinstance(value, SEQUENCES) or not self._orders(items, whole):
            count = len(items)
            raise self.args.invalid("dims", f"an order of the axes 1 to {count}", value)
        if len(whole) == len(items):
            self.dims = tuple(whole)

    def _orders(self, items: list[object], whole: list[int]) -> bool:
        """Tell whether the items name each axis once; Keras 2.2 only looks that they exist."""
        if len(whole) == len(items) and self.keras == KerasVersion.V2_2:
            return all(0 <= axis <= len(items) for axis in whole)
        if len(whole) == len(items):
            return sorted(whole) == list(range(1, len(items) + 1))
        return all(isinstance(item, int) or not isinstance(item, LITERALS) for item in items)

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(ndim=len(self._known()) + 1)

    def output_shape(self, input: Shape) -> Shape:
        return Shape((input[0], *(input[axis] for axis in self._known())))

    def _known(self) -> tuple[int, ...]:
        if self.dims is None:
            raise NotKnown("the order of the axes")
        return self.dims
