"""What a layer that was never called would hold if it were."""

from __future__ import annotations

from keras_lint.interp import program
from keras_lint.interp.values import Function
from keras_lint.interp.walking import walk

ADDING = ("add_weight", "add_variable")


def makes_weights(method: Function | None) -> bool:
    """Tell whether a method may give its layer weights: by asking for them, or as attributes."""
    if method is None:
        return False
    return any(_gives(node) for node in walk(method.body))


def _gives(node: object) -> bool:
    if isinstance(node, program.Attribute):
        return node.attr in ADDING
    targets = node.targets if isinstance(node, program.Assign) else ()
    return any(isinstance(target, program.Attribute) for target in targets)
