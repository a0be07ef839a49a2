"""Shapes of the weights that the program's own layers make: another axis, sizes turned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.proposals.guards import standing
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

ADDING = ("add_weight", "add_variable")
LAST = program.UnaryOp("-", program.Const(1))
AXES = (LAST, program.Const(1), program.Const(2))


def weights_turned(tree: Tree, at: Place, related: Sequence[Place]) -> Iterator[Site]:
    """Yield what the shapes of weights could be in the layer's class that an error is in.

    That is another axis of what the layer is built for, or two sizes in the other order.
    """
    for owner in _classes(tree, at, related):
        building = [one for one in owner.body if isinstance(one, program.FunctionDef)]
        for method in (one for one in building if one.name == "build"):
            yield from _other_axes(method, at.path)
            for call in walk(method.body):
                if isinstance(call, program.Call) and last_name(call.func) in ADDING:
                    yield from _swapped(call, at.path)


def _classes(tree: Tree, at: Place, related: Sequence[Place]) -> list[program.ClassDef]:
    around = [one for node in standing(tree, at, related) for one in tree.around(node)]
    return list(dict.fromkeys(one for one in around if isinstance(one, program.ClassDef)))


def _other_axes(method: program.FunctionDef, path: str) -> Iterator[Site]:
    shapes = [one.name for one in method.parameters[1:]]
    parts = [name for one in walk(method.body) for name in _parts(one, shapes)]
    taken = [one for one in walk(method.body) if isinstance(one, program.Subscript)]
    for one in (each for each in taken if _is_axis(each, [*shapes, *parts])):
        place = Place(path, "subscript", one.index)
        base = one.value.id if isinstance(one.value, program.Name) else ""
        for name in (other for other in parts if base in parts and other != base):
            yield Site.otherwise(place, one.value, program.Name(name))
        for axis in (other for other in AXES if other != one.item):
            yield Site.otherwise(place, one.item, axis)


def _parts(node: object, shapes: list[str]) -> list[str]:
    """Return the names that an assignment gives to the shapes of several inputs."""
    if not isinstance(node, program.Assign) or not isinstance(node.value, program.Name):
        return []
    target = node.targets[0] if node.value.id in shapes else None
    items = target.elts if isinstance(target, program.TupleExpr) else ()
    return [one.id for one in items if isinstance(one, program.Name)]


def _is_axis(node: program.Subscript, shapes: list[str]) -> bool:
    base = node.value.value if isinstance(node.value, program.Subscript) else node.value
    whole = isinstance(node.item, program.Const | program.UnaryOp)
    return whole and isinstance(base, program.Name) and base.id in shapes


def _swapped(call: program.Call, path: str) -> Iterator[Site]:
    """Yield the shape of a weight with two sizes that stand beside each other swapped."""
    for number, one in enumerate(call.args):
        shape = one.value
        if one.star or not isinstance(shape, program.TupleExpr | program.ListExpr):
            continue
        ahead = int(shape.elts[:1] == (program.Const(1),))
        for first in reversed(range(ahead, len(shape.elts) - 1)):
            sizes = list(shape.elts)
            sizes[first : first + 2] = reversed(sizes[first : first + 2])
            place = Place(path, "call", call.index, one.keyword or number)
            instead = replace(shape, elts=tuple(sizes))
            yield Site.otherwise(place, shape, instead)
