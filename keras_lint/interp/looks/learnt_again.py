"""What a file's text alone shows to be learnt or scaled for some of the samples only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import (
    functions_around,
    given_first,
    is_held_out,
    keyword_of,
    last_name,
    name_of,
    receiver_of,
    root_of,
)
from keras_lint.place import Place

_LEARNING = ("fit_on_texts", "adapt")
_APPLYING = ("texts_to_sequences", "texts_to_matrix")
_SCALING = ("fit_transform", "transform", "scale", "minmax_scale", "preprocess_input")
_JUDGING = ("evaluate", "predict")
_Giving: TypeAlias = program.Assign | program.AugAssign


def learnt_again(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what held-out samples are numbered or scaled by otherwise than those trained on."""
    read = nodes.attributes.keys()
    if "fit" not in read:
        return
    if read & set(_LEARNING):
        yield from _learnt_again(nodes, path)
    yield from _scaled_alone(nodes, path)


def _learnt_again(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield the second `fit_on_texts` or `adapt`, where the first has been made use of."""
    around = functions_around(nodes)
    calls = sorted(nodes.of(program.Call), key=lambda one: one.index)
    learning = [one for one in calls if receiver_of(one, *_LEARNING) and one.args]
    applied = [one for one in calls if receiver_of(one, *_APPLYING)]
    for number, later in enumerate(learning):
        here = around.get(id(later))
        before = [one for one in learning[:number] if around.get(id(one)) == here]
        if any(_is_unlearnt(first, later, applied) for first in before):
            names = f"{receiver_of(later, *_LEARNING)} {root_of(later.args[0].value)}"
            yield Slip("learnt-again", names, Place(path, "call", later.index))


def _is_unlearnt(first: program.Call, later: program.Call, applied: list[program.Call]) -> bool:
    """Tell whether a second learning brings samples out of step with what a model has seen."""
    one, other = root_of(first.args[0].value), root_of(later.args[0].value)
    method, who = last_name(later.func), receiver_of(later, *_LEARNING)
    if one is None or other is None or one == other or method != last_name(first.func):
        return False
    if who != receiver_of(first, *_LEARNING):
        return method == "fit_on_texts" and is_held_out(other, one)
    if method == "adapt":
        return is_held_out(other, one)
    used = [call.index for call in applied if receiver_of(call, *_APPLYING) == who]
    return any(first.index < index < later.index < max(used) for index in used)


def _scaled_alone(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `x_train = (x_train - mean) / std`, where `x_test` stays as both were made."""
    given: dict[str, list[_Giving]] = {}
    givings: list[_Giving] = [*nodes.of(program.Assign), *nodes.of(program.AugAssign)]
    for node in sorted(givings, key=lambda one: one.index):
        for name in _given(node):
            given.setdefault(name, []).append(node)
    fitted, judged = given_first(nodes, "fit"), given_first(nodes, *_JUDGING)
    for call in nodes.of(program.Call):
        pair = keyword_of(call, "validation_data")
        if isinstance(pair, program.TupleExpr) and pair.elts:
            judged.add(name_of(pair.elts[0]))
    for held in sorted(one for one in judged if one is not None and len(given.get(one, [])) == 1):
        for name in sorted(one for one in fitted if one is not None and is_held_out(held, one)):
            made = given.get(name, [])
            scaled = [one for one in made[1:] if _scales(one, name)]
            if scaled and _are_alike(made[0], given[held][0]):
                yield Slip("scaled-alone", f"{name} {held}", Place(path, "stmt", scaled[-1].index))


def _given(node: _Giving) -> Iterator[str]:
    targets = node.targets if isinstance(node, program.Assign) else (node.target,)
    for target in targets:
        for one in walk(target):
            name = name_of(one)
            if name is not None:
                yield name


def _scales(node: _Giving, name: str) -> bool:
    """Tell whether a statement brings an array to another scale."""
    if isinstance(node, program.AugAssign):
        return node.op in "-/"
    value = node.value
    if len(node.targets) > 1 or name_of(node.targets[0]) != name:
        return False
    if isinstance(value, program.Call) and last_name(value.func) in _SCALING:
        return bool(value.args) and root_of(value.args[0].value) == name
    changed = False
    while isinstance(value, program.BinOp) and value.op in ("-", "/", "*"):
        changed = changed or value.op in ("-", "/")
        value = value.left
    return changed and root_of(value) == name


def _are_alike(one: _Giving, other: _Giving) -> bool:
    """Tell whether two arrays are made by one statement, or cut out of one array."""
    if one is other:
        return True
    cut = isinstance(one.value, program.Subscript) and isinstance(other.value, program.Subscript)
    return cut and root_of(one.value) == root_of(other.value) is not None
