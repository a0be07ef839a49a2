"""Names that calls give, where another name of the program stands for the number that fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import permutations

from keras_lint.diagnostic import Wanted
from keras_lint.graph.trace import Trace
from keras_lint.interp import program
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree


def renamed(tree: Tree, path: str, trace: Trace, numbers: Sequence[int]) -> list[Site]:
    """Return the names that calls give for one of some numbers, with another one for it.

    There is to be another name for that number. What the program's own functions are given comes
    before what layers are, and of equals what stands last.
    """
    values = numbers_named(tree, path, trace)
    known = {number for found in values.values() for number in found}
    own = {one.name for one in tree.of(program.FunctionDef)}
    own |= {one.name for one in tree.of(program.ClassDef)}
    made = {one.layer.place.index: one.layer for one in trace.calls if one.layer.place is not None}
    pairs = [one for one in permutations(dict.fromkeys(numbers), 2) if one[1] in known]
    passed: list[Site] = []
    used: list[Site] = []
    for call in tree.of(program.Call):
        layer = made.get(call.index)
        given = () if layer is None else tuple(layer.args.values.values())
        for pair in pairs:
            if last_name(call.func) in own:
                passed += _given(call, path, values, given, pair)
            elif layer is not None:
                used += _given(call, path, values, given, pair)
    return [*_last_first(passed), *_last_first(used)]


def _last_first(sites: list[Site]) -> list[Site]:
    return sorted(sites, key=lambda site: -site.place.index)


def _given(
    call: program.Call,
    path: str,
    values: dict[str, set[int]],
    made: Collection[object],
    numbers: tuple[int, int],
) -> Iterator[Site]:
    """Yield the arguments of a call that a name gives the first of two numbers to.

    Where the program's own function is called, the number may be written out.
    """
    a, b = numbers
    for number, one in enumerate(call.args if call.index >= 0 else ()):
        name = "" if one.star else _name(one.value)
        literal = not made and not one.star and one.value == program.Const(a)
        if literal or (name and (a in values.get(name, ()) or a in made)):
            place = Place(path, "call", call.index, one.keyword or number)
            yield Site(place, one.value, Wanted((), a, b), name, program.Const(b))


def numbers_named(tree: Tree, path: str, trace: Trace) -> dict[str, set[int]]:
    """Return which whole numbers the program's names, attributes and keys stand for."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for one in tree.of(program.Assign):
        value = trace.numbers.get(Place(path, "stmt", one.index))
        for target in one.targets if value is not None else ():
            if isinstance(target, program.Name | program.Attribute) and value is not None:
                found[_name(target)].add(value)
        for target, part in _side_by_side(one):
            if isinstance(part, program.Const) and type(part.value) is int:
                found[_name(target)].add(part.value)
    for function in tree.of(program.FunctionDef):
        for parameter in function.parameters:
            default = parameter.default
            if isinstance(default, program.Const) and type(default.value) is int:
                found[parameter.name].add(default.value)
    for mapping in tree.of(program.DictExpr):
        for key, item in mapping.items:
            if isinstance(key, program.Const) and isinstance(item, program.Const):
                if isinstance(key.value, str) and type(item.value) is int:
                    found[key.value].add(item.value)
    return found


def _side_by_side(statement: program.Assign) -> Iterator[tuple[program.Expr, program.Expr]]:
    target, value = statement.targets[0], statement.value
    if isinstance(target, program.TupleExpr) and isinstance(value, program.TupleExpr):
        yield from zip(target.elts, value.elts, strict=False)


def _name(node: program.Expr) -> str:
    """Return what a name, an attribute or an item is called by, nothing for others."""
    if isinstance(node, program.Subscript):
        key = node.item
        return key.value if isinstance(key, program.Const) and isinstance(key.value, str) else ""
    return last_name(node)
