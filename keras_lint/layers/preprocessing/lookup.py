"""Layers that look words up in a vocabulary (`keras.src.layers.preprocessing.index_lookup`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from keras_lint.layers.arguments import Arguments
from keras_lint.layers.errors import NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.preprocessing.encoding import Encoding, refuse_fractions
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

MODES = ("int", "one_hot", "multi_hot", "count", "tf_idf", "binary", "tf-idf")
"""What a vocabulary turns words into; `binary` and `tf-idf` are older names."""


class Lookup(Encoding):
    """Words to their numbers in a vocabulary, given or learnt, or to vectors of its length."""

    modes = MODES

    def validate(self) -> None:
        super().validate()
        check_limits(self.args)
        with suppress(NotKnown):
            self.args.size("num_oov_indices", allow_zero=True)
            if self.args.flag("invert") and self.args.literal("output_mode") != "int":
                raise self.args.invalid("invert", "False unless output_mode='int'", True)
        check_weights(self.args)
        vocabulary_size(self.args, self.args.get("mask_token"), self.args.get("oov_token"))

    def check_numbers(self) -> None:
        if self.keras < KerasVersion.V3 and "dtype" in self.args.given:
            refuse_fractions(self.args)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        """In Keras 2 the weights of the words are a weight of the layer, of unknown size."""
        if self.keras < KerasVersion.V3 and self.args.known("output_mode") in ("tf_idf", "tf-idf"):
            raise NotKnown("the size of the word weights is not known")
        yield from ()

    def depth(self) -> Dim:
        if self.args.flag("pad_to_max_tokens"):
            return self.args.size("max_tokens")
        size = vocabulary_size(self.args, self.args.get("mask_token"), self.args.get("oov_token"))
        return symbol("tokens") if size is None else size


@register
class StringLookup(Lookup):
    """Words to their number in a vocabulary."""


@register
class IntegerLookup(Lookup):
    """Whole numbers to their number in a vocabulary."""

    def validate(self) -> None:
        super().validate()
        if self.keras == KerasVersion.V3:
            self.args.check_choice("vocabulary_dtype", "int64", exact=True)


def check_limits(arguments: Arguments) -> None:
    """Refuse a `max_tokens` of less than 2, and padding to none.

    Raises:
        LayerError: invalid-argument.
    """
    most = arguments.get("max_tokens")
    if most is None:
        if arguments.get("pad_to_max_tokens") is True:
            raise arguments.invalid("max_tokens", "a number, with pad_to_max_tokens=True", None)
        return
    arguments.size("max_tokens")
    if most == 1:
        raise arguments.invalid("max_tokens", "at least 2", most)


def check_weights(arguments: Arguments) -> None:
    """Refuse word weights without `tf_idf`, and a vocabulary without them with it.

    Raises:
        LayerError: invalid-argument.
    """
    with suppress(NotKnown):
        weighted = arguments.literal("output_mode") in ("tf_idf", "tf-idf")
        weights = arguments.known("idf_weights")
        if weights is not None and not weighted:
            raise arguments.invalid("idf_weights", "None unless output_mode='tf_idf'", weights)
        if weighted and weights is None and arguments.known("vocabulary") is not None:
            raise arguments.invalid("idf_weights", "a weight for each word", None)


def vocabulary_size(arguments: Arguments, mask: object, unseen: object) -> int | None:
    """Count the words with those for masked and unseen ones; None where that is not known.

    Raises:
        LayerError: invalid-argument, where the vocabulary is empty, repeats a word, or is larger
            than `max_tokens`.
    """
    words = arguments.get("vocabulary")
    mode, buckets = arguments.get("output_mode"), arguments.get("num_oov_indices", 1)
    if not isinstance(words, (list, tuple)) or not isinstance(mode, str):
        return None
    if not all(isinstance(word, (str, int)) for word in words) or not isinstance(buckets, int):
        return None
    special = [mask] * (mask is not None and mode == "int") + [unseen] * buckets
    own = list(words)
    if own[: len(special)] == special:
        own = own[len(special) :]
    if not words:
        raise arguments.invalid("vocabulary", "at least one word", words)
    if len(set(own)) < len(own):
        twice = next(word for word in own if own.count(word) > 1)
        raise arguments.invalid("vocabulary", "each word once", [twice, twice])
    if mask is not None and mask in own:
        raise arguments.invalid("vocabulary", f"words without the masked one, {mask!r},", words)
    if arguments.get("invert") is True and unseen in own:
        raise arguments.invalid("vocabulary", f"words without {unseen!r} among them", words)
    size, most = len(special) + len(own), arguments.get("max_tokens")
    if isinstance(most, int) and size > most:
        expected = f"a vocabulary of no more than {most}, {len(special)} for unseen words included,"
        raise arguments.invalid("vocabulary", expected, words)
    return size
