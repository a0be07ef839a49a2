"""Builtin functions of sequences and iterables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.endless import Endless, endless
from keras_lint.interp.generators import Generator, Iterator, take
from keras_lint.interp.library import Handler
from keras_lint.interp.operators import compare
from keras_lint.interp.several import AN_ITEM, several
from keras_lint.interp.values import CallArguments, Several, Unknown, Value
from keras_lint.shapes.dim import maximum

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


def length(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`len(x)`."""
    value = arguments.positional[0] if arguments.positional else None
    if isinstance(value, Unknown):
        return Unknown(value.reason, f"len({value.name})" if value.name else "")
    behaviour_of(value).taken_for(machine, value, "len", place)
    return machine.length(value)


def total(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`sum(items, start)`."""
    items = machine.iterate(arguments.positional[0]) if arguments.positional else []
    if isinstance(items, Unknown):
        number = Unknown("how far a loop is")
        return endless(machine, arguments.positional[:1], number) or items
    start = arguments.positional[1] if len(arguments.positional) > 1 else 0
    result = arguments.keywords.get("start", start)
    for item in items:
        result = machine.binary("+", result, item)
    return result


def _extreme(op: str) -> Handler:
    def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        given = arguments.positional
        items = machine.iterate(given[0]) if len(given) == 1 else list(given)
        if isinstance(items, Unknown):
            return items
        if not items:
            return arguments.keywords.get("default", Unknown("the extreme of nothing"))
        key = arguments.keywords.get("key")
        keys = items if key is None else [machine.call_with(key, item) for item in items]
        best = 0
        for number in range(1, len(items)):
            better = machine.truth(compare(machine, op, keys[number], keys[best]))
            if isinstance(better, Unknown):
                return _undecided(op, items)
            best = number if better else best
        return items[best]

    return run


def _undecided(op: str, items: list[Value]) -> Value:
    """The larger of sizes is a size of its own; anything else is not known."""
    from keras_lint.interp.arrays.reading import as_size

    sizes = [as_size(item) for item in items]
    if op == ">" and len(sizes) == 2 and sizes[0] is not None and sizes[1] is not None:
        return maximum(sizes[0], sizes[1])
    return Unknown("the extreme of values that are not known")


def enumerated(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`enumerate(items, start)`."""
    items = machine.iterate(arguments.positional[0]) if arguments.positional else []
    if isinstance(items, Unknown):
        number = Unknown("how far a loop is", number="int64")
        return endless(machine, arguments.positional[:1], number) or items
    start = arguments.positional[1] if len(arguments.positional) > 1 else 0
    start = arguments.keywords.get("start", start)
    if not isinstance(start, int):
        return Unknown("where enumerate starts")
    return Iterator([(start + number, item) for number, item in enumerate(items)])


def zipped(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`zip(a, b, …)`."""
    columns: list[list[Value]] = []
    for value in arguments.positional:
        items = machine.iterate(value)
        if isinstance(items, Unknown):
            return endless(machine, arguments.positional) or items
        columns.append(items)
    if arguments.open:
        return Unknown("zip of unknown arguments")
    return Iterator(list(zip(*columns, strict=False)))


def mapped(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`map(function, items, …)`."""
    function, *iterables = arguments.positional
    rows = zipped(machine, CallArguments(iterables), place)
    if isinstance(rows, (Endless, Several)):
        made = machine.call(function, CallArguments(list(rows.item)))
        return several([made], AN_ITEM)
    if not isinstance(rows, Iterator):
        return rows
    return Iterator([machine.call(function, CallArguments(list(row))) for row in rows.items])


def filtered(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`filter(function, items)`."""
    function, iterable = arguments.positional[:2]
    items = machine.iterate(iterable)
    if isinstance(items, Unknown):
        return items
    kept: list[Value] = []
    for item in items:
        verdict = item if function is None else machine.call_with(function, item)
        truth = machine.truth(verdict)
        if isinstance(truth, Unknown):
            return truth
        if truth:
            kept.append(item)
    return Iterator(kept)


def reversed_items(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`reversed(items)`."""
    if isinstance(arguments.positional[0], Several):
        return arguments.positional[0]
    items = machine.iterate(arguments.positional[0])
    return items if isinstance(items, Unknown) else Iterator(items[::-1])


def sorted_items(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`sorted(items, key=…, reverse=…)`."""
    if isinstance(arguments.positional[0], Several):
        return arguments.positional[0]
    items = machine.iterate(arguments.positional[0])
    if isinstance(items, Unknown):
        return items
    key = arguments.keywords.get("key")
    keys = items if key is None else [machine.call_with(key, item) for item in items]
    backwards = machine.truth(arguments.keywords.get("reverse", False))
    if isinstance(backwards, Unknown) or any(isinstance(one, Unknown) for one in keys):
        return Unknown("an order that is not known")
    try:
        order = sorted(range(len(items)), key=keys.__getitem__, reverse=backwards)
    except TypeError:
        return Unknown("an order of things that cannot be compared")
    return [items[number] for number in order]


def _quantified(wanted: bool) -> Handler:
    def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        items = machine.iterate(arguments.positional[0])
        if isinstance(items, Unknown):
            return items
        unsure: Unknown | None = None
        for item in items:
            truth = machine.truth(item)
            if truth is wanted:
                return wanted
            unsure = truth if isinstance(truth, Unknown) else unsure
        return (not wanted) if unsure is None else unsure

    return run


def iterator(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`iter(items)`."""
    value = arguments.positional[0]
    if isinstance(value, (Iterator, Generator)):
        return value
    if behaviour_of(value).sample(machine, value) is not None:
        return value
    items = machine.iterate(value)
    return items if isinstance(items, Unknown) else Iterator(items)


def following(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`next(iterator, default)`."""
    value = arguments.positional[0]
    sample = behaviour_of(value).sample(machine, value)
    default = arguments.positional[1] if len(arguments.positional) > 1 else None
    return take(machine, value, default) if sample is None else sample


FUNCTIONS: dict[str, Handler] = {
    "len": length,
    "sum": total,
    "max": _extreme(">"),
    "min": _extreme("<"),
    "enumerate": enumerated,
    "zip": zipped,
    "map": mapped,
    "filter": filtered,
    "reversed": reversed_items,
    "sorted": sorted_items,
    "any": _quantified(True),
    "all": _quantified(False),
    "iter": iterator,
    "next": following,
}
