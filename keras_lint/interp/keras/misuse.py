"""Values given where Keras takes a tensor or a layer: what they are and what Keras says of them.

Only what cannot be anything else is told of: a class, a function, a string, a number, None. An
object of a library or of the program's own class may well behave as a tensor.
"""

from __future__ import annotations

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.library import handler_of
from keras_lint.interp.values import (
    Bound,
    Builtin,
    CallArguments,
    Class,
    External,
    Function,
    Value,
)
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import signature_of
from keras_lint.place import Place
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.transform import ShapeMismatch

WRAPPERS = ("TimeDistributed", "Bidirectional", "SpectralNormalization")
LAYERS = "keras.layers."


def not_a_tensor(
    value: Value, taker: str, *, data: bool = False, conditional: bool = False
) -> LayerError | None:
    """Return the error for a value that is no tensor; None where it may be one.

    `data` says that numbers and strings will do as well, and None for an optional input. Where we
    are is `conditional` on what we do not know, the same condition may well see to it that what is
    None elsewhere is a tensor here.
    """
    leaves = [one for one in _leaves(value) if not (data and isinstance(one, (str, int, float)))]
    several = isinstance(value, (list, tuple))
    leaves = [one for one in leaves if not (one is None and (conditional or (data and several)))]
    found = next(filter(None, map(_described, leaves)), None)
    if found is None:
        return None
    described, hint = found
    return LayerError(
        "not-a-tensor",
        f"{taker}, not {described}.",
        expected="a tensor",
        actual=described,
        hint=hint,
        blamed=next(filter(None, map(_never_called, leaves)), None),
    )


def _never_called(value: Value) -> Place | None:
    """Return where a layer is constructed that was to be called there and then."""
    if not isinstance(value, Layer) or value.built:
        return None
    return value.aliased or value.place


def not_a_layer(value: Value, taker: str) -> LayerError | None:
    """Return the error for a value that is no layer; None where it may be one."""
    if isinstance(value, Tensor):
        described = f"a tensor of shape {value.shape}" if value.shape else "a tensor"
        hint = "Add the layer itself: do not call it on a tensor." if value.node else None
    elif isinstance(value, (list, tuple)):
        described, hint = f"a {type(value).__name__}", "Add its layers one by one."
    elif (found := _described(value)) is not None:
        described, hint = found
    else:
        return None
    return LayerError(
        "not-a-layer", f"{taker}, not {described}.", expected="a layer", actual=described, hint=hint
    )


def tensor_called(value: Tensor) -> LayerError:
    """Return the error for `tensor(…)`."""
    return LayerError(
        "not-a-layer",
        f"A tensor of shape {value.shape} is called as if it were a layer.",
        expected="a layer",
        actual="a tensor",
        argument="func",
        hint="Call the layer on the tensor: `layer(tensor)`.",
    )


def index_refused(shape: Shape, keys: tuple[Value, ...], why: ShapeMismatch) -> LayerError:
    """Return the error for `tensor[keys]` beyond its axes or sizes."""
    taken = sum(1 for one in keys if one is not None and one is not Ellipsis)
    return LayerError(
        "input-rank" if taken > shape.rank else "input-dimension",
        f"A tensor of shape {shape} cannot be indexed so: {why}.",
        expected=f"at most {shape.rank} indices" if taken > shape.rank else None,
        actual=f"{taken} indices" if taken > shape.rank else None,
    )


def unknown_layer(name: str, meant: str) -> LayerError:
    """Return the error for a name that `keras.layers` does not have."""
    return LayerError(
        "unknown-layer",
        f"`keras.layers` has no `{name}`.",
        actual=f"`{name}`",
        argument="func",
        hint=f"Did you mean `{meant}`?",
    )


def no_layer_wrapped(
    wrapper: str, arguments: CallArguments, keras: KerasVersion
) -> LayerError | None:
    """Return the error for `TimeDistributed(Dense)`; None where a layer may be given."""
    if wrapper not in WRAPPERS or keras is KerasVersion.V2_2:
        return None
    positional = arguments.positional
    value = positional[0] if positional else arguments.keywords.get("layer")
    if isinstance(value, Layer) or not (positional or "layer" in arguments.keywords):
        return None
    error = not_a_layer(value, f"{wrapper} wraps a layer")
    if error is not None:
        error.argument, error.position = "layer", 0
    return error


def tensor_as_argument(layer: str, arguments: CallArguments) -> LayerError | None:
    """Return the error for `Flatten(tensor)`; None where no tensor is given by position."""
    for position, value in enumerate(arguments.positional):
        several = isinstance(value, list) and value and all(isinstance(x, Tensor) for x in value)
        if isinstance(value, Tensor) or several:
            return LayerError(
                "invalid-argument",
                f"{layer} is constructed with its settings, and called on tensors after that.",
                expected="a setting",
                actual="a list of tensors" if several else "a tensor",
                input_index=None if position else 0,
                hint=f"Write `{layer}(…)(tensor)`.",
            )
    return None


def _leaves(value: Value) -> list[Value]:
    if isinstance(value, (list, tuple)):
        return [leaf for one in value for leaf in _leaves(one)]
    return [value]


def _described(value: Value) -> tuple[str, str | None] | None:
    """Say what a value is that is neither tensor nor layer, and what to write instead."""
    if value is None:
        return "None", None
    if isinstance(value, (str, int, float)):
        return repr(value), None
    if isinstance(value, Layer):
        return f"the layer {value.name!r} itself", "Call it on a tensor: `layer(x)`."
    if isinstance(value, Class):
        return f"the class {value.name}", f"Write `{value.name}()`: the parentheses make a layer."
    if isinstance(value, (Function, Bound, Builtin)):
        return "a function", "Wrap it: `layers.Lambda(function)`."
    return _of_library(value) if isinstance(value, External) else None


def _of_library(value: External) -> tuple[str, str | None] | None:
    last = value.name.rpartition(".")[2]
    if value.name.startswith(LAYERS) and signature_of(last, KerasVersion.V3) is not None:
        return f"the class {last}", f"Write `{last}()`: the parentheses make a layer."
    if (last == "Input" or last[:1].islower()) and handler_of(value.name) is not None:
        return f"the function {value.name}", "Call the function on a tensor."
    return None
