"""Looking names up: local, enclosing, module, what a star import brought, builtins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import externals
from keras_lint.interp.builtins import BUILTINS
from keras_lint.interp.scope import Scope
from keras_lint.interp.values import Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

_MISSING = object()


def look_up(machine: Machine, scope: Scope, name: str) -> Value:
    """Return what a name stands for; unknown where nothing says."""
    found = _find(scope.target(name) if name in scope.elsewhere else scope, name)
    if found is not _MISSING:
        return found
    module = scope.module
    for library in reversed(module.stars):
        value = externals.exported(machine, library, name)
        if value is not None:
            return value
    if name in BUILTINS:
        return BUILTINS[name]
    if module.stars:
        return externals.member(machine, module.stars[-1], name)
    return Unknown(f"{name} is not defined here", name)


def _find(scope: Scope | None, name: str) -> Value:
    while scope is not None:
        if name in scope.names:
            return scope.names[name]
        scope = scope.outer
    return _MISSING
