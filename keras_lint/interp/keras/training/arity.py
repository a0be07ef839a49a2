"""Functions of the program that Keras calls: whether they take what they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import classes, program
from keras_lint.interp.classes import library_base
from keras_lint.interp.values import CallArguments, Function, Instance, Value
from keras_lint.interp.walking import walk
from keras_lint.layers.errors import LayerError
from keras_lint.place import Place

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

NUMBERED = (
    *("on_epoch_begin", "on_epoch_end", "on_batch_begin", "on_batch_end"),
    *("on_train_batch_begin", "on_train_batch_end"),
)
"""Methods of a callback that `fit` gives a number and the logs."""
PLAIN = ("on_train_begin", "on_train_end")
"""Those that it gives the logs alone."""


def takes(function: Function, count: int) -> bool:
    """Tell whether a function may be called with so many arguments by position."""
    most = least = 0
    for one in function.parameters:
        if one.kind == "vararg":
            return True
        if one.kind in ("kwonly", "kwarg"):
            if one.kind == "kwonly" and one.name not in function.defaults:
                return False
            continue
        most += 1
        least += one.name not in function.defaults
    return least <= count <= most


def unfit_function(values: dict[str, Value]) -> LayerError | None:
    """Return the error for a loss or metric that does not take labels and predictions."""
    for argument in ("loss", "metrics"):
        value = values.get(argument)
        several = value if isinstance(value, (list, tuple)) else [value]
        for one in several:
            if isinstance(one, Function) and not one.is_generator and not takes(one, 2):
                return LayerError(
                    "invalid-argument",
                    f"Keras calls `{one.name}` with the labels and the predictions, but it does "
                    "not take two arguments.",
                    expected="a function of y_true and y_pred",
                    argument=argument,
                    position=1 if argument == "loss" else None,
                    hint="Define it as f(y_true, y_pred); give what it needs beside by a function "
                    "that returns such a one.",
                    blamed=None if _makes_functions(one) else _definition(one),
                )
    return None


def loss_called(function: Function, arguments: CallArguments) -> LayerError | None:
    """Return the error for a call of a loss or metric without labels and predictions.

    It is the function itself that Keras takes.
    """
    given = arguments.positional or arguments.keywords or arguments.open or arguments.assumed
    names = {one.name for one in function.parameters if one.name not in function.defaults}
    if given or not {"y_true", "y_pred"} <= names:
        return None
    return LayerError(
        "invalid-argument",
        f"`{function.name}` is called here without its labels and predictions.",
        expected="y_true and y_pred",
        actual="no arguments",
        hint=f"Give Keras the function itself: {function.name}, without parentheses.",
        raises=TypeError,
    )


def check_methods(machine: Machine, callback: Value, place: Place | None) -> bool:
    """Note a callback's method that does not take what it is given; tell whether there is one."""
    if not isinstance(callback, Instance):
        return False
    base = library_base(callback.cls)
    if base is None or not base.name.startswith("keras.callbacks."):
        return False
    for name in (*NUMBERED, *PLAIN):
        method = classes.find(callback.cls, name)
        count = 3 if name in NUMBERED else 2
        if not isinstance(method, Function) or takes(method, count):
            continue
        given = "the number and the logs" if count == 3 else "the logs"
        error = LayerError(
            "invalid-argument",
            f"Keras calls `{name}` of {callback.cls.name} with {given}, which it does not take.",
            hint=f"Define it as {name}(self, {'number, ' if count == 3 else ''}logs=None).",
            argument="callbacks",
            blamed=_definition(method),
        )
        machine.fail(error, place)
        return True
    return False


def _makes_functions(function: Function) -> bool:
    """Tell whether it is to be called for the function that it returns."""
    kinds = (program.FunctionDef, program.Lambda)
    return any(isinstance(one, kinds) for one in walk(function.body))


def _definition(function: Function) -> Place | None:
    """Return where a function is defined."""
    defined = function.definition
    return None if defined is None else Place(function.path, "stmt", defined.index)
