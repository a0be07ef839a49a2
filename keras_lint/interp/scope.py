"""Names and what they stand for, scope within scope."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from keras_lint.interp.values import External, Value


@dataclass(slots=True, eq=False)
class Scope:
    """The names of a module, class, function or comprehension.

    `outer` is where a name is looked up next (never a class), `module` the module's own scope.
    `stars` are libraries of which everything was imported.
    """

    kind: Literal["module", "class", "function", "comprehension"]
    outer: Scope | None = None
    names: dict[str, Value] = field(default_factory=dict)
    elsewhere: dict[str, Scope] = field(default_factory=dict)
    stars: list[External] = field(default_factory=list)

    @property
    def closure(self) -> Scope:
        """The scope that a function defined here looks names up in: never a class's."""
        if self.kind == "class" and self.outer is not None:
            return self.outer.closure
        return self

    @property
    def around_comprehensions(self) -> Scope:
        """The scope that `:=` binds in: never a comprehension's."""
        scope = self
        while scope.kind == "comprehension" and scope.outer is not None:
            scope = scope.outer
        return scope

    @property
    def module(self) -> Scope:
        """The scope of the module that this one is in."""
        scope = self
        while scope.outer is not None:
            scope = scope.outer
        return scope

    def enclosing_function(self, name: str) -> Scope:
        """Return the scope that `nonlocal name` means."""
        scope = self.outer
        while scope is not None and scope.outer is not None:
            if name in scope.names:
                return scope
            scope = scope.outer
        return self.module

    def target(self, name: str) -> Scope:
        """Return the scope in which an assignment to a name takes place."""
        return self.elsewhere.get(name, self)
