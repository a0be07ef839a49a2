"""Saving models: the endings of file names that Keras 3 takes (`keras.src.saving.saving_api`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from keras_lint.graph.model import Model
from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.keras.models import MODEL_METHODS, Method
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

WHOLE = (".keras", ".h5", ".hdf5")
WEIGHTS = (".weights.h5",)
ELSEWHERE = ("hf://", "gs://")
OTHERWISE = ("zipped", "max_shard_size", "save_format")
"""Arguments that decide themselves what is written."""


def check_ending(
    machine: Machine, path: Value, endings: Sequence[str], taker: str, place: Place | None
) -> None:
    """Note a file name that does not end as Keras 3 wants it."""
    if machine.keras is not KerasVersion.V3 or not isinstance(path, str):
        return
    if path.endswith(tuple(endings)) or path.startswith(ELSEWHERE):
        return
    wanted = " or ".join(f"`{one}`" for one in endings)
    error = LayerError(
        "invalid-argument",
        f"{taker} takes a file name that ends in {wanted}, not {path!r}.",
        expected=f"a name that ends in {wanted}",
        actual=repr(path),
        argument="filepath",
        position=0,
        hint=f"End it in `{endings[0]}`.",
        versioned=True,
    )
    machine.fail(error, place)


def _saving(endings: Sequence[str]) -> Method:
    def save(
        machine: Machine, model: Model, arguments: CallArguments, place: Place | None
    ) -> Value:
        if not arguments.open and not any(one in arguments.keywords for one in OTHERWISE):
            path = argument(arguments, 0, "filepath")
            check_ending(machine, path, endings, "The model", place)
        return None

    return save


MODEL_METHODS["save"] = _saving(WHOLE)
MODEL_METHODS["save_weights"] = _saving(WEIGHTS)


@known("keras.models.save_model", "keras.saving.save_model")
def save_model(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`save_model(model, filepath)`."""
    model, rest = argument(arguments, 0, "model"), arguments.positional[1:]
    if isinstance(model, Model):
        moved = CallArguments(rest, arguments.keywords, arguments.open)
        return MODEL_METHODS["save"](machine, model, moved, place)
    return None
