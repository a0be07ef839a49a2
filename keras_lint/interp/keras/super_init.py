"""Layers and models whose `__init__` never runs that of Keras."""

from __future__ import annotations

from keras_lint.interp import classes, program
from keras_lint.interp.values import Class, Function
from keras_lint.interp.walking import walk
from keras_lint.layers.errors import LayerError
from keras_lint.place import Place


def missing_super(cls: Class) -> LayerError | None:
    """Return what Keras says of an object of a class when it is called; None where it is sound.

    Only an `__init__` that calls nothing that could run another `__init__` is told of.
    """
    initialize = classes.find(cls, "__init__")
    if not isinstance(initialize, Function) or initialize.definition is None:
        return None
    definition = initialize.definition
    receiver = definition.parameters[0].name if definition.parameters else ""
    if any(_may_initialize(node, receiver) for node in walk(definition.body)):
        return None
    return LayerError(
        "missing-super",
        f"`__init__` of {cls.name} does not call `super().__init__()`.",
        expected="`super().__init__()` before anything else",
        hint="Begin it with `super().__init__()`; pass on **kwargs for `name` and `trainable`.",
        blamed=Place(initialize.path, "stmt", definition.index),
    )


def _may_initialize(node: object, receiver: str) -> bool:
    if isinstance(node, program.Name):
        return node.id == "super"
    if isinstance(node, program.Attribute) and node.attr == "__init__":
        return True
    if not isinstance(node, program.Call) or not isinstance(node.func, program.Attribute):
        return False
    return isinstance(node.func.value, program.Name) and node.func.value.id == receiver
