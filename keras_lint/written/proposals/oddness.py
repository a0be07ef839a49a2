"""Numbers of a program that do not go together: which one is the odd one out?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import permutations

from keras_lint.diagnostic import Option, Wanted
from keras_lint.graph.trace import Trace
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.narrowing import innermost
from keras_lint.written.sites import Site, Sites
from keras_lint.written.tree import Tree

WIDTHS = ("units", "filters", "output_dim", "n")


def odd_numbers(tree: Tree, path: str, trace: Trace, numbers: Sequence[int]) -> list[Site]:
    """Return where one of some numbers is written, with another for it.

    The rarest number comes first, and of equally rare ones what stands last.
    """
    counts = Counter(
        one.value for one in tree.of(program.Const) if type(one.value) is int and one.value > 1
    )
    found = [
        (counts[a], -number, site)
        for a, b in permutations(dict.fromkeys(numbers), 2)
        for number, site in _written(tree, path, trace, a, b)
    ]
    return [site for *_, site in sorted(found, key=lambda one: one[:2])]


def _written(tree: Tree, path: str, trace: Trace, a: int, b: int) -> Iterator[tuple[int, Site]]:
    """Yield the literals and the statements that give a number, and in which order they stand."""
    wanted = Wanted((), a, b)
    widths = {
        node.layer.place.index: {node.layer.args.get(name) for name in WIDTHS}
        for node in trace.calls
        if node.layer.place is not None
    }
    for call in tree.of(program.Call):
        for number, one in enumerate(call.args if call.index in widths else ()):
            computed = isinstance(one.value, program.BinOp) and a in widths[call.index]
            if is_width(call, number) and (computed or one.value == program.Const(a)):
                place = Place(path, "call", call.index, number)
                yield _order(tree, call), Site(place, one.value, wanted, "")
    for statement in tree.of(program.Assign):
        place = Place(path, "stmt", statement.index)
        passed_on = isinstance(statement.value, program.Name | program.Attribute)
        if trace.numbers.get(place) == a and not passed_on:
            yield statement.index, Site(place, statement.value, wanted, "")
        for value in side_by_side(statement):
            if value == program.Const(a):
                yield statement.index, Site(place, value, wanted, "")


def named_otherwise(tree: Tree, path: str, trace: Trace, option: Option) -> Iterator[Site]:
    """Yield a size that a call is given, where the program has a name for the one that is wanted.

    A number that is written out or another name stands there for it.
    """
    for given in Sites(tree, path).given(option.place, option.wanted):
        inner, part = innermost(*given)
        inside = {one.id for one in walk(inner) if isinstance(one, program.Name)}
        for one in tree.of(program.Assign):
            place = Place(path, "stmt", one.index)
            target = one.targets[0]
            name = target.id if isinstance(target, program.Name) else ""
            if type(part.value) is int and trace.numbers.get(place) == part.value:
                if name not in inside:
                    yield Site(option.place, inner, part, "")
                    return


def _order(tree: Tree, call: program.Call) -> int:
    statement = tree.statement(call)
    return 0 if statement is None else statement.index


def is_width(call: program.Call, number: int) -> bool:
    """Tell whether an argument of a layer is how many values it gives."""
    one = call.args[number]
    if one.keyword is not None or one.star:
        return one.keyword in WIDTHS
    return number == (1 if last_name(call.func) == "Embedding" else 0)


def side_by_side(statement: program.Assign) -> tuple[program.Expr, ...]:
    """Return the values of an assignment to several names at once."""
    target, value = statement.targets[0], statement.value
    together = isinstance(target, program.TupleExpr) and isinstance(value, program.TupleExpr)
    return value.elts if together and isinstance(value, program.TupleExpr) else ()
