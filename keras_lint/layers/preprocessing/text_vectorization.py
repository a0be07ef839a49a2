"""`TextVectorization` (`keras.src.layers.preprocessing.text_vectorization`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.preprocessing.encoding import Encoding
from keras_lint.layers.preprocessing.lookup import (
    MODES,
    check_limits,
    check_weights,
    vocabulary_size,
)
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, is_free, symbol
from keras_lint.shapes.shape import Shape


@register
class TextVectorization(Encoding):
    """Texts to word numbers, `output_sequence_length` of them, or to vectors of word counts."""

    modes = MODES

    def validate(self) -> None:
        if self.keras == KerasVersion.V3 or self.args.get("output_mode") is not None:
            known = MODES if self.keras == KerasVersion.V3 else (*MODES[:1], *MODES[2:])
            self.args.check_choice("output_mode", *known, exact=True)
        if isinstance(self.args.get("standardize"), str):
            named = ("lower_and_strip_punctuation", "lower", "strip_punctuation")
            self.args.check_choice("standardize", *named, exact=True)
        if isinstance(self.args.get("split"), str):
            self.args.check_choice("split", "whitespace", "character", exact=True)
        if self.keras < KerasVersion.V3 and self.args.get("dtype", "string") != "string":
            self.args.check_choice("dtype", "string", exact=True)
        self.check_sparse()
        with suppress(NotKnown):
            self._check_sequence()
        check_limits(self.args)
        check_weights(self.args)
        vocabulary_size(self.args, "", "[UNK]")

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        """In Keras 2 the weights of the words are a weight of the layer, of unknown size."""
        if self.keras < KerasVersion.V3 and self.args.known("output_mode") in ("tf_idf", "tf-idf"):
            raise NotKnown("the size of the word weights is not known")
        yield from ()

    def depth(self) -> Dim:
        if self.args.flag("pad_to_max_tokens"):
            return self.args.size("max_tokens")
        size = vocabulary_size(self.args, "", "[UNK]")
        return symbol("tokens") if size is None else size

    def output_shape(self, input: Shape) -> Shape:
        split, mode = self.args.known("split"), self.args.known("output_mode")
        if self.keras < KerasVersion.V3:
            if mode is None or not (split is None or isinstance(split, str)):
                raise NotKnown("what is put out depends on the texts")
            input = input if split is None else self._texts(input)
        if mode == "int":
            return self._numbers(input, split)
        if split is not None:
            input = Shape((*input, symbol("words", free=True)))
        elif input.rank <= 1 and self.keras == KerasVersion.V3:
            input = Shape((*input, 1))
        return self.encoded(input, mode == "one_hot")

    def _numbers(self, input: Shape, split: object) -> Shape:
        length = self.args.known("output_sequence_length")
        if self.keras < KerasVersion.V3 and split is None:
            if self.args.known("ngrams") is not None:
                return _open(input)
            return input if length is None else self._padded(input)
        if length is None:
            return Shape((input[0], symbol("words", free=True)))
        return Shape((input[0], self.args.size("output_sequence_length", allow_zero=True)))

    def _padded(self, input: Shape) -> Shape:
        """Return what TensorFlow knows of an input once padded: all or nothing."""
        if any(is_free(size) for size in input):
            return _open(input)
        return input.replace(-1, self.args.size("output_sequence_length", allow_zero=True))

    def _texts(self, input: Shape) -> Shape:
        """Drop the last axis, which must be of size 1; splitting words forgets the batch size."""
        if input.rank > 1 and input[-1] != 1:
            raise LayerError(
                "input-dimension",
                f"TextVectorization takes one text a sample, but its input is {input}.",
                expected="(batch,) or (batch, 1)",
                actual=str(input),
                hint="Give the input the shape (1,).",
            )
        texts = input if input.rank < 2 else Shape(input[:-1])
        letters = self.args.get("split") == "character"
        return texts if letters else texts.replace(0, symbol("batch", free=True))

    def _check_sequence(self) -> None:
        length, mode = self.args.known("output_sequence_length"), self.args.literal("output_mode")
        if length is not None and mode != "int":
            raise self.args.invalid(
                "output_sequence_length", "None unless output_mode='int'", length
            )
        if length is not None:
            self.args.size("output_sequence_length", allow_zero=True)
        lengthened = length is not None and self.keras < KerasVersion.V3
        if self.args.flag("ragged") and (mode != "int" or lengthened):
            raise self.args.invalid("ragged", "False unless output_mode='int'", True)


def _open(input: Shape) -> Shape:
    """Return a shape of as many axes, all left open."""
    return Shape(symbol(f"axis{axis}", free=True) for axis in range(input.rank))
