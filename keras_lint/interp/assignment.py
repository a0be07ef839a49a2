"""Binding values to targets: names, attributes, items, and nests of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.running import evaluate
from keras_lint.interp.values import Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


def assign_name(machine: Machine, name: str, value: Value) -> None:
    """Carry out `name = value` in the running scope."""
    scope = machine.frames[-1].scope
    if scope.elsewhere:
        scope = scope.target(name)
    machine.touch(scope)
    scope.names[name] = value
    machine.bound(name, value)


def assign(machine: Machine, target: program.Expr, value: Value) -> None:
    """Carry out `target = value`."""
    if isinstance(target, program.Name):
        assign_name(machine, target.id, value)
    elif isinstance(target, program.Attribute):
        machine.set_attribute(evaluate(machine, target.value), target.attr, value)
    elif isinstance(target, program.Subscript):
        container = evaluate(machine, target.value)
        key = evaluate(machine, target.item)
        if not isinstance(container, Unknown):
            machine.touch(container)
            behaviour_of(container).set_item(machine, container, key, value)
    elif isinstance(target, program.Starred):
        assign(machine, target.value, value)
    elif isinstance(target, (program.TupleExpr, program.ListExpr)):
        _unpack(machine, target.elts, value)


def _unpack(machine: Machine, targets: tuple[program.Expr, ...], value: Value) -> None:
    items = machine.iterate(value)
    if isinstance(items, Unknown):
        names = [target.id if isinstance(target, program.Name) else "" for target in targets]
        items = [Unknown(items.reason, name) for name in names]
    elif any(isinstance(target, program.Starred) for target in targets):
        items = spread_over(targets, items)
    if len(items) < len(targets):
        items = [*items, *(Unknown("too few values to unpack") for _ in targets)]
    for target, item in zip(targets, items, strict=False):
        assign(machine, target, item)


def spread_over(targets: tuple[program.Expr, ...], items: list[Value]) -> list[Value]:
    """Gather what a starred target takes into a list, so that there is one value a target."""
    star = next(i for i, one in enumerate(targets) if isinstance(one, program.Starred))
    after = len(targets) - star - 1
    end = len(items) - after
    return [*items[:star], items[star:end], *items[end:]]
