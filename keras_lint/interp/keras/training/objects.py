"""Objects of `keras.losses`, `keras.metrics` and `keras.optimizers`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from keras_lint.graph.training import Rate
from keras_lint.interp.keras.retiring import note_ignored
from keras_lint.interp.keras.training.binding import MODERN, bind, known_training
from keras_lint.interp.library import Handler, family, members
from keras_lint.interp.values import CallArguments, External, Instance, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.record import entity
from keras_lint.training.catalogue import Kind, catalogue
from keras_lint.training.losses import Loss
from keras_lint.training.naming import snake

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

KINDS: tuple[Kind, ...] = ("losses", "metrics", "optimizers")


@entity
class Metric:
    """A metric of Keras, by its name in snake case, what it is given, and where it is made."""

    name: str
    options: Mapping[str, Value] = field(default_factory=dict)
    place: Place | None = None


@entity
class Optimizer:
    """An optimizer of Keras, by the name of its class, and the learning rate that it is given."""

    name: str
    rate: Rate | None = None


TWO_STATES = (
    "mean mean_squared_error mean_absolute_error mean_absolute_percentage_error "
    "mean_squared_logarithmic_error root_mean_squared_error accuracy binary_accuracy "
    "categorical_accuracy sparse_categorical_accuracy top_k_categorical_accuracy "
    "sparse_top_k_categorical_accuracy binary_crossentropy categorical_crossentropy "
    "sparse_categorical_crossentropy kl_divergence poisson cosine_similarity hinge "
    "squared_hinge categorical_hinge log_cosh_error mean_relative_error"
).split()
"""Metrics that keep a total and a count."""


def is_metric(value: Value) -> bool:
    """Tell whether a value is a metric: of Keras, or of a class of the program."""
    if isinstance(value, Instance):
        lineage = value.cls.lineage
        return any(isinstance(x, External) and x.name.startswith("keras.metrics") for x in lineage)
    return isinstance(value, Metric)


def states_of_metric(value: Value) -> int | None:
    """Return how many numbers a metric keeps, None where that is not known."""
    if isinstance(value, Metric):
        return 2 if value.name in TWO_STATES else 1 if value.name == "sum" else None
    return None


def _make(kind: Kind, name: str, values: dict[str, Value], place: Place | None) -> Value:
    if kind == "metrics":
        return Metric(snake(name), values, place)
    if kind == "optimizers":
        rate = values.get("learning_rate", values.get("lr"))
        if place is None or not isinstance(rate, (int, float)):
            return Optimizer(name)
        return Optimizer(name, Rate(name, rate, place))
    from_logits = values.get("from_logits", False)
    return Loss(snake(name), from_logits if isinstance(from_logits, bool) else None, place)


def _check_rate(machine: Machine, rate: Value, place: Place | None) -> None:
    """Note a learning rate that is a whole number: Keras 3 takes `10.0`, not `10`."""
    if machine.keras is KerasVersion.V3 and isinstance(rate, int):
        error = LayerError(
            "invalid-argument",
            f"`learning_rate` is a float, a schedule or a function, not the whole number {rate}.",
            expected="a float",
            actual=str(rate),
            argument="learning_rate",
            position=0,
            hint=f"Write {float(rate)}.",
            versioned=True,
        )
        machine.fail(error, place)


def _register(kind: Kind) -> None:
    def find(name: str) -> Handler | None:
        if not name[:1].isupper():
            return None

        def construct(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
            signature = known_training(machine).constructor(kind, name)
            if signature is None:
                return Unknown(f"keras.{kind}.{name} is not known of this Keras")
            modern = MODERN.constructor(kind, name)
            bound = bind(machine, signature, arguments, place, modern)
            note_ignored(machine, name, arguments, place)
            values = dict(bound.values)
            if arguments.open:
                values.setdefault("from_logits", Unknown("unknown arguments"))
            if kind == "optimizers":
                _check_rate(machine, values.get("learning_rate"), place)
            source = bound.sources.get("learning_rate", bound.sources.get("lr"))
            narrowed = place._replace(argument=source) if place and kind == "optimizers" else place
            return _make(kind, name, values, narrowed)

        return construct

    family(f"keras.{kind}")(find)
    members(f"keras.{kind}")(
        lambda name: any(
            catalogue(keras.value).constructor(kind, name) is not None for keras in KerasVersion
        )
    )


for _kind in KINDS:
    _register(_kind)
