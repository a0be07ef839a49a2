"""Layers that turn numbers into bins and vectors (`keras.src.layers.preprocessing`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import ClassVar

from keras_lint.layers.arguments import LITERALS, Arguments
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.preprocessing.data_layer import DataLayer
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

_WHOLE = ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64")


class Encoding(DataLayer):
    """Numbers or words as numbers, or as vectors, by `output_mode`."""

    modes: ClassVar[tuple[str, ...]] = ("int", "one_hot", "multi_hot", "count")

    def validate(self) -> None:
        self.args.check_choice("output_mode", *self.modes, exact=True)
        self.check_numbers()
        self.check_sparse()

    def check_sparse(self) -> None:
        """Refuse sparse vectors where there are none."""
        with suppress(NotKnown):
            if self.args.flag("sparse") and self.args.literal("output_mode") == "int":
                raise self.args.invalid("sparse", "False with output_mode='int'", True)

    def check_numbers(self) -> None:
        """Refuse a `dtype` of no whole numbers for them; Keras 2.15 passes it over."""

    def depth(self) -> Dim:
        """Return the length of the vectors; may raise `NotKnown`."""
        raise NotImplementedError

    def output_shape(self, input: Shape) -> Shape:
        mode = self.args.known("output_mode")
        if mode == "int":
            return input
        return self.encoded(input, mode == "one_hot")

    def encoded(self, input: Shape, one_hot: bool) -> Shape:
        """Return the shape of the vectors made of an input."""
        if self.keras < KerasVersion.V3:
            return self._counted(input, one_hot)
        if one_hot:
            return self.one_hot(input)
        return Shape((*input[:-1], self.depth()))

    def one_hot(self, input: Shape) -> Shape:
        """Give each entry a vector; a last axis of size 1 makes way for it."""
        kept = input[:-1] if input.rank > 1 and input[-1] == 1 else input
        return Shape((*kept, self.depth()))

    def _counted(self, input: Shape, one_hot: bool) -> Shape:
        """Return the shape as TensorFlow's `bincount` makes it, of two axes at most."""
        counted = input if input else Shape((1,))
        if one_hot and counted[-1] != 1:
            counted = Shape((*counted, 1))
        if counted.rank > 2:
            raise LayerError(
                "input-rank",
                f"{self.args.layer} puts out two axes at most, but for its input {input} with "
                f"output_mode={self.args.get('output_mode')!r} there would be {counted.rank}.",
                expected="at most two axes",
                actual=str(input),
            )
        return Shape((*counted[: counted.rank - 1], self.depth()))


def refuse_fractions(arguments: Arguments) -> None:
    """Refuse a `dtype` that is of no whole number, where numbers are put out.

    Raises:
        LayerError: invalid-argument.
    """
    given = arguments.get("dtype")
    numbers = arguments.get("output_mode") == "int" and isinstance(given, (str, type(None)))
    if numbers and given not in _WHOLE:
        raise arguments.invalid("dtype", "a dtype of whole numbers", given)


@register
class CategoryEncoding(Encoding):
    """Whole numbers below `num_tokens` as vectors."""

    modes = ("one_hot", "multi_hot", "count", "binary")

    def validate(self) -> None:
        super().validate()
        self.args.size("num_tokens")

    def depth(self) -> Dim:
        return self.args.size("num_tokens")


@register
class Discretization(Encoding):
    """Numbers to the bin that they fall in."""

    def validate(self) -> None:
        super().validate()
        bins, boundaries = self.args.get("num_bins"), self.args.get("bin_boundaries")
        if bins is not None:
            self.args.size("num_bins", allow_zero=True)
        if isinstance(bins, int) and isinstance(boundaries, (list, tuple)):
            raise self.args.invalid("num_bins", "no number beside `bin_boundaries`", bins)
        if bins is None and boundaries is None and self.keras == KerasVersion.V3:
            raise self.args.invalid("num_bins", "a number, or `bin_boundaries`", None)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        """Keras 2 keeps a summary of the data as a weight, unless the boundaries are given."""
        if self.keras < KerasVersion.V3 and self.args.known("bin_boundaries") is None:
            yield Weight("summary", Shape((2, symbol("values", free=True))), trainable=False)

    def depth(self) -> Dim:
        boundaries = self.args.known("bin_boundaries")
        if isinstance(boundaries, (list, tuple)):
            return len(boundaries) + 1
        if boundaries is None and self.keras == KerasVersion.V3:
            return self.args.size("num_bins", allow_zero=True)
        return symbol("bins")

    def encoded(self, input: Shape, one_hot: bool) -> Shape:
        if one_hot or self.keras < KerasVersion.V3:
            return super().encoded(input, one_hot)
        return Shape((*input[:1], *input[2:], self.depth())) if input.rank > 1 else self._one()

    def _one(self) -> Shape:
        return Shape((self.depth(),))


@register
class Hashing(Encoding):
    """Words to one of `num_bins`."""

    def validate(self) -> None:
        super().validate()
        self.args.size("num_bins")
        salt = self.args.get("salt")
        pair = isinstance(salt, (list, tuple)) and len(salt) == 2
        if isinstance(salt, LITERALS) and not (pair or isinstance(salt, (int, type(None)))):
            raise self.args.invalid("salt", "a whole number or two of them", salt)

    def check_numbers(self) -> None:
        if self.keras == KerasVersion.V3 and self.args.get("dtype") is not None:
            refuse_fractions(self.args)

    def depth(self) -> Dim:
        return self.args.size("num_bins")

    def one_hot(self, input: Shape) -> Shape:
        """State the same for every mode, whatever is computed."""
        return Shape((*input[:-1], self.depth()))
