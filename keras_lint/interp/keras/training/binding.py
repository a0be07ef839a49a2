"""Binding the arguments of training's classes and methods, and refusing what Keras refuses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from keras_lint.interp.keras.retiring import IGNORED, note_retired
from keras_lint.interp.values import CallArguments, Value
from keras_lint.layers.errors import LayerError, unknown_argument
from keras_lint.record import record
from keras_lint.training.catalogue import Catalogue, Kind, Signature, catalogue

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

SHORTHANDS = ("accuracy", "acc", "crossentropy", "ce")
"""Metrics whose kind `compile` chooses by the loss and the shapes."""
RENAMED = {
    "lr": "learning_rate",
    "nb_epoch": "epochs",
    "nb_epochs": "epochs",
    "metric": "metrics",
    "validation_set": "validation_data",
    "samples_per_epoch": "steps_per_epoch",
    "nb_val_samples": "validation_steps",
    "nb_worker": "workers",
    "schedule_decay": "weight_decay",
}
"""What older or often mistaken keywords are called."""


def known_training(machine: Machine) -> Catalogue:
    """Return what the chosen version knows of training."""
    return catalogue(machine.keras.value)


MODERN = catalogue("3")


@record
class Bound:
    """The arguments of a call by name; `sources` gives their numbers in the source."""

    values: Mapping[str, Value]
    sources: Mapping[str, int]


def bind(
    machine: Machine,
    signature: Signature,
    arguments: CallArguments,
    place: Place | None,
    modern: Signature | None = None,
) -> Bound:
    """Bind arguments by name; a keyword that Keras refuses is noted as a failure.

    `modern` is the signature in Keras 3: what that refuses alone is noted as retired.
    """
    names = signature.parameters
    values: dict[str, Value] = dict(zip(names, arguments.positional, strict=False))
    sources = {name: arguments.sources[i] for i, name in enumerate(names) if i in arguments.sources}
    for keyword, value in arguments.keywords.items():
        if keyword not in names and _refused(signature, keyword):
            error = _unknown_keyword(signature, keyword)
            error.late = (signature.name, keyword) in IGNORED
            machine.fail(error, place)
        elif modern and keyword not in modern.parameters and _refused(modern, keyword):
            note_retired(machine, _unknown_keyword(modern, keyword), place)
        values[keyword] = value
        if keyword in arguments.sources:
            sources[keyword] = arguments.sources[keyword]
    return Bound(values, sources)


def _refused(signature: Signature, keyword: str) -> bool:
    return signature.further is not None and keyword not in signature.further


def _unknown_keyword(signature: Signature, keyword: str) -> LayerError:
    near = nearest(RENAMED.get(keyword, keyword), signature.parameters)
    return unknown_argument(signature.name, keyword, near)


def unknown_name(
    machine: Machine, kind: Kind, name: str, argument: str, position: int | None = None
) -> LayerError:
    """Return the error for a string that names no loss, metric or optimizer."""
    names = known_training(machine).names(kind)
    names = [*names, *SHORTHANDS] if kind == "metrics" else names
    near = nearest(name, names) or nearest(name.lower().replace(" ", "_"), names)
    return LayerError(
        "invalid-argument",
        f"{name!r} is the name of no {kind.rstrip('s') if kind != 'losses' else 'loss'} of Keras.",
        actual=repr(name),
        argument=argument,
        position=position,
        hint=None if near is None else f"Did you mean {near!r}?",
        versioned=True,
        near=near,
    )


def nearest(name: str, names: Sequence[str]) -> str | None:
    """Return the most similar of some names, None where none is similar."""
    near = get_close_matches(name, names, n=1)
    return near[0] if near else None
