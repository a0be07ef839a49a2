"""`isinstance`, over Python's types, classes of the program and classes of libraries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.values import Class, External, Instance, Unknown, Value
from keras_lint.layers.registry import signature_of
from keras_lint.shapes.dim import Expr
from keras_lint.shapes.numpy_int import NumpyInt

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine

_MODELS = {
    "keras.layers.Layer": ("Layer",),
    "keras.Model": ("Model", "Layer"),
    "keras.Sequential": ("Sequential", "Model", "Layer"),
}

STANDINS = {
    "collections.abc.Iterable": (list, tuple, dict, set, str, range),
    "collections.Iterable": (list, tuple, dict, set, str, range),
    "collections.abc.Sequence": (list, tuple, str, range),
    "collections.Sequence": (list, tuple, str, range),
    "collections.abc.Mapping": (dict,),
    "collections.Mapping": (dict,),
    "numbers.Number": (int, float, Expr),
    "numbers.Integral": (int, Expr),
    "six.string_types": (str,),
    "six.integer_types": (int, Expr),
}

TENSOR_SHAPE = External("tensorflow.TensorShape")


def is_instance(machine: Machine, value: Value, classes: Value) -> bool | Unknown:
    """Return `isinstance(value, classes)`, unknown where it cannot be told."""
    if isinstance(value, Unknown):
        return value
    if isinstance(classes, (tuple, list)):
        answers = [is_instance(machine, value, one) for one in classes]
        if any(answer is True for answer in answers):
            return True
        return next((answer for answer in answers if isinstance(answer, Unknown)), False)
    if isinstance(classes, type):
        if classes is int and isinstance(value, NumpyInt):
            return False
        if classes is tuple and _is_tensor_shape(machine, value):
            return False
        return isinstance(value, classes) or (isinstance(value, Expr) and classes is int)
    if isinstance(classes, External):
        return _is_of_library(machine, value, classes)
    if isinstance(classes, Class):
        actual = value.cls if isinstance(value, Instance) else None
        actual = actual or getattr(value, "program_class", None)
        return actual is not None and classes in actual.lineage
    return Unknown("the class is not known")


def _is_of_library(machine: Machine, value: Value, kind: External) -> bool | Unknown:
    if isinstance(value, NumpyInt) and kind.name.startswith("numpy."):
        return Unknown("which of NumPy's integers it is")
    if kind.name.startswith("tensorflow.") and kind.name.endswith(".TensorShape"):
        return _is_tensor_shape(machine, value)
    if kind.name in STANDINS:
        return isinstance(value, STANDINS[kind.name])
    if value is None or isinstance(value, (bool, int, float, str, bytes, list, tuple, dict, set)):
        return False
    actual = behaviour_of(value).class_of(machine, value)
    if isinstance(actual, Class):
        return _any_derives(machine, actual.lineage, kind)
    return _derives(machine, actual, kind)


def _is_tensor_shape(machine: Machine, value: Value) -> bool:
    if not isinstance(value, tuple):
        return False
    return bool(behaviour_of(value).class_of(machine, value) == TENSOR_SHAPE)


def _any_derives(machine: Machine, lineage: Sequence[Value], kind: External) -> bool | Unknown:
    answers = [_derives(machine, one, kind) for one in lineage if not isinstance(one, Class)]
    if True in answers:
        return True
    return next((answer for answer in answers if isinstance(answer, Unknown)), False)


def _derives(machine: Machine, actual: Value, kind: External) -> bool | Unknown:
    """Tell whether a class of a library is another one, or derives from it."""
    if not isinstance(actual, External):
        return Unknown("a class of a library")
    if actual == kind:
        return True
    own, wanted = _lineage(machine, actual), _lineage(machine, kind)
    if own is None or wanted is None:
        return Unknown("a class of a library")
    return wanted[0] in own


def _lineage(machine: Machine, kind: External) -> tuple[str, ...] | None:
    """Return the names of a class of Keras and of its bases; None for a class we do not know."""
    if kind.name in _MODELS:
        return _MODELS[kind.name]
    prefix, _, name = kind.name.rpartition(".")
    signature = signature_of(name, machine.keras) if prefix == "keras.layers" else None
    return None if signature is None else (signature.class_name, *signature.bases, "Layer")
