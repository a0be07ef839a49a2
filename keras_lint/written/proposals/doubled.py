"""Shapes that give one name twice, where another name beside it is meant once: (width, width)."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.interp import program
from keras_lint.place import Place
from keras_lint.rules.blame.shapes import SHAPE_ARGUMENTS
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

OTHER_SIDE = {
    "width": ("height",),
    "height": ("width",),
    "w": ("h",),
    "h": ("w",),
    "rows": ("cols", "columns"),
    "cols": ("rows",),
    "columns": ("rows",),
}


def names_doubled(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the sizes of declared shapes that repeat the one before, with another name for it."""
    for call in tree.of(program.Call):
        for number, one in enumerate(call.args if call.index >= 0 else ()):
            value = one.value
            named = one.keyword in SHAPE_ARGUMENTS or (one.keyword is None and number == 0)
            if named and not one.star and isinstance(value, program.TupleExpr):
                place = Place(path, "call", call.index, one.keyword or number)
                for first, second in zip(value.elts, value.elts[1:], strict=False):
                    if isinstance(first, program.Name) and first == second:
                        yield from _otherwise(tree, place, (second, first))


def _otherwise(tree: Tree, place: Place, pair: tuple[program.Expr, ...]) -> Iterator[Site]:
    """Yield either of two like names, with each name that goes with it for it."""
    for one in pair:
        name = one.id if isinstance(one, program.Name) else ""
        for other in _beside(tree, name):
            yield Site.otherwise(place, one, program.Name(other), name)


def _beside(tree: Tree, name: str) -> list[str]:
    """Return the names of the other side of an image, called alike."""
    words = name.lower().split("_")
    others = OTHER_SIDE.get(words[-1], ())
    assigned = [target for one in tree.of(program.Assign) for target in one.targets]
    parts = [
        part
        for target in assigned
        for part in (target.elts if isinstance(target, program.TupleExpr) else (target,))
    ]
    names = dict.fromkeys(part.id for part in parts if isinstance(part, program.Name))
    return [one for one in names if one.lower().split("_") in [[*words[:-1], x] for x in others]]
