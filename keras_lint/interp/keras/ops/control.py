"""Functions that call the functions they are given: choices, maps, folds, loops, gradients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import argument, as_size
from keras_lint.interp.keras.lambdas import INSIDE, shapes_in
from keras_lint.interp.keras.operations import operate
from keras_lint.interp.keras.ops.naming import operation_names
from keras_lint.interp.library import known
from keras_lint.interp.values import Array, Bound, Builtin, CallArguments, Function, Unknown, Value
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape, ShapeTree

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

CALLABLE = (Function, Bound, Builtin)
OTHER = "a function that is not known"


@known(
    *("tensorflow.cond", "keras.ops.cond", "tensorflow.python.framework.smart_cond.smart_cond"),
    *("keras.utils.tf_utils.smart_cond", "keras.utils.control_flow_util.smart_cond"),
)
def choose(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """What both functions give, where that has the same shapes."""
    first = _called(machine, argument(arguments, 1, "true_fn", "fn1"))
    second = _called(machine, argument(arguments, 2, "false_fn", "fn2"))
    alike = shapes_in(first) if shapes_in(first) == shapes_in(second) else None
    given = [argument(arguments, 0, "pred"), *_flat(first), *_flat(second)]
    return operate(machine, ("Cond", "tf.cond"), given, alike, place)


def _called(machine: Machine, value: Value) -> Value:
    return machine.call_with(value) if isinstance(value, CALLABLE) else value


def _declare_map(name: str) -> None:
    @known(name)
    def each(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        """What a function makes of each row, under one another."""
        function = argument(arguments, 0, "fn", "f", "function")
        rows = argument(arguments, 1, "elems", "xs", "elements")
        first = next(iter(_flat(rows)), None)
        output: ShapeTree = None
        if isinstance(first, (Tensor, Array)) and first.shape and isinstance(function, CALLABLE):
            made = shapes_in(machine.call_with(function, _row(rows)))
            output = _under(first.shape[:1], made)
        return operate(machine, operation_names(name, "", ""), _flat(rows), output, place)


for _name in ("tensorflow.map_fn", "keras.backend.map_fn", "keras.ops.map"):
    _declare_map(_name)
for _name in ("tensorflow.vectorized_map", "keras.ops.vectorized_map"):
    _declare_map(_name)


def _row(value: Value) -> Value:
    """Return one row of each of some tensors."""
    if isinstance(value, (list, tuple)):
        return type(value)(_row(one) for one in value)
    shape = value.shape if isinstance(value, (Tensor, Array)) else None
    inner = Shape(shape[1:]) if shape else None
    return Array(inner) if isinstance(value, Array) else Tensor(inner, lost=INSIDE)


def _under(front: Sequence[Dim], tree: ShapeTree) -> ShapeTree:
    """Return shapes with an axis put before each; None where one is not known."""
    if tree is None or isinstance(tree, dict):
        return None
    if isinstance(tree, Shape):
        return Shape((*front, *tree))
    parts = [_under(front, one) for one in tree]
    return None if None in parts else parts


@known("tensorflow.foldl", "tensorflow.foldr", "keras.backend.foldl", "keras.backend.foldr")
def fold(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The last of what a function makes of its result and the next row."""
    rows, start = _rows_and_start(arguments)
    return operate(machine, ("Fold", "tf.foldl"), _flat(rows), shapes_in(start), place)


@known("tensorflow.scan")
def scan(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """All that a function makes of its result and the next row, under one another."""
    rows, start = _rows_and_start(arguments)
    first = next(iter(_flat(rows)), None)
    front = first.shape[:1] if isinstance(first, (Tensor, Array)) and first.shape else None
    output = None if front is None else _under(front, shapes_in(start))
    return operate(machine, ("Scan", "tf.scan"), _flat(rows), output, place)


def _rows_and_start(arguments: CallArguments) -> tuple[Value, Value]:
    rows = argument(arguments, 1, "elems")
    start = argument(arguments, 2, "initializer", default=None)
    return rows, _row(rows) if start is None else start


@known("tensorflow.while_loop", "keras.ops.while_loop")
def loop(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """What goes round keeps its shapes, or has those given; which numbers come out is not known."""
    given = argument(arguments, 2, "loop_vars")
    return _gone_round(given, argument(arguments, 3, "shape_invariants", default=None))


def _gone_round(value: Value, told: Value) -> Value:
    if isinstance(value, (list, tuple)):
        each = told if isinstance(told, (list, tuple)) and len(told) == len(value) else None
        if told is not None and each is None:
            return Unknown("a loop whose shapes may change")
        return type(value)(map(_gone_round, value, each or [None] * len(value)))
    if not isinstance(value, (Tensor, Array)):
        return Unknown("what a loop makes of a number")
    shape = value.shape if told is None else _invariant(told)
    if isinstance(value, Tensor):
        return Tensor(shape, lost=INSIDE)
    return Array(shape, value.dtype, library=value.library)


def _invariant(told: Value) -> Shape | None:
    """Return a shape of which None may change."""
    if not isinstance(told, (list, tuple)):
        return None
    sizes = [symbol("round", free=True) if one is None else as_size(one) for one in told]
    return None if None in sizes else Shape(size for size in sizes if size is not None)


@known("tensorflow.recompute_grad")
def recomputed(machine: object, arguments: CallArguments, place: object) -> Value:
    """The function itself."""
    return argument(arguments, 0, "f")


@known("tensorflow.custom_gradient", "keras.ops.custom_gradient")
def with_gradient(machine: object, arguments: CallArguments, place: object) -> Value:
    """A function that gives the first of what the given one does; the second is its gradient."""
    function = argument(arguments, 0, "f")

    def run(machine: Machine, given: CallArguments, place: Place | None) -> Value:
        made = machine.call(function, given, place)
        pair = isinstance(made, (list, tuple)) and len(made) == 2
        return made[0] if pair else Unknown("a function that does not return its gradient")

    return Builtin("custom_gradient", run) if isinstance(function, CALLABLE) else Unknown(OTHER)


@known("tensorflow.nest.map_structure")
def map_structure(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """What a function makes of each value in nested lists and dictionaries."""
    function, *structures = arguments.positional
    return _mapped(machine, function, structures)


def _mapped(machine: Machine, function: Value, structures: list[Value]) -> Value:
    first = structures[0] if structures else None
    if isinstance(first, dict):
        alike = all(isinstance(one, dict) and one.keys() == first.keys() for one in structures)
        if not alike:
            return Unknown("structures that differ")
        return {key: _mapped(machine, function, [one[key] for one in structures]) for key in first}
    if isinstance(first, (list, tuple)):
        if not all(isinstance(one, type(first)) and len(one) == len(first) for one in structures):
            return Unknown("structures that differ")
        parts = zip(*structures, strict=True)
        return type(first)(_mapped(machine, function, list(one)) for one in parts)
    return machine.call_with(function, *structures)


def _flat(value: Value) -> list[Value]:
    if isinstance(value, (list, tuple)):
        return [leaf for one in value for leaf in _flat(one)]
    return [value]
