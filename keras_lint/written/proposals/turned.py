"""What stands in the other order than it is to be: lists that a loop goes through, arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from keras_lint.interp import program
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.proposals.guards import standing
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

ORDERED = ("Attention", "AdditiveAttention", "Dot")
"""Layers to which it matters which tensor comes first."""
FEATURES = ("feature", "channel", "dim")
STEPS = ("step", "time", "window", "length", "maxlen", "look_back", "lookback")
"""What the names of such sizes hold: Keras takes steps first."""
BATCH = program.Const(None)
TRAINING = ("fit", "train_on_batch", "evaluate")
REVERSED = program.Slice(None, None, program.UnaryOp("-", program.Const(1)))


def loops_turned(tree: Tree, at: Place, related: Sequence[Place]) -> Iterator[Site]:
    """Yield the lists that the loops around a place go through, reversed."""
    around = [one for node in standing(tree, at, related) for one in tree.around(node)]
    for loop in dict.fromkeys(one for one in around if isinstance(one, program.For)):
        for name in _lists(loop.iterable):
            place = Place(at.path, "stmt", loop.index)
            turned = program.Subscript(name, REVERSED, -1)
            yield Site.otherwise(place, name, turned)


def slices_shifted(tree: Tree, at: Place, related: Sequence[Place]) -> Iterator[Site]:
    """Yield the ends of slices that loops around a place go through, one item further or nearer."""
    around = [one for node in standing(tree, at, related) for one in tree.around(node)]
    for loop in dict.fromkeys(one for one in around if isinstance(one, program.For)):
        taken = loop.iterable if isinstance(loop.iterable, program.Subscript) else None
        bounds = taken.item if taken is not None else None
        ends = (bounds.lower, bounds.upper) if isinstance(bounds, program.Slice) else ()
        for end in (one for one in ends if one is not None):
            for step in (1, -1):
                place = Place(at.path, "stmt", loop.index)
                instead = program.BinOp("-", end, program.Const(step), -1)
                yield Site.otherwise(place, end, instead)


def indices_from_end(tree: Tree, at: Place, related: Sequence[Place]) -> Iterator[Site]:
    """Yield the items that a place takes of a list by a loop's number, counted from its end."""
    statements = {id(tree.statement(one)) for one in standing(tree, at, related)}
    for one in tree.of(program.Subscript):
        if isinstance(one.item, program.Name) and id(tree.statement(one)) in statements:
            place = Place(at.path, "subscript", one.index)
            last = program.UnaryOp("-", program.Const(1))
            instead = program.BinOp("-", last, one.item, -1)
            yield Site.otherwise(place, one.item, instead)


def lists_turned(tree: Tree, at: Place) -> Iterator[Site]:
    """Yield the lists of two that training is given, in the other order."""
    for call in tree.of(program.Call):
        method = call.func.attr if isinstance(call.func, program.Attribute) else ""
        for number, one in enumerate(call.args if method in TRAINING else ()):
            if isinstance(one.value, program.ListExpr) and len(one.value.elts) == 2:
                place = Place(at.path, "call", call.index, one.keyword or number)
                instead = replace(one.value, elts=one.value.elts[::-1])
                yield Site.otherwise(place, one.value, instead)


def inputs_turned(tree: Tree, at: Place) -> Iterator[Site]:
    """Yield the lists of two tensors that layers are called on, in the other order.

    That is before a place, the nearest first.
    """
    for call in sorted(tree.of(program.Call), key=lambda one: -one.index):
        made = call.func if isinstance(call.func, program.Call) else None
        if made is None or last_name(made.func) not in ORDERED or call.index >= at.index:
            continue
        for number, one in enumerate(call.args):
            if isinstance(one.value, program.ListExpr) and len(one.value.elts) == 2:
                place = Place(at.path, "call", call.index, number)
                instead = replace(one.value, elts=one.value.elts[::-1])
                yield Site.otherwise(place, one.value, instead)


