"""Columns of a table that are taken as samples, beside the one that is taken as labels."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.place import Place
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree


def up_to_labels(tree: Tree, path: str) -> Iterator[Site]:
    """Yield slices of columns that do not end where the column of the labels stands."""
    taken = [one for one in tree.of(program.Subscript) if _columns(one) is not None]
    for labels in taken:
        column = _columns(labels)
        for one in taken:
            columns = _columns(one)
            if not isinstance(column, program.Const) or not isinstance(columns, program.Slice):
                continue
            end = columns.upper
            if one.value == labels.value and isinstance(end, program.Const) and end != column:
                place = Place(path, "subscript", one.index)
                yield Site(place, end, Wanted((), end.value, column.value), "")


def _columns(node: program.Subscript) -> program.Expr | None:
    """Return which columns are taken of all rows."""
    item = node.item
    both = isinstance(item, program.TupleExpr) and len(item.elts) == 2
    if not both or not isinstance(item, program.TupleExpr):
        return None
    return item.elts[1] if isinstance(item.elts[0], program.Slice) else None
