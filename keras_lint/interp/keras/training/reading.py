"""From values to what training is given: data, losses, metrics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from keras_lint.graph.training import Measure
from keras_lint.interp.arrays.ranges import value_range
from keras_lint.interp.keras.training.binding import SHORTHANDS, known_training, unknown_name
from keras_lint.interp.keras.training.objects import Metric
from keras_lint.interp.libraries.pandas.table import Frame
from keras_lint.interp.values import SERIES, Array, External, Function, Several, Value
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import ABSENT, Absent, Data, DataTree, Plain
from keras_lint.training.losses import Loss, LossTree
from keras_lint.training.per_output import Given

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MOST_ITEMS = 10_000
"""Longer lists are not looked at."""


def data_of(value: Value) -> DataTree | Absent:
    """Return the arrays of an argument; None for what is no array or is not known."""
    if value is None:
        return ABSENT
    if isinstance(value, Array):
        least, most = value_range(value)
        origins = value.made, value.counted, value.last, value.divided, value.drawn
        shape = value.shape
        if shape is not None and value.library == SERIES:
            shape = Shape((*shape, 1))
        return Data(shape, value.dtype, least, most, value.one_hot, value.each_hot, *origins)
    if isinstance(value, Frame):
        return Data(value.shape)
    if isinstance(value, Several):
        if not isinstance(value.count, int) or value.count > MOST_ITEMS:
            return None
        return data_of([value.item] * value.count)
    if isinstance(value, (list, tuple)):
        if value and all(isinstance(one, (bool, int, float, str, list)) for one in value):
            return Plain(type(value).__name__, len(value))
        return [_branch(one) for one in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _branch(one) for key, one in value.items()}
    return None


def _branch(value: Value) -> DataTree:
    found = data_of(value)
    return None if isinstance(found, Absent) else found


def loss_of(machine: Machine, value: Value, place: Place | None) -> LossTree | Absent:
    """Return the losses of `compile`; a string that Keras refuses is noted as a failure."""
    if value is None:
        return ABSENT
    if isinstance(value, Loss):
        return value
    if isinstance(value, (list, tuple)):
        return [_loss_branch(machine, one, place) for one in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _loss_branch(machine, one, place) for key, one in value.items()}
    if isinstance(value, str):
        meaning = known_training(machine).meaning("losses", value)
        if meaning is None:
            machine.fail(unknown_name(machine, "losses", value, "loss", 1), place)
            return None
        return Loss(meaning)
    if isinstance(value, External) and value.name.startswith("keras.losses."):
        name = value.name.removeprefix("keras.losses.")
        meaning = known_training(machine).meaning("losses", name)
        return None if meaning is None or name[:1].isupper() else Loss(meaning)
    return None


def _loss_branch(machine: Machine, value: Value, place: Place | None) -> LossTree:
    found = loss_of(machine, value, place)
    return None if isinstance(found, Absent) else found


def metrics_of(machine: Machine, value: Value, place: Place | None) -> tuple[str, ...] | None:
    """Return the names of the metrics, None where one of them is not known."""
    if value is None:
        return ()
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, (list, tuple)):
        return None
    names: list[str] = []
    for item in value:
        found = metrics_of(machine, item, place) if isinstance(item, (list, tuple)) else None
        name = _metric(machine, item, place)
        if name is None and found is None:
            return None
        names += found if found is not None else [name or ""]
    return tuple(names)


def measures_of(names: tuple[str, ...] | None, value: Value) -> tuple[Measure, ...]:
    """Return the metrics of a list with what each is given; `names` are theirs, where known."""
    items = value if isinstance(value, (list, tuple)) else []
    if names is None or len(names) != len(items):
        return ()
    return tuple(
        Measure(name, True, item.options, item.place) if isinstance(item, Metric) else Measure(name)
        for name, item in zip(names, items, strict=True)
    )


def logged_by(values: Mapping[str, Value]) -> tuple[str, ...] | None:
    """Return the names that metrics are logged by: strings as they are written."""
    metrics = values.get("metrics")
    items = [] if metrics is None else metrics
    if not isinstance(items, (list, tuple)) or values.get("weighted_metrics") is not None:
        return None
    names = [_logged(one) for one in items]
    known = [one for one in names if one is not None]
    return tuple(known) if len(known) == len(names) else None


def _logged(metric: Value) -> str | None:
    if isinstance(metric, Function):
        return metric.name
    if isinstance(metric, Metric):
        name = metric.options.get("name", metric.name)
        return name if isinstance(name, str) else None
    return metric if isinstance(metric, str) else None


def _metric(machine: Machine, item: Value, place: Place | None) -> str | None:
    if isinstance(item, Metric):
        return item.name
    if not isinstance(item, str):
        return None
    if item in SHORTHANDS:
        return item
    meaning = known_training(machine).meaning("metrics", item)
    if meaning is None:
        machine.fail(unknown_name(machine, "metrics", item, "metrics"), place)
    return meaning


def given_per_output(values: Mapping[str, Value]) -> dict[str, Given]:
    """Return how many losses, metrics and loss weights there are, or for which names."""
    found: dict[str, Given] = {}
    for name in ("loss", "metrics", "loss_weights"):
        value = values.get(name)
        if isinstance(value, (list, tuple)):
            found[name] = len(value)
        elif isinstance(value, dict) and all(isinstance(key, str) for key in value):
            found[name] = frozenset(value)
    return found
