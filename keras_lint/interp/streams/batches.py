"""The batches that a training method draws from what it is given in place of arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import classes, program
from keras_lint.interp.generators import Generator, take
from keras_lint.interp.names import look_up
from keras_lint.interp.streams.stream import Stream, tried
from keras_lint.interp.values import CallArguments, External, Function, Instance, Unknown, Value
from keras_lint.interp.walking import walk
from keras_lint.place import Place

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

ROUNDING = ("ceil", "floor", "round", "rint", "trunc")
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


def yielded_at(source: Value) -> Place | None:
    """Return the only statement that puts the parts of a batch together."""
    function: Value = source.function if isinstance(source, Generator) else None
    if _is_sequence(source):
        function = classes.find(source.cls, "__getitem__")
    if not isinstance(function, Function):
        return None
    found = [
        one.index
        for one in walk(function.body)
        if isinstance(one, program.Return | program.ExprStmt) and _puts_together(one)
    ]
    return Place(function.path, "stmt", found[0]) if len(found) == 1 else None


def _puts_together(node: program.Return | program.ExprStmt) -> bool:
    return isinstance(node, program.Return) or isinstance(node.value, program.Yield)


def fraction_as_length(machine: Machine, source: Value) -> Place | None:
    """Return where the length of a sequence is returned that is no whole number by its type."""
    method = classes.find(source.cls, "__len__") if _is_sequence(source) else None
    if not isinstance(method, Function) or not isinstance(method.body, tuple):
        return None
    *_, last = (None, *method.body)
    if len(method.body) > 2 or not isinstance(last, program.Return):
        return None
    length = tried(machine, lambda: machine.call(classes.bind(method, source), CallArguments()))
    rounded = isinstance(last.value, program.Call) and _is_rounding(machine, method, last.value)
    fraction = isinstance(length, float) or (isinstance(length, Unknown) and rounded)
    return Place(method.path, "stmt", last.index) if fraction else None


def _is_rounding(machine: Machine, method: Function, call: program.Call) -> bool:
    """Tell whether a call is one of NumPy's, which round to floats."""
    function = call.func
    if not isinstance(function, program.Attribute) or not isinstance(function.value, program.Name):
        return False
    module = look_up(machine, method.scope, function.value.id)
    return module == External("numpy") and function.attr in ROUNDING


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
