"""`importlib.import_module`: a module by a name that the program works out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


@known("importlib.import_module")
def import_module(machine: Machine, arguments: CallArguments, place: object) -> Value:
    """The module of that name: a file of the project, or a library."""
    name = arguments.positional[0] if arguments.positional else None
    if not isinstance(name, str) or not name:
        return Unknown("a module whose name is not known")
    level = len(name) - len(name.lstrip("."))
    return machine.project.load(machine, name.lstrip("."), level)
