"""The methods of lists, dicts and sets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from keras_lint.interp.builtins.sequences import sorted_items
from keras_lint.interp.operators import compare, extend
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import Array, CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

Method: TypeAlias = "Callable[[Machine, Any, CallArguments], Value]"


def _argument(arguments: CallArguments, position: int, default: Value = None) -> Value:
    given = arguments.positional
    return given[position] if position < len(given) else default


def _append(machine: Machine, value: list[Value], arguments: CallArguments) -> Value:
    machine.touch(value)
    value.append(_argument(arguments, 0))
    return None


def _extend(machine: Machine, value: list[Value], arguments: CallArguments) -> Value:
    extend(machine, value, _argument(arguments, 0))
    return None


def _insert(machine: Machine, value: list[Value], arguments: CallArguments) -> Value:
    machine.touch(value)
    position = _argument(arguments, 0)
    if isinstance(position, int):
        value.insert(position, _argument(arguments, 1))
    else:
        machine.spoil(value)
    return None


def _pop(machine: Machine, value: list[Value], arguments: CallArguments) -> Value:
    position = _argument(arguments, 0, -1)
    machine.touch(value)
    if machine.is_spoilt(value) or not isinstance(position, int):
        machine.spoil(value, [*value])
        return Unknown("an item taken from a list that is not known")
    try:
        return value.pop(position)
    except IndexError:
        raise Raised(IndexError("pop from empty list")) from None


def _remove(machine: Machine, value: list[Value], arguments: CallArguments) -> Value:
    machine.touch(value)
    position = _position(machine, value, arguments)
    if isinstance(position, int):
        del value[position]
    else:
        machine.spoil(value)
    return None


def _position(machine: Machine, value: Any, arguments: CallArguments) -> Value:
    wanted = _argument(arguments, 0)
    for number, item in enumerate(value):
        same = item is wanted or machine.truth(compare(machine, "==", item, wanted))
        if same is True:
            return number
        if isinstance(same, Unknown):
            return same
    raise Raised(ValueError("not in list"))


def _count(machine: Machine, value: Any, arguments: CallArguments) -> Value:
    wanted = _argument(arguments, 0)
    answers = [machine.truth(compare(machine, "==", item, wanted)) for item in value]
    lost = next((answer for answer in answers if isinstance(answer, Unknown)), None)
    return sum(1 for answer in answers if answer) if lost is None else lost


def _reverse(machine: Machine, value: list[Value], arguments: CallArguments) -> Value:
    machine.touch(value)
    value.reverse()
    return None


def _sort(machine: Machine, value: list[Value], arguments: CallArguments) -> Value:
    ordered = sorted_items(machine, CallArguments([value], arguments.keywords), None)
    machine.touch(value)
    value[:] = [Unknown(ordered.reason) for _ in value] if isinstance(ordered, Unknown) else ordered
    return None


def _clear(machine: Machine, value: Any, arguments: CallArguments) -> Value:
    machine.touch(value)
    value.clear()
    return None


def _copy(machine: Machine, value: Any, arguments: CallArguments) -> Value:
    return value.copy()


def _get(machine: Machine, value: dict[Value, Value], arguments: CallArguments) -> Value:
    key = _argument(arguments, 0)
    default = arguments.keywords.get("default", _argument(arguments, 1))
    try:
        if isinstance(key, (Array, Unknown)):
            reason = key.reason if isinstance(key, Unknown) else "a key from an array"
            return Unknown(reason, number=number_among(machine, [*value.values(), default], value))
        return value.get(key, default)
    except TypeError:
        return Unknown("a key that cannot be looked up")


def number_among(machine: Machine, items: Iterable[Value], holder: dict[Value, Value]) -> str:
    """Return the type of number that all items of a dict are, nothing where some are none."""
    kinds = {type(one) for one in items}
    if machine.is_spoilt(holder) or hasattr(holder, "default_factory"):
        return ""
    return {frozenset([int]): "int64", frozenset([float]): "float64"}.get(frozenset(kinds), "")


def _set_default(machine: Machine, value: dict[Value, Value], arguments: CallArguments) -> Value:
    machine.touch(value)
    try:
        return value.setdefault(_argument(arguments, 0), _argument(arguments, 1))
    except TypeError:
        return Unknown("a key that cannot be looked up")


def _pop_key(machine: Machine, value: dict[Value, Value], arguments: CallArguments) -> Value:
    key = _argument(arguments, 0)
    machine.touch(value)
    if isinstance(key, (Unknown, list, dict, set)):
        return Unknown("an item taken under a key that is not known")
    if key in value:
        return value.pop(key)
    if len(arguments.positional) > 1 or "default" in arguments.keywords:
        return arguments.keywords.get("default", _argument(arguments, 1))
    raise Raised(KeyError(str(key)))


def _pop_item(machine: Machine, value: dict[Value, Value], arguments: CallArguments) -> Value:
    """Take the last pair; of an ordered dict, `last=False` takes the first one."""
    last = machine.truth(arguments.keywords.get("last", _argument(arguments, 0, True)))
    machine.touch(value)
    if not value:
        raise Raised(KeyError("the dictionary is empty"))
    if isinstance(last, Unknown):
        machine.spoil(value)
        return Unknown("the first or the last pair of a dict")
    key = list(value)[-1 if last else 0]
    return key, value.pop(key)


def _move_to_end(machine: Machine, value: dict[Value, Value], arguments: CallArguments) -> Value:
    key = _argument(arguments, 0)
    last = machine.truth(arguments.keywords.get("last", _argument(arguments, 1, True)))
    machine.touch(value)
    if isinstance(last, Unknown) or isinstance(key, (Unknown, list, dict, set)):
        machine.spoil(value)
        return None
    if key not in value:
        raise Raised(KeyError(str(key)))
    pair = {key: value.pop(key)}
    others = dict(value)
    value.clear()
    value.update({**others, **pair} if last else {**pair, **others})
    return None


def _update(machine: Machine, value: dict[Value, Value], arguments: CallArguments) -> Value:
    machine.touch(value)
    other = _argument(arguments, 0, {})
    if isinstance(other, dict):
        value.update(other)
    else:
        _update_from_pairs(machine, value, other)
    value.update(arguments.keywords)
    return None


def _update_from_pairs(machine: Machine, value: dict[Value, Value], other: Value) -> None:
    pairs = machine.iterate(other)
    if isinstance(pairs, Unknown):
        for key in value:
            value[key] = Unknown("a dict updated from one that is not known")
        machine.spoil(value)
        return
    for pair in pairs:
        if isinstance(pair, (tuple, list)) and len(pair) == 2:
            value[pair[0]] = pair[1]


def _keys(machine: Machine, value: dict[Value, Value], arguments: CallArguments) -> Value:
    return _list_of(machine, value, value)


def _values(machine: Machine, value: dict[Value, Value], arguments: CallArguments) -> Value:
    return _list_of(machine, value, value.values())


def _pairs(machine: Machine, value: dict[Value, Value], arguments: CallArguments) -> Value:
    return _list_of(machine, value, value.items())


def _list_of(machine: Machine, holder: dict[Value, Value], found: Iterable[Value]) -> Value:
    """List what a dict holds: there may be more, where what was put into it is not known."""
    listed = list(found)
    if machine.is_spoilt(holder):
        machine.spoil(listed)
    return listed


def _add(machine: Machine, value: set[Value], arguments: CallArguments) -> Value:
    machine.touch(value)
    item = _argument(arguments, 0)
    try:
        value.add(item)
    except TypeError:
        machine.spoil(value)
    return None


def _combined(op: str) -> Method:
    def run(machine: Machine, value: set[Value], arguments: CallArguments) -> Value:
        items = machine.iterate(_argument(arguments, 0))
        if isinstance(items, Unknown):
            return items
        return machine.binary(op, value, set(items))

    return run


TUPLE_METHODS: dict[str, Method] = {
    "index": _position,
    "count": _count,
    "as_list": lambda machine, value, arguments: list(value),
    "num_elements": lambda machine, value, arguments: Unknown("the number of elements"),
}

LIST_METHODS: dict[str, Method] = {
    **TUPLE_METHODS,
    "append": _append,
    "extend": _extend,
    "insert": _insert,
    "pop": _pop,
    "remove": _remove,
    "reverse": _reverse,
    "sort": _sort,
    "clear": _clear,
    "copy": _copy,
}

DICT_METHODS: dict[str, Method] = {
    "get": _get,
    "setdefault": _set_default,
    "pop": _pop_key,
    "popitem": _pop_item,
    "move_to_end": _move_to_end,
    "update": _update,
    "keys": _keys,
    "values": _values,
    "items": _pairs,
    "iteritems": _pairs,
    "clear": _clear,
    "copy": _copy,
}

SET_METHODS: dict[str, Method] = {
    "add": _add,
    "union": _combined("|"),
    "intersection": _combined("&"),
    "difference": _combined("-"),
    "copy": _copy,
    "clear": _clear,
}
