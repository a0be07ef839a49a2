"""A program form's nodes with what they stand in, and copies of it with one node replaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from keras_lint.interp import program

Kind = TypeVar("Kind")


class Tree:
    """All nodes of a form by kind, and the node that each stands in.

    Its `form` is a copy in which each node stands in one place only: equal ones may be shared.
    """

    def __init__(self, form: program.Module) -> None:
        self.form = program.Module(tuple(_copied(one) for one in form.body))
        self.nodes: list[object] = []
        self._parents: dict[int, object] = {}
        waiting: list[object] = [self.form]
        while waiting:
            node = waiting.pop()
            self.nodes.append(node)
            for part in _parts(node):
                self._parents[id(part)] = node
                waiting.append(part)

    def of(self, kind: type[Kind]) -> Iterator[Kind]:
        """Yield the nodes of a kind, in no order."""
        return (one for one in self.nodes if isinstance(one, kind))

    def call(self, index: int) -> program.Call | None:
        """Return the call of a number, None where the form has none such."""
        return next((one for one in self.of(program.Call) if one.index == index), None)

    def around(self, node: object) -> Iterator[object]:
        """Yield what a node stands in, from the inside out."""
        while (outer := self._parents.get(id(node))) is not None:
            yield outer
            node = outer

    def statement(self, node: object) -> program.Stmt | None:
        """Return the statement that a node stands in."""
        found = (one for one in self.around(node) if isinstance(one, program.Stmt))
        return next(found, None)

    def scopes(self, node: object) -> Iterator[program.FunctionDef | program.Module]:
        """Yield the functions that a node stands in, from the inside out, and the module."""
        for one in self.around(node):
            if isinstance(one, program.FunctionDef | program.Module):
                yield one

    def scope_of(self, node: object) -> object:
        """Return the function, class or module whose names a statement binds."""
        kinds = (program.FunctionDef, program.ClassDef, program.Module)
        return next((one for one in self.around(node) if isinstance(one, kinds)), None)


def _copied(node: Kind) -> Kind:
    if isinstance(node, tuple):
        return tuple(_copied(one) for one in node)  # type: ignore[return-value]
    if not is_dataclass(node) or isinstance(node, type):
        return node
    parts = {one.name: _copied(getattr(node, one.name)) for one in fields(node)}
    return type(node)(**parts)


def replaced(form: program.Module, old: object, new: object) -> program.Module:
    """Return a form in which one node, found by identity, is another."""
    found = _rebuilt(form, old, new)
    assert isinstance(found, program.Module)
    return found


def _rebuilt(node: object, old: object, new: object) -> object:
    if node is old:
        return new
    if isinstance(node, tuple):
        parts = tuple(_rebuilt(one, old, new) for one in node)
        return node if all(a is b for a, b in zip(parts, node, strict=True)) else parts
    if not is_dataclass(node) or isinstance(node, (program.Const, program.Name, type)):
        return node
    changes = {}
    for one in fields(node):
        before = getattr(node, one.name)
        after = _rebuilt(before, old, new)
        if after is not before:
            changes[one.name] = after
    return replace(node, **changes) if changes else node


def _parts(node: object) -> Iterator[object]:
    values = [getattr(node, one.name) for one in fields(node)] if is_dataclass(node) else []
    while values:
        value = values.pop()
        if isinstance(value, tuple):
            values.extend(value)
        elif is_dataclass(value):
            yield value
