"""Axes that a function takes away, kept; tuples of one item that a stray comma makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keras_lint.interp import program
from keras_lint.interp.wording import keyword_of, last_name
from keras_lint.place import Place
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

REDUCING = ("sum", "mean", "max", "min", "prod", "norm", "var", "std")
KEPT = program.Arg(program.Const(True), keyword="keepdims")


def axes_kept(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the sums and the like along an axis, as if they kept it."""
    for call in sorted(tree.of(program.Call), key=lambda one: -one.index):
        name = last_name(call.func).removeprefix("reduce_")
        along = keyword_of(call, "axis") is not None
        if name in REDUCING and along and keyword_of(call, "keepdims") is None:
            place = Place(path, "call", call.index)
            instead = replace(call, args=(*call.args, KEPT))
            yield Site.otherwise(place, call, instead)


def stray_commas(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the names that take a tuple of one call, as if they took what is called."""
    for one in tree.of(program.Assign):
        value = one.value
        if isinstance(value, program.TupleExpr) and len(value.elts) == 1:
            if isinstance(value.elts[0], program.Call) and isinstance(one.targets[0], program.Name):
                place = Place(path, "stmt", one.index)
                yield Site.otherwise(place, value, value.elts[0])


def classes_called(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the names that take a class, as if they took an object of it."""
    for one in tree.of(program.Assign):
        named = isinstance(one.value, program.Name | program.Attribute)
        if named and last_name(one.value)[:1].isupper():
            place = Place(path, "stmt", one.index)
            instead = program.Call(one.value, (), -1)
            yield Site.otherwise(place, one.value, instead)


def layers_named(tree: Tree, path: str) -> Iterator[Site]:
    """Yield names that a statement asks two models for, each as if it were the other one."""
    asked = [one for one in tree.of(program.Call) if last_name(one.func) == "get_layer"]
    for call in sorted(asked, key=lambda one: one.index):
        for other in asked:
            same = other is not call and tree.statement(other) is tree.statement(call)
            if same and call.args and other.args and call.args[0] != other.args[0]:
                place = Place(path, "call", call.index, 0)
                instead = other.args[0].value
                yield Site.otherwise(place, call.args[0].value, instead)


def compiled_returned(tree: Tree, path: str) -> Iterator[Site]:
    """Yield the statements that return another name than that of the model compiled before."""
    for statement in tree.of(program.Return):
        function = tree.scope_of(statement)
        if not isinstance(function, program.FunctionDef):
            continue
        for one in function.body:
            call = one.value if isinstance(one, program.ExprStmt) else None
            func = call.func if isinstance(call, program.Call) else None
            if isinstance(func, program.Attribute) and func.attr == "compile":
                if isinstance(func.value, program.Name) and statement.value != func.value:
                    if isinstance(statement.value, program.Name):
                        place = Place(path, "stmt", statement.index)
                        yield Site.otherwise(place, statement.value, func.value)
