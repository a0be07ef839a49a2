"""Decorators that we know: what they make of a function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.descriptors import ClassMethod, Property, StaticMethod
from keras_lint.interp.running import evaluate
from keras_lint.interp.values import Bound, Builtin, Class, External, Function, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

TRANSPARENT = {
    "tensorflow.function",
    "tensorflow.autograph.experimental.do_not_convert",
    "functools.lru_cache",
    "functools.cache",
    "functools.wraps",
    "functools.singledispatch",
    "typing.overload",
    "typing.final",
    "typing.no_type_check",
    "abc.abstractmethod",
    "contextlib.contextmanager",
    "keras.saving.register_keras_serializable",
    "keras.utils.register_keras_serializable",
    "keras.export.keras_export",
    "keras.utils.tf_utils.shape_type_conversion",
    "keras.src.api_export.keras_export",
    "tensorflow.keras_export",
    "numba.jit",
    "numba.njit",
}
"""Decorators after which a function still does what it says."""

WRAPPING = {"tensorflow.custom_gradient", "tensorflow.recompute_grad", "keras.ops.custom_gradient"}
"""Functions of libraries that are called on the function which they decorate."""

PROPERTIES = {"functools.cached_property", "abc.abstractproperty"}


def decorate(machine: Machine, function: Value, decorators: tuple[program.Expr, ...]) -> Value:
    """Apply decorators, the last one first."""

    for node in reversed(decorators):
        is_call = isinstance(node, program.Call)
        named = evaluate(machine, node.func if is_call and isinstance(node, program.Call) else node)
        function = _apply(machine, function, named, node, is_call)
    return function


def _apply(
    machine: Machine, function: Value, decorator: Value, node: program.Expr, is_call: bool
) -> Value:

    if decorator is property or (isinstance(decorator, External) and decorator.name in PROPERTIES):
        return Property(function)
    if decorator is staticmethod:
        return StaticMethod(function)
    if decorator is classmethod:
        return ClassMethod(function)
    if isinstance(decorator, External):
        if decorator.name in WRAPPING and not is_call:
            return machine.call_with(decorator, function)
        if decorator.name.endswith(".register_keras_serializable"):
            _register(machine, function, node)
        return (
            function
            if is_transparent(decorator.name)
            else Unknown(
                f"the decorator {decorator.name} is not modelled", getattr(function, "name", "")
            )
        )
    if isinstance(decorator, Property):
        return decorator
    if isinstance(decorator, (Function, Bound, Class)):
        applied = evaluate(machine, node) if is_call else decorator
        return machine.call_with(applied, function)
    if isinstance(decorator, Builtin) and decorator.name == "setter":
        return machine.call_with(decorator, function)
    return Unknown("a decorator that is not known", getattr(function, "name", ""))


def _register(machine: Machine, function: Value, node: program.Expr) -> None:
    from keras_lint.interp.expressions import evaluate_arguments
    from keras_lint.interp.keras.custom_objects import register_serializable

    arguments = node.args if isinstance(node, program.Call) else ()
    register_serializable(machine, function, evaluate_arguments(machine, arguments))


def is_transparent(name: str) -> bool:
    """Tell whether a decorator leaves a function doing what it says."""
    return name in TRANSPARENT or name.rpartition(".")[2] in (
        "keras_export",
        "register_keras_serializable",
        "tf_export",
    )
