"""Arguments that Keras looks up by name, and the few that every layer takes.

`activation="relu"`, `kernel_initializer="he_normal"`, `bias_regularizer="l2"`: which kind of object
an argument names is told by its own name. A string that Keras does not know raises when the layer
is constructed; functions and objects of the program are taken as they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import NoneType

from keras_lint.layers import names
from keras_lint.layers.arguments import LITERALS, Arguments, written
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.keywords import UNREAD, dropped_keywords
from keras_lint.layers.spelling import nearest
from keras_lint.shapes.dim import Expr

_KINDS: Mapping[str, tuple[str, Mapping[KerasVersion, frozenset[str]]]] = {
    "activation": ("an activation", names.ACTIVATIONS),
    "initializer": ("an initializer", names.INITIALIZERS),
    "regularizer": ("a regularizer", names.REGULARIZERS),
    "constraint": ("a constraint", names.CONSTRAINTS),
}
_SCOPE_NAMES = {
    KerasVersion.V2_2: re.compile(r"[A-Za-z0-9.][A-Za-z0-9_.\\/-]*"),
    KerasVersion.V2_15: re.compile(r"[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*"),
}
_DRAW_LITTLE = ("rate", "stddev", "dropout")
"""Arguments that say how much a layer draws; where it is nothing, its seed is not looked at."""
_QUANTIZED = ("int8", "int4", "float8", "gptq", "awq")
_NUMBERS = (
    *("bfloat16", "float16", "float32", "float64", "complex64", "complex128", "bool", "string"),
    *(f"{sign}int{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64)),
    *("mixed_float16", "mixed_bfloat16"),
)
_DTYPES = {
    KerasVersion.V2_2: frozenset((*_NUMBERS, "half", "float", "double")),
    KerasVersion.V2_15: frozenset((*_NUMBERS, "half", "float", "double", "_infer")),
    KerasVersion.V3: frozenset((*_NUMBERS, "float8_e4m3fn", "float8_e5m2")),
}


def check_common(arguments: Arguments) -> None:
    """Check the arguments that all layers share: names of objects, `name`, `trainable`, `dtype`.

    Raises:
        LayerError: invalid-argument, where Keras refuses one.
    """
    for argument in arguments.given:
        kind = argument.rpartition("_")[2]
        unread = (arguments.keras, arguments.layer, argument) in UNREAD
        if kind in _KINDS and not unread:
            _check_identifier(arguments, argument, kind)
    if "name" in arguments.given:
        _check_name(arguments)
    if arguments.keras < KerasVersion.V3:
        _check_declared_shape(arguments)
    elif "seed" in arguments.given:
        _check_seed(arguments)
    if arguments.keras == KerasVersion.V2_2 and arguments.layer == "Embedding":
        _check_dtype(arguments)  # other layers of Keras 2.2 make their weights without it
    if arguments.keras > KerasVersion.V2_2:
        trainable = arguments.get("trainable", True)
        lax = arguments.keras == KerasVersion.V2_15 and arguments.layer == "BatchNormalization"
        dropped = dropped_keywords(arguments.layer, arguments.keras)
        lax = lax or "trainable" in dropped
        if not lax and isinstance(trainable, LITERALS) and not isinstance(trainable, bool):
            raise arguments.invalid("trainable", "True or False", trainable)
        if "dtype" not in dropped:
            _check_dtype(arguments)


def _check_identifier(arguments: Arguments, argument: str, kind: str) -> None:
    described, table = _KINDS[kind]
    value = arguments.get(argument)
    keras = arguments.keras
    if value is None and not (kind == "initializer" and keras == KerasVersion.V2_2):
        return
    if isinstance(value, dict):
        if "class_name" not in value:
            raise arguments.invalid(argument, described, value)
        return
    if isinstance(value, str):
        known = table[keras]
        unread = kind == "regularizer" and keras == KerasVersion.V2_15
        if value in known or (unread and argument != "activity_regularizer"):
            return
        if ">" in value:
            return  # `package>name`, which another module may register
        raise _unknown_name(arguments, argument, described, value, known)
    if isinstance(value, LITERALS):
        is_strength = kind == "regularizer" and isinstance(value, float)
        hint = f"Write `keras.regularizers.L2({value!r})`." if is_strength else None
        raise arguments.invalid(argument, f"{described}, by name or as an object,", value, hint)


def _unknown_name(
    arguments: Arguments, argument: str, described: str, value: str, known: frozenset[str]
) -> LayerError:
    near = nearest(value, known)
    return LayerError(
        "invalid-argument",
        f"Keras {arguments.keras} knows no {described.partition(' ')[2]} named {value!r}.",
        expected=f"the name of {described}",
        actual=repr(value),
        argument=argument,
        hint=f"Did you mean {near!r}?" if near else None,
        versioned=True,
        near=near,
    )


def check_initializer(arguments: Arguments, weight: str, rank: int) -> None:
    """Refuse a named initializer that cannot make a weight of so many axes.

    Raises:
        LayerError: invalid-argument.
    """
    argument = f"{weight}_initializer"
    value = arguments.get(argument)
    lowered = value.lower() if isinstance(value, str) else ""
    if lowered.startswith("identity") and rank != 2:
        needs = "2 axes"
    elif lowered.startswith("orthogonal") and rank < 2:
        needs = "at least 2 axes"
    else:
        return
    raise arguments.invalid(
        argument, f"an initializer for a weight of {rank} axes", value, (f"{value} needs {needs}.")
    )


def _check_name(arguments: Arguments) -> None:
    value = arguments.get("name")
    if value is None or value == "" or not isinstance(value, LITERALS):
        return
    if not value and arguments.keras == KerasVersion.V2_2:
        return
    pattern = _SCOPE_NAMES.get(arguments.keras)
    if not isinstance(value, str):
        raise arguments.invalid("name", "a string", value)
    if pattern is None and "/" in value:
        error = arguments.invalid("name", "a string without a slash", value)
        error.versioned = True
        raise error
    if pattern is not None and not pattern.fullmatch(value):
        raise arguments.invalid(
            "name",
            "letters, digits, dots, dashes and underscores, a letter, digit or dot first,",
            value,
            "TensorFlow makes a scope of the name: replace spaces with underscores.",
        )


def _check_declared_shape(arguments: Arguments) -> None:
    """Refuse a declared shape that is no sequence, of which Keras 2 makes a tuple at once."""
    for argument in ("batch_input_shape", "input_shape"):
        if argument in arguments.given:
            value = arguments.get(argument)
            if isinstance(value, (int, float, Expr, NoneType)):
                shown = written(value)
                commaed = f"Write `{argument}=({shown},)`: with the comma it is a tuple."
                hint = None if value is None else commaed
                raise arguments.invalid(argument, "a tuple of sizes", value, hint)
            return


def _check_seed(arguments: Arguments) -> None:
    """Refuse a seed that is no whole number, where the layer draws whatever its other arguments."""
    value, taken = arguments.get("seed"), (int, type(None))
    draws = not any(name in arguments for name in _DRAW_LITTLE) or "recurrent_dropout" in arguments
    if draws and isinstance(value, LITERALS) and not isinstance(value, taken):
        raise arguments.invalid("seed", "a whole number", value)


def _check_dtype(arguments: Arguments) -> None:
    value = arguments.get("dtype")
    if value is None or not isinstance(value, LITERALS):
        return
    if isinstance(value, str):
        if value not in _DTYPES[arguments.keras] and not value.startswith(_QUANTIZED):
            near = nearest(value, _DTYPES[arguments.keras])
            hint = f"Did you mean {near!r}?" if near else None
            raise arguments.invalid("dtype", "the name of a dtype", value, hint)
    elif isinstance(value, dict) and "class_name" in value:
        return
    elif arguments.keras == KerasVersion.V3 or isinstance(value, dict):
        raise arguments.invalid("dtype", "the name of a dtype", value)
