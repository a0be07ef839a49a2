"""Layers of libraries beside Keras that are declared as Keras's own are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from keras_lint.interp.keras.construct import adopt
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.errors import LayerError

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.layers.base import Layer
    from keras_lint.place import Place


def declare(
    layer: type[Layer], class_name: str, defaults: Mapping[str, Value], *names: str
) -> None:
    """Let calls of these names construct a layer; `defaults` are its parameters in order."""

    @known(*names)
    def construct(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        given = dict(zip(defaults, arguments.positional, strict=False)) | arguments.keywords
        if arguments.open or len(arguments.positional) > len(defaults):
            return Unknown(f"the arguments of {class_name} are not known")
        values = {**defaults, **given}
        try:
            made = layer(Arguments(class_name, machine.keras, values, frozenset(given)))
        except LayerError:
            return Unknown(f"the arguments of {class_name} are not known")
        adopt(machine, made, place)
        return made