def steps_behind_features(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the shapes of two sizes that are called features and steps, the steps first."""
    for call in tree.of(program.Call):
        for number, one in enumerate(call.args):
            value = one.value
            if isinstance(value, program.TupleExpr) and len(value.elts) == 2:
                first, second = (last_name(part).lower() for part in value.elts)
                if _is_any(first, FEATURES) and _is_any(second, STEPS):
                    place = Place(path, "call", call.index, one.keyword or number)
                    turned = program.TupleExpr(value.elts[::-1])
                    yield Site.otherwise(place, value, turned)


def _is_any(name: str, words: Sequence[str]) -> bool:
    return any(word in name for word in words)


def yields_batched(tree: Tree, path: str) -> Iterator[Site]:
    """Yield what generators yield as samples and labels, as if each were a batch of one."""
    for one in tree.of(program.Yield):
        statement = tree.statement(one)
        value = one.value
        if statement is None or not isinstance(value, program.TupleExpr) or len(value.elts) != 2:
            continue
        samples, labels = (program.Subscript(part, BATCH, -1) for part in value.elts)
        place = Place(path, "stmt", statement.index)
        for pair in ((samples, value.elts[1]), (samples, labels)):
            yield Site.otherwise(place, value, program.TupleExpr(pair))


def labels_first(tree: Tree, at: Place, related: Sequence[Place]) -> Iterator[Site]:
    """Yield the training that an error is about, with samples and labels swapped."""
    for node in standing(tree, at, related):
        if isinstance(node, program.Call):
            yield from _swapped(node, at.path)


def arguments_turned(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the calls of the program's own functions with two sizes, the other way round."""
    own = {one.name for one in tree.of(program.FunctionDef)}
    for call in sorted(tree.of(program.Call), key=lambda one: -one.index):
        given = [one for one in call.args if one.keyword is None and not one.star]
        named = isinstance(call.func, program.Name) and call.func.id in own
        if named and len(given) == 2 == len(call.args) and given[0] != given[1]:
            if all(isinstance(one.value, program.Name | program.Const) for one in given):
                place = Place(path, "call", call.index)
                instead = replace(call, args=tuple(given[::-1]))
                yield Site.otherwise(place, call, instead)


def parts_turned(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the pairs that functions give back or yield, turned, where nobody unpacks them.

    Such functions are given to a data set or a generator, which takes samples first.
    """
    called = {one.func.id for one in tree.of(program.Call) if isinstance(one.func, program.Name)}
    given: list[tuple[program.Stmt | None, program.Expr | None]]
    given = [(one, one.value) for one in tree.of(program.Return)]
    given += [(tree.statement(one), one.value) for one in tree.of(program.Yield)]
    for statement, value in given:
        if statement is None:
            continue
        scope = tree.scope_of(statement)
        drawn = not isinstance(statement, program.Return)
        apart = isinstance(scope, program.FunctionDef) and (drawn or scope.name not in called)
        if apart and isinstance(value, program.TupleExpr) and len(value.elts) == 2:
            place = Place(path, "stmt", statement.index)
            instead = program.TupleExpr(value.elts[::-1])
            yield Site.otherwise(place, value, instead)


def _lists(iterable: program.Expr) -> list[program.Name]:
    """Return the names that a loop goes through, one by one or side by side."""
    call = iterable if isinstance(iterable, program.Call) else None
    side_by_side = call is not None and call.func == program.Name("zip")
    parts = [one.value for one in call.args] if call is not None and side_by_side else [iterable]
    return [one for one in parts if isinstance(one, program.Name)]


def _swapped(call: program.Call, path: str) -> Iterator[Site]:
    method = call.func.attr if isinstance(call.func, program.Attribute) else ""
    plain = [one for one in call.args[:2] if one.keyword is None and not one.star]
    if method in TRAINING and len(plain) == 2:
        place = Place(path, "call", call.index)
        instead = replace(call, args=(*plain[::-1], *call.args[2:]))
        yield Site.otherwise(place, call, instead)
