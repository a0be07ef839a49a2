"""What a training method is fed: arrays, or batches drawn from a source of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.interp.keras.training.reading import data_of
from keras_lint.interp.streams.batches import batch_of, is_source, yielded_at
from keras_lint.interp.values import Array, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.record import record
from keras_lint.shapes.dim import equal
from keras_lint.training.data import ABSENT, Absent, DataTree, Plain

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

Fed: TypeAlias = "DataTree | Absent"


@record
class Feed:
    """Samples and labels of a call; `drawn` tells that they are a batch of a source.

    `yielded` is the statement that puts the batch together.
    """

    x: Fed
    y: Fed = ABSENT
    validation: tuple[Fed, Fed] | None = None
    drawn: bool = False
    yielded: Place | None = None


def feed_of(machine: Machine, values: Mapping[str, Value]) -> Feed:
    """Return what the arguments of a method feed a model with."""
    x = values.get("x")
    validation = _validation(machine, values.get("validation_data"))
    if is_source(x):
        samples, labels = _drawn(machine, x)
        return Feed(samples, labels, validation, drawn=True, yielded=yielded_at(x))
    labels = data_of(values["y"]) if "y" in values else ABSENT
    return Feed(data_of(x), labels, validation)


def _validation(machine: Machine, value: Value) -> tuple[Fed, Fed] | None:
    if is_source(value):
        return _drawn(machine, value)
    if isinstance(value, (tuple, list)) and len(value) in (1, 2, 3):
        return data_of(value[0]), data_of(value[1]) if len(value) > 1 else ABSENT
    return (data_of(value), ABSENT) if isinstance(value, Array) else None


def _drawn(machine: Machine, source: Value) -> tuple[Fed, Fed]:
    parts = batch_of(machine, source)
    labels = None if isinstance(parts[0], Unknown) and len(parts) == 1 else ABSENT
    return data_of(parts[0]), data_of(parts[1]) if len(parts) > 1 else labels


ARRAYS_ONLY = ("validation_split", "y")
"""Arguments of `fit` that go with arrays alone."""


def check_source(machine: Machine, values: Mapping[str, Value], place: Place | None) -> None:
    """Note what Keras refuses beside a source of batches (`keras.src.trainers`)."""
    if machine.keras is not KerasVersion.V3 or not is_source(values.get("x")):
        return
    for name in ARRAYS_ONLY:
        value = values.get(name)
        if value is None or value == 0 or isinstance(value, Unknown):
            continue
        error = LayerError(
            "invalid-argument",
            f"`{name}` goes with arrays alone, but `x` gives batches already.",
            argument=name,
            position=1 if name == "y" else None,
            hint="The source gives the labels with the samples."
            if name == "y"
            else "Split the data before, and give `validation_data`.",
        )
        machine.fail(error, place)


def check_class_weight(machine: Machine, values: Mapping[str, Value], place: Place | None) -> None:
    """Note weights of classes beside several arrays of labels."""
    weights, labels = values.get("class_weight"), values.get("y")
    if machine.keras is KerasVersion.V2_2:
        return
    if isinstance(weights, (list, tuple, str, Array)):
        machine.fail(_weights_in_a_row(weights), place)
    if not isinstance(weights, dict):
        return
    if isinstance(labels, (list, tuple, dict)) and len(labels) > 1 and not _is_plain(labels):
        error = LayerError(
            "invalid-argument",
            "`class_weight` goes with a single output, but there are labels for "
            f"{len(labels)} of them.",
            argument="class_weight",
            hint="Give a `sample_weight` for each output.",
        )
        machine.fail(error, place)


def _weights_in_a_row(weights: Value) -> LayerError:
    kind = "an array" if isinstance(weights, Array) else f"a {type(weights).__name__}"
    named = isinstance(weights, str)
    return LayerError(
        "invalid-argument",
        f"`class_weight` gives each class its weight by number, in a dict, not in {kind}.",
        expected="a dict from class numbers to weights",
        actual=kind,
        argument=None if isinstance(weights, Array) else "class_weight",
        hint="Work them out: {0: samples / (classes * count), …}."
        if named
        else "Number them: dict(enumerate(weights)).",
    )


def check_sample_weight(machine: Machine, values: Mapping[str, Value], place: Place | None) -> None:
    """Note weights that are of another number than the samples."""
    weights, samples = values.get("sample_weight"), values.get("x")
    if not isinstance(weights, Array) or not isinstance(samples, Array):
        return
    if weights.shape and samples.shape and equal(weights.shape[0], samples.shape[0]) is False:
        origin = weights.counted
        error = LayerError(
            "invalid-argument",
            f"There are {weights.shape[0]} weights for {samples.shape[0]} samples.",
            expected=f"{samples.shape[0]} weights",
            actual=str(weights.shape[0]),
            argument="sample_weight",
            blamed=None if origin is None else origin.place,
        )
        machine.fail(error, place)


def _is_plain(labels: Value) -> bool:
    return isinstance(data_of(labels), Plain)
