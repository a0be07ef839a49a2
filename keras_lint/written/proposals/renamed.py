"""Names that calls give, where another name of the program stands for the number that fits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import permutations

from keras_lint.diagnostic import Wanted
from keras_lint.graph.trace import Trace
from keras_lint.interp import program
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.proposals.siblings import given_by_name, own_functions
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

ONCE = 2
"""A key that is read once stands twice in a program."""


def renamed(tree: Tree, path: str, trace: Trace, numbers: Sequence[int]) -> list[Site]:
    """Return the names that calls give for one of some numbers, with another one for it.

    There is to be another name for that number. What the program's own functions are given comes
    before what layers are; a name that is copied too often, before others.
    """
    values = numbers_named(tree, path, trace)
    known = {number for found in values.values() for number in found}
    own = {one.name for one in tree.of(program.FunctionDef)}
    own |= {one.name for one in tree.of(program.ClassDef)}
    calls = Counter(last_name(one.func) for one in tree.of(program.Call))
    made = {one.layer.place.index: one.layer for one in trace.calls if one.layer.place is not None}
    pairs = list(permutations(dict.fromkeys(numbers), 2))
    passed: list[Site] = []
    used: list[Site] = []
    for call in tree.of(program.Call):
        layer = made.get(call.index)
        given = () if layer is None else tuple(layer.args.values.values())
        for pair in pairs:
            if last_name(call.func) in own:
                several = calls[last_name(call.func)] > 1
                passed += _given(call, path, values, given, pair, literals=several)
            elif layer is not None or last_name(call.func)[:1].isupper():
                used += _given(call, path, values, given, pair)
    found = [*_sorted(tree, passed), *_sorted(tree, used)]
    found = [one for one in found if not one.name or one.wanted.value in known]
    return [site for one in found for site in (*_items_behind(tree, path, one), one)]


def _items_behind(tree: Tree, path: str, site: Site) -> Iterator[Site]:
    """Yield where a dictionary holds what a call is given, where nothing else is given that."""
    texts = [one for one in tree.of(program.Const) if one.value == site.name]
    if not isinstance(site.expression, program.Subscript) or len(texts) != ONCE:
        return
    for mapping in tree.of(program.DictExpr):
        for key, item in mapping.items:
            statement = tree.statement(mapping)
            if key == program.Const(site.name) and statement is not None:
                place = Place(path, "stmt", statement.index, site.name)
                yield Site(place, item, site.wanted, site.name)


def _sorted(tree: Tree, sites: list[Site]) -> list[Site]:
    """Put the name that a function gives most often first, and of one name what stands last."""
    read = Counter(
        (_name(one.value), id(tree.scope_of(call)))
        for call in tree.of(program.Call)
        for one in call.args
    )

    def order(site: Site) -> tuple[int, int]:
        return -read[site.name, id(tree.scope_of(site.expression))], -site.place.index

    return sorted(sites, key=order)


def _given(
    call: program.Call,
    path: str,
    values: dict[str, set[int]],
    made: Collection[object],
    numbers: tuple[int, int],
    *,
    literals: bool = False,
) -> Iterator[Site]:
    """Yield the arguments of a call that a name gives the first of two numbers to.

    Where the program's own function is called more than once, the number may be written out.
    """
    a, b = numbers
    for number, one in enumerate(call.args if call.index >= 0 else ()):
        name = "" if one.star else _name(one.value)
        literal = literals and not one.star and one.value == program.Const(a)
        if literal or (name and (a in values.get(name, ()) or a in made)):
            place = Place(path, "call", call.index, one.keyword or number)
            yield Site(place, one.value, Wanted((), a, b), name, program.Const(b))


def numbers_named(tree: Tree, path: str, trace: Trace) -> dict[str, set[int]]:
    """Return which whole numbers the program's names, attributes and keys stand for."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for name, value in (*_assigned(tree, path, trace), *_keys(tree), *_parameters(tree)):
        if type(value) is int:
            found[name].add(value)
    return found


def _assigned(tree: Tree, path: str, trace: Trace) -> Iterator[tuple[str, object]]:
    for one in tree.of(program.Assign):
        value = trace.numbers.get(Place(path, "stmt", one.index))
        yield from ((_name(target), value) for target in one.targets if value is not None)
        for target, part in _side_by_side(one):
            yield _name(target), part.value if isinstance(part, program.Const) else None


def _keys(tree: Tree) -> Iterator[tuple[str, object]]:
    for mapping in tree.of(program.DictExpr):
        for key, item in mapping.items:
            if isinstance(key, program.Const) and isinstance(item, program.Const):
                yield str(key.value), item.value


def _parameters(tree: Tree) -> Iterator[tuple[str, object]]:
    """Yield what functions take by default, and what they are given as literals."""
    for called, function in own_functions(tree):
        names = [one.name for one in function.parameters if one.name != "self"]
        for one in function.parameters:
            yield one.name, one.default.value if isinstance(one.default, program.Const) else None
        for call in tree.of(program.Call):
            if last_name(call.func) == called:
                for name, value in given_by_name(call, names).items():
                    yield name, value.value if isinstance(value, program.Const) else None


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
