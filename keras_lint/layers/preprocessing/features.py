"""Layers that prepare features: normalize, encode, look up (`keras.src.layers.preprocessing`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Weight
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.preprocessing.data_layer import DataLayer
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import is_free, symbol
from keras_lint.shapes.shape import Shape

LOOKUP = ("int", "one_hot", "multi_hot", "count", "tf_idf", "binary", "tf-idf")
"""What a vocabulary turns words into; `binary` and `tf-idf` are older names."""


def check_mode(arguments: Arguments, modes: Sequence[str]) -> None:
    """Refuse an `output_mode` that Keras does not know; a function is taken as it is."""
    arguments.check_choice("output_mode", *modes, exact=True)


@register
class Normalization(DataLayer):
    """Keeps the shape; mean, variance and a count that are learnt from data, not trained."""

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        if self.args.known("mean") is not None:
            return
        shape = Shape(input[axis] for axis in self._axes(input))
        yield Weight("mean", shape, trainable=False)
        yield Weight("variance", shape, trainable=False)
        yield Weight("count", Shape(), trainable=False)

    def _axes(self, input: Shape) -> list[int]:
        value = self.args.known("axis")
        items = [] if value is None else value if isinstance(value, (list, tuple)) else [value]
        axes = []
        for item in items:
            if not isinstance(item, int) or not -input.rank <= item < input.rank:
                raise NotKnown("the axis is not known")
            axes.append(item % input.rank)
            if is_free(input[item]):
                raise LayerError(
                    "input-dimension",
                    f"Normalization needs to know the size of axis {item}, open in {input}.",
                    actual=str(input),
                )
        return sorted(axes)


class Encoding(DataLayer):
    """Numbers or words turned into vectors, by `output_mode`."""

    size_argument = "max_tokens"
    modes: tuple[str, ...] = ("int", "one_hot", "multi_hot", "count")
    sized = False
    """Whether Keras asks for the size where it is not given."""

    def validate(self) -> None:
        check_mode(self.args, self.modes)
        size = self.args.get(self.size_argument)
        if size is not None or self.sized:
            self.args.size(self.size_argument)

    def output_shape(self, input: Shape) -> Shape:
        mode = self.args.known("output_mode")
        if mode == "int":
            return input
        size = self.args.known(self.size_argument)
        width = symbol("tokens") if size is None else self.args.size(self.size_argument)
        if mode == "one_hot":
            kept = input[:-1] if input.rank and input[-1] == 1 else input
            return Shape((*kept, width))
        return Shape((*input[:-1], width))


@register
class CategoryEncoding(Encoding):
    """`num_tokens` wide vectors."""

    size_argument = "num_tokens"
    modes = ("one_hot", "multi_hot", "count", "binary")
    sized = True


@register
class Discretization(Encoding):
    """Numbers to the bin that they fall in."""

    size_argument = "num_bins"


@register
class Hashing(Encoding):
    """Words to one of `num_bins`."""

    size_argument = "num_bins"
    sized = True


@register
class StringLookup(Encoding):
    """Words to their number in a vocabulary."""

    modes = LOOKUP


@register
class IntegerLookup(Encoding):
    """Whole numbers to their number in a vocabulary."""

    modes = LOOKUP


@register
class TextVectorization(DataLayer):
    """Texts to word numbers, `output_sequence_length` of them, or to a vector of `max_tokens`."""

    def validate(self) -> None:
        check_mode(self.args, LOOKUP)

    def output_shape(self, input: Shape) -> Shape:
        mode = self.args.known("output_mode")
        if mode == "int":
            length = self.args.known("output_sequence_length")
            steps = (
                symbol("words", free=True)
                if length is None
                else self.args.size("output_sequence_length")
            )
            return Shape((input[0], steps))
        if self.args.known("max_tokens") is None:
            return Shape((input[0], symbol("tokens", free=True)))
        return Shape((input[0], self.args.size("max_tokens")))
