"""`keras.preprocessing.text.Tokenizer`, which knows the words of texts that are written out.

Source: `keras.src.legacy.preprocessing.text`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import MAX_VALUES, argument, as_size, shape_of
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, Builtin, CallArguments, Unknown, Value
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

FILTERED = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n'


@dataclass(slots=True, eq=False)
class Tokenizer:
    """A tokenizer: `words` are those that it was fitted on, numbered; None where not known."""

    num_words: Value
    plain: bool
    fitted: Counter[str] | None
    words: dict[str, int] | None = None


@known("keras.preprocessing.text.Tokenizer", "keras_preprocessing.text.Tokenizer")
def tokenizer(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A tokenizer."""
    number = argument(arguments, 0, "num_words", "nb_words", default=None)
    plain = len(arguments.positional) < 2 and set(arguments.keywords) <= {"num_words"}
    return Tokenizer(number, plain and not arguments.open, Counter())


@behaves(Tokenizer)
class TokenizerBehaviour(Behaviour):
    """Fitting learns a vocabulary; matrices have `num_words` columns."""

    kind = "a Tokenizer"

    def attribute(self, machine: Machine, value: Tokenizer, name: str) -> Value:
        if name == "num_words":
            return value.num_words
        if name == "word_index" and value.words is not None:
            return dict(value.words)
        if name in ("sequences_to_matrix", "texts_to_matrix"):
            return Builtin(name, lambda _, arguments, place: _word_matrix(value, arguments))
        if name == "texts_to_sequences":
            return Builtin(name, lambda _, arguments, place: _sequences(value, arguments))
        if name == "fit_on_texts":
            return Builtin(name, lambda machine, arguments, _: _fit(machine, value, arguments))
        return Unknown(f"{name} of a Tokenizer is learnt from the texts", name)


def _fit(machine: Machine, value: Tokenizer, arguments: CallArguments) -> Value:
    texts = _texts(argument(arguments, 0, "texts"))
    if texts is None or value.fitted is None or not value.plain or machine.conditional:
        value.fitted = value.words = None
        return None
    for text in texts:
        value.fitted.update(_split(text))
    ordered = sorted(value.fitted, key=lambda word: -value.fitted[word] if value.fitted else 0)
    value.words = {word: number for number, word in enumerate(ordered, start=1)}
    return None


def _texts(value: Value) -> list[str] | None:
    """Return texts that are written out, None for others."""
    if not isinstance(value, (list, tuple)) or len(value) > MAX_VALUES:
        return None
    return list(value) if all(isinstance(one, str) for one in value) else None


def _split(text: str) -> list[str]:
    spaced = text.lower().translate({ord(one): " " for one in FILTERED})
    return [word for word in spaced.split(" ") if word]


def _word_matrix(value: Tokenizer, arguments: CallArguments) -> Value:
    shape = shape_of(argument(arguments, 0, "sequences", "texts"))
    words: Dim | None = symbol("words") if value.num_words is None else as_size(value.num_words)
    if shape is None or not shape or words is None:
        return Array(None)
    return Array(Shape((shape[0], words)))


def _sequences(value: Tokenizer, arguments: CallArguments) -> Value:
    given = argument(arguments, 0, "texts")
    shape = shape_of(given)
    return Array(
        None if shape is None else Shape(shape[:1]), "object", most=_greatest(value, given)
    )


def _greatest(value: Tokenizer, given: Value) -> int | None:
    """Return the greatest number among the words of some texts, None where it is not known."""
    texts, limit = _texts(given), value.num_words
    if texts is None or value.words is None or not (limit is None or isinstance(limit, int)):
        return None
    numbers = [value.words.get(word, 0) for text in texts for word in _split(text)]
    return max((one for one in numbers if limit is None or one < limit), default=None)
