"""The arguments of a layer's call: its inputs, the others by name, and what Keras refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.keras.misuse import not_a_tensor
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError, unknown_argument
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import signature_of_class
from keras_lint.layers.spelling import nearest

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


ANY_CALL = ("training", "inputs", "constants")
"""What the calls of all layers, or of recurrent ones in ways of their own, take by keyword."""


def split_arguments(
    machine: Machine, layer: Layer, arguments: CallArguments
) -> tuple[Value, dict[str, Value]]:
    """Split the arguments of a layer's call into its inputs and the others by name.

    The others are in Keras's order: those by position, then those by keyword, sorted.
    """
    names = call_parameters(layer)
    positional = list(arguments.positional)
    further = dict(arguments.keywords)
    if positional:
        inputs = positional.pop(0)
    else:
        key = inputs_keyword(layer, arguments)
        inputs = (
            Unknown("the inputs of a layer's call are not known")
            if key is None
            else further.pop(key)
        )
    ordered = dict(zip(names[1:], positional, strict=False))
    return inputs, ordered | {name: further[name] for name in sorted(further)}


def inputs_keyword(layer: Layer, arguments: CallArguments) -> str | None:
    """Return the name by which a call gives its inputs, where it does so by keyword."""
    names = call_parameters(layer)
    first = names[0] if names else "inputs"
    usual = (first, "inputs", "input", "x")
    return next((one for one in usual if one in arguments.keywords), None)


def names_ahead(layer: Layer, arguments: CallArguments) -> tuple[str, ...]:
    """Name the other arguments that Keras 3 lists before the inputs: by keyword, sorted."""
    key = None if arguments.positional else inputs_keyword(layer, arguments)
    if key is None or layer.keras is not KerasVersion.V3:
        return ()
    return tuple(name for name in arguments.keywords if name < key)


def call_parameters(layer: Layer) -> tuple[str, ...]:
    """Return the parameters of a layer's `call`, its inputs first."""
    own = getattr(layer, "call_parameters", None)
    if own is not None:
        return tuple(own)
    signature = signature_of_class(layer.arguments.layer, layer.keras)
    return () if signature is None else signature.call_parameters


def refused_call(
    machine: Machine, layer: Layer, arguments: CallArguments, inputs: Value
) -> LayerError | None:
    """Return the error for a call that Keras refuses, whatever the shapes; None for others."""
    if (error := _no_tensor_by_position(layer, arguments)) is not None:
        return error
    if layer.called_on == "anything":
        return None
    name = layer.arguments.layer
    if not arguments.open and not arguments.positional and not arguments.keywords:
        return LayerError("not-a-tensor", f"{name} is called on nothing.", expected="a tensor")
    error = not_a_tensor(
        inputs,
        f"{name} is called on tensors",
        data=layer.called_on == "data",
        conditional=bool(machine.conditional),
    )
    if error is not None:
        error.input_index = 0
        return error
    return _refused_further(layer, arguments) if layer.called_on == "tensors" else None


def _no_tensor_by_position(layer: Layer, arguments: CallArguments) -> LayerError | None:
    """Return the error for a flag or number given by position: Keras 3 takes tensors alone so."""
    checked = getattr(layer, "takes_tensors_alone", layer.called_on == "tensors")
    names = call_parameters(layer)
    if layer.keras is not KerasVersion.V3 or not checked:
        return None
    for number, value in enumerate(arguments.positional[1:], start=1):
        if type(value) in (bool, str, int, float) and number < len(names):
            return LayerError(
                "invalid-argument",
                f"A call of {layer.label} takes tensors alone by position, not {value!r}.",
                expected="a tensor",
                actual=repr(value),
                position=number,
                hint=f"Write {names[number]}=….",
            )
    return None


def _refused_further(layer: Layer, arguments: CallArguments) -> LayerError | None:
    names = call_parameters(layer)
    if not names or layer.keras is KerasVersion.V2_2:
        return None
    name = layer.arguments.layer
    if len(arguments.positional) > len(names):
        return LayerError(
            "invalid-argument",
            f"{name} is called on one input, not on {len(arguments.positional)}.",
            expected="one tensor, or one list of tensors",
            actual=f"{len(arguments.positional)} arguments",
            argument="func",
            hint="Put several tensors into one list: `layer([a, b])`.",
        )
    for keyword in arguments.keywords:
        if keyword not in (*names, *ANY_CALL):
            near = nearest(keyword, (*names, "training"))
            return unknown_argument(f"A call of {name}", keyword, near)
    return None
