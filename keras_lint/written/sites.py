"""Which statements an argument gets its value from: through names, attributes and parameters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keras_lint.diagnostic import Wanted
from keras_lint.interp import program
from keras_lint.place import Place
from keras_lint.record import record
from keras_lint.written.narrowing import innermost, narrowed
from keras_lint.written.tree import Tree

MAX_DEPTH = 8


@record
class Site:
    """A place that a value is written at, the expression there, and what is to stand for it.

    That is the value wanted, or another expression `instead`.
    """

    place: Place
    expression: program.Expr
    wanted: Wanted
    name: str
    instead: program.Expr | None = None

    @classmethod
    def otherwise(
        cls, place: Place, expression: program.Expr, instead: program.Expr, name: str = ""
    ) -> Site:
        """Return a place where another expression is to stand, whatever its value."""
        return cls(place, expression, Wanted((), None, None), name, instead)


class Sites:
    """Looks for where the arguments of one file's calls are written."""

    def __init__(self, tree: Tree, path: str) -> None:
        self.tree = tree
        self.path = path

    def of(self, call: int, wanted: Wanted) -> Iterator[Site]:
        """Yield where a call's argument is written, the place that it comes from in the end first.

        Nothing where it stands in the call itself.
        """
        found = self.tree.call(call)
        if found is None or self._is_beside(found, wanted):
            return
        for given, which in _arguments(found, wanted):
            yield from self._behind(given, _alone(wanted, which), MAX_DEPTH)

    def _is_beside(self, call: program.Call, wanted: Wanted) -> bool:
        """Tell whether a parameter of the function that a call stands in has the value wanted."""
        scope = next(iter(self.tree.scopes(call)), None)
        return isinstance(scope, program.FunctionDef) and any(
            given == program.Const(wanted.value) and wanted.given != wanted.value
            for one in scope.parameters
            for _, given, _ in self._given(scope, one.name)
        )

    def own(self, place: Place, wanted: Wanted | None) -> Iterator[Site]:
        """Yield a call's own argument, where it writes the value itself."""
        call = self.tree.call(place.index)
        if call is None or wanted is None:
            return
        if wanted.added and not any(True for _ in _arguments(call, wanted)):
            added = program.Arg(program.Const(wanted.value), keyword=str(wanted.arguments[0]))
            yield Site(place, call, wanted, "", replace(call, args=(*call.args, added)))
        for given, which in _arguments(call, wanted) if not wanted.absent else ():
            inner, part = innermost(given, _alone(wanted, which))
            if wanted.added or not isinstance(inner, program.Name | program.Attribute):
                yield Site(place._replace(argument=which), inner, part, "")

    def named(self, place: Place, wanted: Wanted | None) -> Iterator[Site]:
        """Yield the name that a call gives, where another name has the value that is wanted."""
        call = self.tree.call(place.index)
        if call is None or wanted is None:
            return
        for given, which in _arguments(call, wanted):
            inner, part = innermost(given, _alone(wanted, which))
            if isinstance(inner, program.Name) and self._is_named(part.value):
                yield Site(place._replace(argument=which), inner, part, "")

    def multiplied(self, place: Place, wanted: Wanted | None) -> Iterator[Site]:
        """Yield the name that a call gives, where it was to be multiplied by another one.

        Or to be one more or less, as it is elsewhere.
        """
        for given in self.given(place, wanted) if wanted is not None else ():
            inner, part = innermost(*given)
            a, b = part.given, part.value
            if isinstance(inner, program.Name) and isinstance(a, int) and isinstance(b, int):
                times = 1 < a < b and b % a == 0 and self._is_named(b // a)
                if times or self._is_shifted(inner, b - a):
                    yield Site(place, inner, part, "")

    def _is_shifted(self, name: program.Name, by: int) -> bool:
        """Tell whether one is added to a name somewhere, or taken from it."""
        shifted = program.BinOp("+" if by > 0 else "-", name, program.Const(1), -1)
        return abs(by) == 1 and any(
            (one.op, one.left, one.right) == (shifted.op, shifted.left, shifted.right)
            for one in self.tree.of(program.BinOp)
        )

    def _is_named(self, value: object) -> bool:
        return type(value) is int and any(
            one == program.Const(value)
            for statement in self.tree.of(program.Assign)
            for one in _values(statement.value)
        )

    def _behind(self, expression: program.Expr, wanted: Wanted, depth: int) -> Iterator[Site]:
        """Yield where an expression takes its value from; nothing for what it writes itself."""
        narrow = narrowed(expression, wanted)
        if narrow is not None:
            yield from self._behind(*narrow, depth)
            return
        for place, value, name in self.sources(expression) if depth else ():
            deeper = list(self._behind(value, wanted, depth - 1))
            yield from deeper
            inner, part = innermost(value, wanted)
            named = isinstance(inner, program.Name | program.Attribute)
            other = named and self._is_named(part.value)
            if other or not (wanted.named or (deeper and named)):
                yield Site(place, inner, part, name)

    def given(self, place: Place, wanted: Wanted) -> Iterator[tuple[program.Expr, Wanted]]:
        """Yield what a call gives for an argument, and what it would have to be."""
        call = self.tree.call(place.index)
        for given, which in () if call is None else _arguments(call, wanted):
            yield given, _alone(wanted, which)

    def sources(self, node: program.Expr) -> Iterator[tuple[Place, program.Expr, str]]:
        """Yield where a name, an attribute or an item is bound, and what to."""
        if isinstance(node, program.Name):
            yield from self._named(node)
        elif isinstance(node, program.Attribute):
            yield from self._attributes(node.attr)
        elif isinstance(node, program.Subscript) and isinstance(node.item, program.Const):
            yield from self._items(node.value, node.item.value)

    def _named(self, name: program.Name) -> Iterator[tuple[Place, program.Expr, str]]:
        for scope in self.tree.scopes(name):
            found = list(self._assigned(name.id, scope))
            if found:
                yield from found
                return
            if isinstance(scope, program.FunctionDef):
                if any(one.name == name.id for one in scope.parameters):
                    yield from self._given(scope, name.id)
                    return

    def _assigned(self, name: str, scope: object) -> Iterator[tuple[Place, program.Expr, str]]:
        """Yield what a name is assigned in a scope, the last assignment first."""
        made = [one for one in self.tree.of(program.Assign) if self.tree.scope_of(one) is scope]
        for one in sorted(made, key=lambda statement: -statement.index):
            for target in one.targets:
                value = _taken(target, one.value, name)
                if value is not None:
                    yield Place(self.path, "stmt", one.index), value, name
        for other in self.tree.of(program.AnnAssign):
            if self.tree.scope_of(other) is scope and other.value is not None:
                if isinstance(other.target, program.Name) and other.target.id == name:
                    yield Place(self.path, "stmt", other.index), other.value, name

    def _attributes(self, name: str) -> Iterator[tuple[Place, program.Expr, str]]:
        for one in self.tree.of(program.Assign):
            for target in one.targets:
                if isinstance(target, program.Attribute) and target.attr == name:
                    yield Place(self.path, "stmt", one.index), one.value, name
        for scope in self.tree.of(program.ClassDef):
            yield from self._assigned(name, scope)

    def _items(
        self, container: program.Expr, key: object
    ) -> Iterator[tuple[Place, program.Expr, str]]:
        for place, value, name in self._resolved(container, MAX_DEPTH):
            if isinstance(value, program.DictExpr):
                for key_there, item in value.items:
                    if isinstance(key_there, program.Const) and key_there.value == key:
                        yield _narrower(place, key), item, name
            elif isinstance(value, program.TupleExpr | program.ListExpr):
                whole = not any(isinstance(one, program.Starred) for one in value.elts)
                if whole and isinstance(key, int) and 0 <= key < len(value.elts):
                    yield place, value.elts[key], name

    def _resolved(
        self, node: program.Expr, depth: int
    ) -> Iterator[tuple[Place, program.Expr, str]]:
        """Yield what an expression stands for in the end, through names that stand for names."""
        for place, value, name in self.sources(node) if depth else ():
            if isinstance(value, program.Name | program.Attribute):
                yield from self._resolved(value, depth - 1)
            else:
                yield place, value, name

    def _given(
        self, function: program.FunctionDef, name: str
    ) -> Iterator[tuple[Place, program.Expr, str]]:
        """Yield what the only call of a function gives to a parameter, or else its default."""
        calls = list(self._calls(function))
        names = [one.name for one in function.parameters]
        method = bool(names) and names[0] == "self"
        if len(calls) > 1:
            return
        for call in calls:
            number = names.index(name) - method
            for position, one in enumerate(call.args):
                if one.star:
                    return
                if one.keyword == name or (one.keyword is None and position == number):
                    yield Place(self.path, "call", call.index, position), one.value, name
                    return
        default = function.parameters[names.index(name)].default
        if default is not None:
            yield Place(self.path, "stmt", function.index), default, name

    def _calls(self, function: program.FunctionDef) -> Iterator[program.Call]:
        owner = self.tree.scope_of(function)
        called = function.name
        if called == "__init__" and isinstance(owner, program.ClassDef):
            called = owner.name
        for one in self.tree.of(program.Call):
            if isinstance(one.func, program.Name) and one.func.id == called:
                yield one
            elif isinstance(one.func, program.Attribute) and one.func.attr == called:
                yield one


def _values(node: program.Expr) -> tuple[program.Expr, ...]:
    return node.elts if isinstance(node, program.TupleExpr) else (node,)


def _narrower(place: Place, key: object) -> Place:
    """Return the place of an item of a dictionary that is written in a statement."""
    narrow = place.kind == "stmt" and isinstance(key, str)
    return place._replace(argument=str(key)) if narrow else place


def _arguments(call: program.Call, wanted: Wanted) -> Iterator[tuple[program.Expr, str | int]]:
    """Yield the argument of a call that goes by one of several names."""
    for which in wanted.arguments:
        for number, one in enumerate(call.args):
            if not one.star and which == (number if one.keyword is None else one.keyword):
                yield one.value, which
                return
    for which in wanted.arguments:
        for one in call.args:
            if one.star == "**" and isinstance(which, str):
                yield program.Subscript(one.value, program.Const(which), -1), which


def _alone(wanted: Wanted, which: str | int) -> Wanted:
    """Return what is wanted of an argument: `input_dim` is a shape's only size."""
    sides = [wanted.given, wanted.value]
    if which != "input_dim" or not all(isinstance(one, tuple) and len(one) == 1 for one in sides):
        return wanted
    return Wanted((which,), *(one[0] for one in sides if isinstance(one, tuple)))


def _taken(target: program.Expr, value: program.Expr, name: str) -> program.Expr | None:
    """Return what an assignment gives to a name, also among several."""
    if isinstance(target, program.Name):
        return value if target.id == name else None
    if not isinstance(target, program.TupleExpr) or not isinstance(value, program.TupleExpr):
        return None
    if len(target.elts) != len(value.elts):
        return None
    found = (_taken(*pair, name) for pair in zip(target.elts, value.elts, strict=True))
    return next((one for one in found if one is not None), None)
