"""What a file's text alone shows of steps of data that come in the wrong order, or only once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import (
    bindings,
    given_first,
    keyword_of,
    last_name,
    name_of,
    receiver_of,
)
from keras_lint.place import Place

_AT_RANDOM = re.compile(r"random_|stateless_random|Random[A-Z]|augment")


def steps_of_data(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield data sets split while they shuffle, augmentation kept, and padding at the other end."""
    read = nodes.attributes.keys()
    if {"take", "skip", "shuffle"} <= read:
        yield from _split_anew(nodes, path)
    if {"map", "cache"} <= read:
        yield from _cached(nodes, path)
    if "predict" in read and "fit" in read:
        yield from _padded_otherwise(nodes, path)


def _split_anew(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `ds = ds.shuffle(1000)` before `ds.take(n)` and `ds.skip(n)`."""
    parts: dict[str, dict[str, list[program.Expr]]] = {"take": {}, "skip": {}}
    for call in nodes.of(program.Call):
        for method, sizes in parts.items():
            owner = receiver_of(call, method)
            if owner and call.args:
                sizes.setdefault(owner, []).append(call.args[0].value)
    taken, skipped = parts["take"], parts["skip"]
    split = {
        name
        for name in taken.keys() & skipped.keys()
        if any(_are_same(one, other) for one in taken[name] for other in skipped[name])
    }
    for node in nodes.of(program.Assign):
        name = name_of(node.targets[0])
        if name in split and name is not None and any(map(_shuffles_anew, walk(node.value))):
            yield Slip("split-anew", name, Place(path, "stmt", node.index))


def _are_same(one: program.Expr, other: program.Expr) -> bool:
    """Tell whether two sizes are one variable, or one number."""
    return one == other and isinstance(one, (program.Name, program.Const))


def _shuffles_anew(node: object) -> bool:
    if not isinstance(node, program.Call) or last_name(node.func) != "shuffle":
        return False
    return (
        isinstance(node.func, program.Attribute)
        and keyword_of(node, "reshuffle_each_iteration") is None
        and len(node.args) < 3
    )


def _cached(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `ds.map(augment).cache()`, where `augment` draws at random."""
    functions = {one.name: one for one in nodes.of(program.FunctionDef)}
    for call in nodes.of(program.Call):
        if not isinstance(call.func, program.Attribute) or call.func.attr != "cache":
            continue
        before = [one for one in walk(call.func.value) if isinstance(one, program.Call)]
        for mapping in before:
            given = mapping.args[0].value if mapping.args else None
            function = functions.get(name_of(given) or "", given)
            if last_name(mapping.func) == "map" and _draws(function):
                name = name_of(given) or "map"
                yield Slip("cached-draws", name, Place(path, "call", call.index))


def _draws(function: object) -> bool:
    """Tell whether a function changes images at random, by what it calls."""
    body = function.body if isinstance(function, (program.FunctionDef, program.Lambda)) else ()
    calls = [one for one in walk(body) if isinstance(one, program.Call)]
    return any(_AT_RANDOM.match(last_name(one.func)) for one in calls)


def _padded_otherwise(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `pad_sequences` of what is predicted, where what was trained on ends in its zeros."""
    ends = {name: {_end_of(value) for value in values} for name, values in bindings(nodes).items()}
    learnt = [ends.get(name or "", {None}) for name in given_first(nodes, "fit")]
    known = set().union(*learnt) if learnt else set()
    if len(known) != 1 or None in known:
        return
    (end,) = known
    asked = given_first(nodes, "predict")
    for node in nodes.of(program.Assign):
        other = _end_of(node.value)
        if name_of(node.targets[0]) in asked and other is not None and other != end:
            assert isinstance(node.value, program.Call)
            yield Slip("padded-otherwise", f"{other} {end}", Place(path, "call", node.value.index))


def _end_of(value: program.Expr) -> str | None:
    """Return at which end `pad_sequences` fills up, None for anything else."""
    if not isinstance(value, program.Call) or last_name(value.func) != "pad_sequences":
        return None
    chosen = keyword_of(value, "padding")
    if chosen is None:
        return "pre" if len(value.args) < 4 else None
    end = chosen.value if isinstance(chosen, program.Const) else None
    return end if isinstance(end, str) else None
