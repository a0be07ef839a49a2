"""Writing down tuples, lists, sets, dicts and formatted strings."""

from __future__ import annotations

from keras_lint.interp import program
from keras_lint.interp.formatting import bounded
from keras_lint.interp.machine import Machine
from keras_lint.interp.running import EVALUATORS, evaluate
from keras_lint.interp.showing import formatted
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import Unknown, Value


def _items(machine: Machine, elements: tuple[program.Expr, ...]) -> list[Value] | Unknown:
    items: list[Value] = []
    for element in elements:
        if isinstance(element, program.Starred):
            spread = machine.iterate(evaluate(machine, element.value))
            if isinstance(spread, Unknown):
                return spread
            items.extend(spread)
        else:
            items.append(evaluate(machine, element))
    return items


def _tuple(machine: Machine, node: program.TupleExpr) -> Value:
    items = _items(machine, node.elts)
    return items if isinstance(items, Unknown) else tuple(items)


def _list(machine: Machine, node: program.ListExpr) -> Value:
    return machine.born(_items(machine, node.elts))


def _set(machine: Machine, node: program.SetExpr) -> Value:
    items = _items(machine, node.elts)
    return items if isinstance(items, Unknown) else machine.born(as_set(items))


def as_set(items: list[Value]) -> Value:
    """Make a set; unknown where it is not known which items are the same."""
    if any(isinstance(item, Unknown) for item in items):
        return Unknown("a set of things that are not known")
    try:
        return set(items)
    except TypeError:
        return Unknown("a set of things that cannot be compared")


def _dict(machine: Machine, node: program.DictExpr) -> Value:
    result: dict[Value, Value] = machine.born({})
    for key_node, value_node in node.items:
        value = evaluate(machine, value_node)
        if key_node is None:
            if not isinstance(value, dict):
                return Unknown("a dict made from one that is not known")
            result.update(value)
            continue
        key = evaluate(machine, key_node)
        try:
            result[key] = value
        except TypeError:
            raise Raised(TypeError("unhashable key")) from None
    return result


def _fstring(machine: Machine, node: program.FString) -> Value:
    parts: list[str] = []
    for part in node.parts:
        if isinstance(part, str):
            parts.append(part)
            continue
        value = evaluate(machine, part.value)
        spec = "" if part.spec is None else _fstring(machine, part.spec)
        text = formatted(machine, value, part.conversion, spec)
        if isinstance(text, Unknown):
            return text
        parts.append(text)
    return bounded("".join(parts))


EVALUATORS |= {
    program.TupleExpr: _tuple,
    program.ListExpr: _list,
    program.SetExpr: _set,
    program.DictExpr: _dict,
    program.FString: _fstring,
}
