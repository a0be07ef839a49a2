"""Comprehensions and generator expressions, whose loop variables live in a scope of their own."""

from __future__ import annotations

from keras_lint.interp import program
from keras_lint.interp.assignment import spread_over
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.displays import as_set
from keras_lint.interp.forks import fork
from keras_lint.interp.machine import Machine
from keras_lint.interp.rounds import any_item, named_for
from keras_lint.interp.running import EVALUATORS, evaluate
from keras_lint.interp.scope import Scope
from keras_lint.interp.several import AN_ITEM, several
from keras_lint.interp.tables import as_many, table
from keras_lint.interp.values import Several, Unknown, Value


def _comprehension(machine: Machine, node: program.Comprehension) -> Value:
    frame = machine.frames[-1]
    outer = frame.scope
    found: list[Value] = []
    frame.scope = Scope("comprehension", outer)
    try:
        complete = _generate(machine, node, 0, found)
    finally:
        frame.scope = outer
    if isinstance(complete, (Unknown, Several)):
        return complete
    if node.kind == "dict":
        return _to_dict(found)
    return machine.born(as_set(found) if node.kind == "set" else found)


def _to_dict(pairs: list[Value]) -> Value:
    try:
        return dict(pairs)
    except TypeError:
        return Unknown("a dict whose keys are not known")


def _generate(
    machine: Machine, node: program.Comprehension, depth: int, found: list[Value]
) -> Unknown | Several | None:
    """Run the loops of a comprehension from a depth on.

    Where one cannot be followed the result is unknown, or known by one of its items alone.
    """
    if depth == len(node.generators):
        value = evaluate(machine, node.element)
        found.append(value if node.key is None else (evaluate(machine, node.key), value))
        return None
    generator = node.generators[depth]
    iterable = evaluate(machine, generator.iterable)
    items = machine.iterate(iterable)
    if isinstance(items, Unknown):
        sample = behaviour_of(iterable).sample(machine, iterable)
        item = any_item(machine, iterable, items) if sample is None else sample
        made = _once(machine, node, depth, item)
        return as_many(node, iterable, made) if isinstance(made, Several) else made
    for item in items:
        machine.spend()
        _assign(machine, generator.target, item)
        keep = _passes(machine, generator.tests)
        if isinstance(keep, Unknown):
            return _some(machine, node, depth, found, keep)
        if keep and (lost := _generate(machine, node, depth + 1, found)) is not None:
            return lost
        if len(found) == 2 and depth == 0 and (alike := table(machine, node, iterable, found)):
            return alike
    return None


def _some(
    machine: Machine, node: program.Comprehension, depth: int, found: list[Value], doubt: Unknown
) -> Unknown | Several:
    """Go on where it is not known whether an item passes: the others are alike, or not known."""
    made = [*found]

    def run() -> None:
        _generate(machine, node, depth + 1, made)

    fork(machine, lambda: None, run)
    return _of_kind(node, made, doubt.reason)


def _once(
    machine: Machine, node: program.Comprehension, depth: int, item: Value
) -> Unknown | Several:
    """Run a loop of unknown length for one item, and tell by what it gives what all are like."""
    generator = node.generators[depth]
    made: list[Value] = []

    def run() -> None:
        _assign(machine, generator.target, named_for(generator.target, item))
        _passes(machine, generator.tests)
        _generate(machine, node, depth + 1, made)

    fork(machine, lambda: None, run)
    return _of_kind(node, made, item.reason if isinstance(item, Unknown) else AN_ITEM)


def _of_kind(node: program.Comprehension, made: list[Value], reason: str) -> Unknown | Several:
    """Return a list of further items like these; of a dict or set so little tells nothing."""
    return several(made if node.kind in ("list", "generator") else (), reason)


def _passes(machine: Machine, tests: tuple[program.Expr, ...]) -> bool | Unknown:
    for test in tests:
        truth = machine.truth(evaluate(machine, test))
        if isinstance(truth, Unknown) or not truth:
            return truth
    return True


def _assign(machine: Machine, target: program.Expr, item: Value) -> None:
    """Bind a comprehension's loop variables in its own scope."""
    scope = machine.frames[-1].scope
    if isinstance(target, program.Name):
        scope.names[target.id] = item
        return
    if isinstance(target, (program.TupleExpr, program.ListExpr)):
        items = machine.iterate(item)
        if isinstance(items, Unknown):
            items = [Unknown(items.reason) for _ in target.elts]
        if any(isinstance(one, program.Starred) for one in target.elts):
            items = spread_over(target.elts, items)
        for one, value in zip(target.elts, items, strict=False):
            inner = one.value if isinstance(one, program.Starred) else one
            _assign(machine, inner, value)


EVALUATORS[program.Comprehension] = _comprehension
