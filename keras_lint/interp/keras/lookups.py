"""What lookup layers know of their vocabulary (`keras.src.layers.preprocessing.index_lookup`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.keras.layers import METHODS
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.base import Layer

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

OUT_OF_VOCABULARY = {"StringLookup": "[UNK]", "IntegerLookup": -1, "TextVectorization": "[UNK]"}


def vocabulary(machine: Machine, layer: Layer) -> list[Value] | Unknown:
    """Return the vocabulary that a lookup was given, its special tokens first."""
    given = layer.arguments.get("vocabulary")
    kind = layer.arguments.layer
    if kind not in OUT_OF_VOCABULARY or given is None or isinstance(given, (str, Unknown)):
        return Unknown("a vocabulary that is learned or read from a file")
    words = machine.iterate(given)
    missed = layer.arguments.get("num_oov_indices", 1)
    if isinstance(words, Unknown) or not isinstance(missed, int):
        return Unknown("a vocabulary that is not known")
    mask = "" if kind == "TextVectorization" else layer.arguments.get("mask_token", None)
    special = [] if mask is None else [mask]
    special += [layer.arguments.get("oov_token", OUT_OF_VOCABULARY[kind])] * missed
    return words if words[: len(special)] == special else [*special, *words]


def _get_vocabulary(
    machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    words = vocabulary(machine, layer)
    if isinstance(words, Unknown):
        return words
    special = machine.truth(arguments.keywords.get("include_special_tokens", True))
    return words if special is True else Unknown("a vocabulary without its special tokens")


def _vocabulary_size(
    machine: Machine, layer: Layer, arguments: CallArguments, place: Place | None
) -> Value:
    words = vocabulary(machine, layer)
    return words if isinstance(words, Unknown) else len(words)


METHODS["get_vocabulary"] = _get_vocabulary
METHODS["vocabulary_size"] = _vocabulary_size
METHODS["vocab_size"] = _vocabulary_size
