"""Long tables of numbers, such as the sines of positions: their size counts, not each number."""

from __future__ import annotations

from keras_lint.interp import program
from keras_lint.interp.arrays.reading import shape_of
from keras_lint.interp.machine import Machine
from keras_lint.interp.running import evaluate
from keras_lint.interp.several import plain
from keras_lint.interp.values import Array, Builtin, External, Several, Unknown, Value
from keras_lint.interp.walking import walk

LONG = 256
"""So many numbers, made one after the other, are a table."""
LIBRARIES = ("numpy.", "math.", "tensorflow.math.")
PLAIN = (
    *(program.Name, program.Const, program.BinOp, program.UnaryOp, program.Call, program.Arg),
    *(program.Attribute, program.Comprehension, program.Generator, program.Subscript),
    *(program.IfExp, program.Compare),
)
CALLED = (float, int, abs, min, max, pow, range, round)


def table(
    machine: Machine, node: program.Comprehension, items: Value, first: list[Value]
) -> Several | None:
    """Return a list comprehension's result by its first items; None where all must be followed."""
    if not isinstance(items, range) or len(items) < LONG or not _computes(machine, node):
        return None
    shapes = [shape_of(one) for one in first]
    item = plain(first[-1])
    alike = None not in shapes and all(shape == shapes[0] for shape in shapes)
    return Several(item, len(items)) if alike and _is_fraction(item) else None


def as_many(node: program.Comprehension, items: Value, made: Several) -> Several:
    """Return items that are alike as many as the range has which they are made from."""
    single = len(node.generators) == 1 and not node.generators[0].tests
    return Several(made.item, len(items)) if single and isinstance(items, range) else made


def _computes(machine: Machine, node: program.Comprehension) -> bool:
    """Tell whether nothing happens but that numbers are computed."""
    single = node.kind == "list" and len(node.generators) == 1 and not node.generators[0].tests
    return single and all(
        isinstance(one, PLAIN) and (not isinstance(one, program.Call) or _is_known(machine, one))
        for one in walk((node.element,))
    )


def _is_known(machine: Machine, call: program.Call) -> bool:
    function = evaluate(machine, call.func)
    if isinstance(function, External):
        return function.name.startswith(LIBRARIES)
    return function in CALLED if isinstance(function, type) else isinstance(function, Builtin)


def _is_fraction(item: Value) -> bool:
    if isinstance(item, Several):
        return _is_fraction(item.item)
    if isinstance(item, Array):
        return item.dtype.startswith("float")
    if isinstance(item, (list, tuple)):
        return bool(item) and all(_is_fraction(one) for one in item)
    return isinstance(item, Unknown) and item.number.startswith("float")
