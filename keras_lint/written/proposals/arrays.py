"""Arrays that lack an axis, where a model is declared after them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keras_lint.diagnostic import Option
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.interp.wording import last_name
from keras_lint.place import Place
from keras_lint.written.proposals.guards import stands_at
from keras_lint.written.sites import Site, Sites
from keras_lint.written.tree import Tree

MODULES = ("np", "numpy", "tf", "keras")
LAST_AXIS = program.TupleExpr((program.Const(...), program.Const(None)))


def without_last_axis(tree: Tree, path: str, at: Place) -> Iterator[Site]:
    """Yield where an array was bound last whose shape a call is given, with a last axis of 1."""
    sites = Sites(tree, path)
    for call in (one for one in tree.of(program.Call) if stands_at(one, at)):
        for part in walk(call.args):
            if not isinstance(part, program.Attribute) or part.attr != "shape":
                continue
            for place, value, name in sites.sources(part.value):
                longer = program.Subscript(value, LAST_AXIS, -1)
                yield Site.otherwise(place, value, longer, name)
                return


def as_before_reshaping(tree: Tree, path: str, at: Place) -> Iterator[Site]:
    """Yield where an array was reshaped last whose shape a call is given, without doing so."""
    sites = Sites(tree, path)
    for call in (one for one in tree.of(program.Call) if stands_at(one, at)):
        for part in walk(call.args):
            if not isinstance(part, program.Attribute) or part.attr != "shape":
                continue
            array = part.value.value if isinstance(part.value, program.Subscript) else part.value
            for place, value, name in sites.sources(array):
                before = _reshaped(value)
                if before is not None:
                    yield Site.otherwise(place, value, before, name)
                return


def _reshaped(value: program.Expr) -> program.Expr | None:
    """Return what a call gives another shape to."""
    if not isinstance(value, program.Call) or not isinstance(value.func, program.Attribute):
        return None
    function, whole = value.func.attr, value.func.value
    if function not in ("reshape", "expand_dims"):
        return None
    module = isinstance(whole, program.Name) and whole.id in MODULES
    first = value.args[0].value if value.args and not value.args[0].star else None
    return first if module or function == "expand_dims" else whole


def axes_turned(tree: Tree, path: str, at: Place) -> Iterator[Site]:
    """Yield where an array was reshaped last whose shape a call is given, the last axes turned."""
    sites = Sites(tree, path)
    for call in (one for one in tree.of(program.Call) if stands_at(one, at)):
        for part in walk(call.args):
            if isinstance(part, program.Attribute) and part.attr == "shape":
                for place, value, name in sites.sources(part.value):
                    if isinstance(value, program.Call) and last_name(value.func) == "reshape":
                        yield from _turned(place, value, name)
                        return


def _turned(place: Place, call: program.Call, name: str) -> Iterator[Site]:
    """Yield a call of `reshape` with its last two sizes in the other order."""
    *first, last = call.args
    if isinstance(last.value, program.TupleExpr) and len(last.value.elts) > 2:
        *sizes, one, other = last.value.elts
        swapped = replace(last, value=program.TupleExpr((*sizes, other, one)))
        yield Site.otherwise(place, call, replace(call, args=(*first, swapped)), name)
    elif len(call.args) > 2:
        swapped_args = (*call.args[:-2], call.args[-1], call.args[-2])
        yield Site.otherwise(place, call, replace(call, args=swapped_args), name)


def counted_from_zero(tree: Tree, option: Option) -> Site | None:
    """Return a call on numbers that are each to be less."""
    call = tree.call(option.place.index)
    if call is None or not call.args or call.args[0].star:
        return None
    first, *others = call.args
    less = program.BinOp("-", first.value, program.Const(option.less), -1)
    instead = replace(call, args=(replace(first, value=less), *others))
    return Site(option.place, call, option.wanted, "", instead)
