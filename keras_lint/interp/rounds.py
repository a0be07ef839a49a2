"""What a loop takes that cannot be followed item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.values import Unknown, Value
from keras_lint.interp.wording import name_of

if TYPE_CHECKING:
    from keras_lint.interp import program
    from keras_lint.interp.machine import Machine


def any_item(machine: Machine, iterable: Value, otherwise: Unknown) -> Value:
    """Return what each item is like that a loop may take, as far as that is known."""
    typical = behaviour_of(iterable).typical(machine, iterable)
    return otherwise if typical is None else typical


def named_for(target: program.Expr, item: Value) -> Value:
    """Return an item as its loop binds it: what is not known is called as the variable is."""
    if not isinstance(item, Unknown):
        return item
    return Unknown(item.reason, name_of(target) or "", number=item.number)
