"""What a program does with its models once they are built: `compile`, `fit`, `predict`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Tensor
from keras_lint.place import Place
from keras_lint.record import entity, record
from keras_lint.training.data import ABSENT, Absent, Data, DataTree
from keras_lint.training.losses import Loss, LossTree
from keras_lint.training.per_output import Given


@entity
class Measure:
    """A metric of `compile`.

    Attributes:
        name: what it computes, in snake case.
        made: it is an object of Keras's class, not named by a string.
        options: what such an object is given.
        place: where it is made.
    """

    name: str
    made: bool = False
    options: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None


@entity
class Compilation:
    """A call of `compile`.

    Attributes:
        loss: the losses; `ABSENT` where none is given.
        metrics: the snake-case names of the metrics; None where one is not known.
        measures: the metrics of one list that are known, with what they are given.
        logged: the names that the metrics of one list are logged by, from Keras 2.4 on; that of an
            object may end in a number. None where one is not known.
        given: how many losses, metrics and loss weights a list holds, or the keys of a dictionary.
    """

    model: Model
    place: Place
    loss: LossTree | Absent
    metrics: tuple[str, ...] | None
    given: Mapping[str, Given] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    logged: tuple[str, ...] | None = None

    def place_of(self, argument: str) -> Place:
        """Return where an argument stands, the whole call where it is not known."""
        return self.place._replace(argument=self.sources.get(argument))


@record
class Watch:
    """A callback that acts on a quantity that is logged, by the name of its class.

    `least` is the smallest change that counts for it, `patience` how many epochs it waits, `floor`
    the learning rate below which it does not go; None where not known.
    """

    callback: str
    monitor: str
    mode: str
    place: Place
    sources: Mapping[str, int] = field(default_factory=dict)
    least: float | None = None
    patience: int | None = None
    floor: float | None = None

    def place_of(self, argument: str) -> Place:
        """Return where an argument stands, the whole call where it is not known."""
        return self.place._replace(argument=self.sources.get(argument))


@record
class Use:
    """A call of `fit`, `evaluate`, `predict` or one of their kin on data.

    Two are equal where nothing tells them apart, as in the rounds of a loop.

    Attributes:
        method: the method's name.
        compilation: the last `compile` before, None where the model was not compiled or where it
            is not known whether it was (see `uncompiled`).
        uncompiled: the model is known not to be compiled.
        drawn: the data is a batch of a generator or the like, not the whole.
        yielded: where a batch is put together of its parts, by a statement of the program.
        batch_size: how many samples a batch has, None where not known.
        batches: the sizes of the batches that are drawn from `x`.
        shuffle: the samples are surely shuffled between epochs.
        watches: what the callbacks act on, where all of them are Keras's own.
        validated: whether it surely validates, or surely does not; None where not known.
        sources: for each argument of the method that the call gives, its number in the source.
        class_weight: the classes that are given a weight, where all are known numbers.
        weights_made: where a variable takes the dictionary of them.
        output: what a model without outputs of its own makes of this data.
    """

    method: str
    model: Model
    place: Place
    x: DataTree | Absent
    y: DataTree | Absent = ABSENT
    validation: tuple[DataTree | Absent, DataTree | Absent] | None = None
    compilation: Compilation | None = None
    uncompiled: bool = False
    batch_size: int | None = 32
    batches: tuple[int, ...] = ()
    drawn: bool = False
    yielded: Place | None = None
    shuffle: bool = False
    watches: tuple[Watch, ...] = ()
    validated: bool | None = None
    sources: Mapping[str, int] = field(default_factory=dict)
    class_weight: frozenset[int] = frozenset()
    weights_made: Place | None = None
    output: Tensor | None = field(default=None, compare=False)

    def place_of(self, argument: str) -> Place:
        """Return where an argument stands, the whole call where it is not known."""
        return self.place._replace(argument=self.sources.get(argument))

    @property
    def trains(self) -> bool:
        """Tell whether a loss is computed, which takes labels."""
        return self.method in ("fit", "evaluate", "train_on_batch", "test_on_batch")


@entity
class Judgement:
    """A loss that the program calls itself on an output of a model; `labels` where known."""

    loss: Loss
    output: Tensor
    place: Place
    labels: Data | None = None


@record
class Rate:
    """The learning rate that an optimizer is made with, by the name of its class."""

    optimizer: str
    value: float
    place: Place


Event: TypeAlias = Compilation | Use
