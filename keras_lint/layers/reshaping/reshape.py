"""`Reshape`: the same values in other axes (`keras.src.layers.reshaping.reshape`)."""

from __future__ import annotations

from keras_lint.layers.arguments import SEQUENCES
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.shapes.dim import Dim, Expr, equal, is_free, product, symbol
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.unknown import Unknown


@register
class Reshape(UnaryLayer):
    """`(batch, …)` → `(batch, *target_shape)`, where one -1 takes what is left."""

    def validate(self) -> None:
        value = self.args.get("target_shape")
        if value is None or isinstance(value, (int, float, complex, Expr)):
            raise self.args.invalid("target_shape", "a tuple of sizes", value)
        if not isinstance(value, (*SEQUENCES, str)):
            self.target: tuple[Dim, ...] | None = None
            return
        self.exact = all(isinstance(item, (int, Expr)) or item is None for item in value)
        self.target = tuple(self._size(item) for item in value)
        if self.keras == KerasVersion.V3:
            self._check_open()

    def _size(self, item: object) -> Dim:
        if isinstance(item, Unknown):
            return item.as_dim("target_shape")
        if isinstance(item, Expr):
            return item
        if isinstance(item, int):
            if item < -1 and self.keras < KerasVersion.V3:
                return -1
            if item < -1:
                raise self.args.invalid(
                    "target_shape", "sizes of at least 0, or one -1", self.args.get("target_shape")
                )
            return int(item)
        if self.keras < KerasVersion.V3:
            raise self.args.invalid("target_shape", "whole numbers", self.args.get("target_shape"))
        return symbol("target_shape", free=True)

    def _check_open(self) -> None:
        if sum(size == -1 for size in self.target or ()) > 1:
            raise self.args.invalid("target_shape", "at most one -1", self.args.get("target_shape"))

    def output_shape(self, input: Shape) -> Shape:
        if self.target is None:
            self.args.literal("target_shape")
            return input
        total = product(input[1:])
        known = product(size for size in self.target if size != -1)
        if not any(is_free(size) for size in input[1:]):
            self._check_open()
            if self.exact and not is_free(known):
                self._check(input, total, known)
        return Shape((input[0], *(self._left(total, known) if s == -1 else s for s in self.target)))

    def _left(self, total: Dim, known: Dim) -> Dim:
        """Return the size of the axis that takes what is left."""
        several = sum(size == -1 for size in self.target or ()) > 1
        return symbol("target_shape", free=True) if several or known == 0 else total // known

    def _check(self, input: Shape, total: Dim, known: Dim) -> None:
        if -1 in (self.target or ()):
            divided = isinstance(total, int) and isinstance(known, int)
            wrong = divided and (known == 0 or total % known != 0)
            expected = f"a multiple of {known} values"
        else:
            wrong = equal(total, known) is False
            expected = f"{known} values"
        if wrong:
            target = Shape(self.target or ())
            raise LayerError(
                "reshape-size",
                f"Reshape cannot bring the {total} values of {input} into {target}, which takes "
                f"{expected.removesuffix(' values')}.",
                expected=expected,
                actual=f"{total} values",
                argument="target_shape",
                hint="Put -1 for one axis, and Keras works out its size."
                if -1 not in target
                else None,
            )
