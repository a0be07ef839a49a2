"""`types`: objects that only hold attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Class, Instance, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


@known("types.SimpleNamespace", "argparse.Namespace")
def namespace(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An object with the given attributes."""
    if arguments.open or arguments.positional:
        return Unknown("a namespace of what is not known")
    cls = Class("SimpleNamespace", (), {}, machine.path)
    cls.lineage = (cls,)
    return Instance(cls, dict(arguments.keywords))
