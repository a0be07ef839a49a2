"""`types.SimpleNamespace`: an object of the given attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Class, Instance, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


@known("types.SimpleNamespace", "argparse.Namespace")
def namespace(machine: Machine, arguments: CallArguments, place: object) -> Value:
    """An object that holds its keyword arguments."""
    if arguments.open or arguments.positional:
        return Unknown("a namespace of unknown arguments", "types.SimpleNamespace")
    cls = Class("SimpleNamespace", (), {}, machine.path)
    cls.lineage = (cls,)
    return Instance(cls, dict(arguments.keywords))
