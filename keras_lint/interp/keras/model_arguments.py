"""The arguments of `Model(inputs, outputs)` and `Sequential(layers)`, read as each version does.

Sources: `keras.src.models.model`, `keras.src.models.functional`, `keras.engine.network` of 2.2.4.
"""

from __future__ import annotations

from collections.abc import Mapping

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.keras.misuse import not_a_tensor
from keras_lint.interp.values import CallArguments, Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError, unknown_argument
from keras_lint.layers.keras_version import KerasVersion

ENDS = ("inputs", "outputs")


def read_model(
    arguments: CallArguments, keras: KerasVersion, *, conditional: bool = False
) -> dict[str, Value]:
    """Return the arguments of `Model(…)` by name.

    Raises:
        LayerError: where Keras refuses them.
    """
    given = dict(zip((*ENDS, "name"), arguments.positional, strict=False)) | arguments.keywords
    if not arguments.open:
        _check_names(arguments, given, keras)
    for name in ENDS:
        if name not in given:
            continue
        taker = f"A model takes tensors as its `{name}`"
        error = not_a_tensor(given[name], taker, conditional=conditional)
        if error is None and keras is KerasVersion.V3 and given[name] == []:
            error = _invalid(f"A model needs at least one tensor in its `{name}`.", name)
        if error is not None:
            error.argument = name
            raise error
    return given


def _check_names(arguments: CallArguments, given: dict[str, Value], keras: KerasVersion) -> None:
    for name in ENDS:
        if name[:-1] in given and keras > KerasVersion.V2_2:
            raise unknown_argument("Model", name[:-1], name)
    if keras is KerasVersion.V3 and len(arguments.positional) > 2:
        error = _invalid("Model takes its name by keyword alone.", None)
        error.hint, error.versioned = "Write `name=`.", True
        raise error
    stated = [name for name in ENDS if name in given]
    by_keyword = any(name in arguments.keywords for name in ENDS)
    if len(stated) == 1 and (by_keyword or keras is KerasVersion.V3):
        missing = ENDS[1 - ENDS.index(stated[0])]
        raise _invalid(f"Model is given `{stated[0]}`, but no `{missing}`.", None)


def read_sequential(arguments: CallArguments, keras: KerasVersion) -> dict[str, Value]:
    """Return the arguments of `Sequential(…)` by name.

    Raises:
        LayerError: where Keras refuses them.
    """
    modern = keras is KerasVersion.V3
    names = ("layers", "trainable", "name") if modern else ("layers", "name")
    given = dict(zip(names, arguments.positional, strict=False)) | arguments.keywords
    layers = given.get("layers")
    crowded = len(arguments.positional) > len(names)
    if isinstance(layers, (Layer, Tensor)):
        if crowded or keras is not KerasVersion.V2_15:
            what = "a layer" if isinstance(layers, Layer) else "a tensor"
            message = f"Sequential takes a list of layers as `layers`, not {what}."
            error = _invalid(message, "layers")
            error.hint, error.position = "Put the layers in square brackets.", 0
            raise error
        given["layers"] = [layers]
    return given


def _invalid(message: str, argument: str | None) -> LayerError:
    return LayerError("invalid-argument", message, argument=argument)


def bare_arguments(
    keras: KerasVersion, class_name: str, keywords: Mapping[str, Value]
) -> Arguments:
    """Return the arguments of a model: its name and whether it is trainable."""
    values: dict[str, Value] = {
        key: keywords[key] for key in ("name", "trainable") if key in keywords
    }
    return Arguments(class_name, keras, values, frozenset(values))
