"""The batches that a training method draws from what it is given in place of arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import classes, program
from keras_lint.interp.generators import Generator, take
from keras_lint.interp.streams.stream import Stream, tried
from keras_lint.interp.values import CallArguments, External, Function, Instance, Unknown, Value
from keras_lint.interp.walking import walk

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

SEQUENCES = ("keras.utils.PyDataset", "keras.utils.Sequence")


def is_source(value: Value) -> bool:
    """Tell whether a value gives batches: a stream, a generator, an object of a sequence class."""
    return isinstance(value, (Stream, Generator)) or _is_sequence(value)


def _is_sequence(value: Value) -> bool:
    return isinstance(value, Instance) and any(
        isinstance(one, External) and one.name in SEQUENCES for one in value.cls.lineage
    )


def batch_of(machine: Machine, source: Value) -> tuple[Value, ...]:
    """Return the parts of a batch: samples, labels, weights; a single unknown where not known."""
    batch = _first(machine, source)
    if isinstance(batch, list) and isinstance(source, Generator):
        batch = tuple(batch)
    if isinstance(batch, tuple):
        return batch if 0 < len(batch) < 4 else (Unknown("a batch of too many parts"),)
    return (batch,)


def _yields(source: Generator) -> int:
    """Count the places where a generator yields."""
    return sum(isinstance(one, program.Yield) for one in walk(source.function.body))


def _first(machine: Machine, source: Value) -> Value:
    if isinstance(source, Stream):
        return source.element
    if isinstance(source, Generator):
        batch = tried(machine, lambda: take(machine, source))
        certain = not source.frame.doubted or _yields(source) == 1
        return batch if certain else Unknown("which batch comes hangs on a condition")
    method = classes.find(source.cls, "__getitem__")
    if not isinstance(method, Function):
        return Unknown("a sequence of which no item is defined")
    bound = classes.bind(method, source)
    return tried(machine, lambda: machine.call(bound, CallArguments([0])))
