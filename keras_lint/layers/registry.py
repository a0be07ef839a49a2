"""Layer declarations by their Keras class name, and the binding of arguments to signatures."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from typing import TypeVar

from keras_lint.layers.base import Layer
from keras_lint.layers.binding import bind
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.signatures import Signature, signatures
from keras_lint.layers.spelling import misspelt

_declarations: dict[str, type[Layer]] = {}
LayerType = TypeVar("LayerType", bound=type[Layer])


def register(declaration: LayerType) -> LayerType:
    """Class decorator: make a declaration known under its own name."""
    declaration.class_name = declaration.__name__
    _declarations[declaration.__name__] = declaration
    return declaration


def signature_of(name: str, keras: KerasVersion) -> Signature | None:
    """Return the signature that `keras.layers.<name>` has in a version, None where it has none."""
    return signatures(keras.value).get(name)


def signature_of_class(class_name: str, keras: KerasVersion) -> Signature | None:
    """Return the signature of a layer class, which may be exported under another name alone."""
    known = signatures(keras.value)
    return known.get(class_name) or known.get(EXPORTED_AS.get(class_name, ""))


EXPORTED_AS = {"GroupedQueryAttention": "GroupQueryAttention"}
"""The public names of the classes that have another."""


def declaration_of(class_name: str) -> type[Layer] | None:
    """Return the declaration of a Keras layer class, None where we have none."""
    _load_families()
    return _declarations.get(class_name)


def create(
    name: str,
    positional: Sequence[object] = (),
    keywords: Mapping[str, object] | None = None,
    keras: KerasVersion = KerasVersion.V3,
    *,
    partial: bool = False,
) -> Layer | None:
    """Construct `keras.layers.<name>(*positional, **keywords)`; None where we do not know it.

    `partial` says that there are further keywords that we do not know (`**kwargs`): what is not
    stated is then unknown rather than default.

    Raises:
        LayerError: where Keras refuses the arguments.
    """
    signature = signature_of(name, keras)
    declaration = None if signature is None else declaration_of(signature.class_name)
    if signature is None or declaration is None:
        return None
    try:
        return declaration(bind(signature, positional, keywords or {}, keras, partial=partial))
    except LayerError as error:
        error.position = position_of(signature, error.argument)
        raise


@lru_cache(maxsize=256)
def misspelt_layer(name: str) -> str | None:
    """Return the layer that a name which no version of Keras has is a slip of; else None."""
    every = [signatures(version.value) for version in KerasVersion]
    known = {one for listed in every for one in listed}
    known |= {signature.class_name for listed in every for signature in listed.values()}
    return None if name in known or name in NO_LAYERS else misspelt(name, sorted(known))


NO_LAYERS = {"Input", "Layer", "Wrapper", "InputSpec"} | {
    *("add", "average", "concatenate", "dot", "maximum", "minimum", "multiply", "subtract"),
    *("activation", "activations", "attention", "core", "embeddings", "local", "merge", "noise"),
    *("convolutional", "normalization", "pooling", "recurrent", "regularization", "reshaping"),
    *("rnn", "wrappers", "deserialize", "serialize"),
}
"""What else `keras.layers` has had: functions, modules and classes that are no layers."""


def refused_by_3(
    name: str, positional: Sequence[object], keywords: Mapping[str, object]
) -> LayerError | None:
    """Return the error of Keras 3 for an argument that it does not know; None for others."""
    signature = signature_of(name, KerasVersion.V3)
    if signature is None:
        return None
    try:
        bind(signature, positional, keywords, KerasVersion.V3, partial=True)
    except LayerError as error:
        return error if error.versioned else None
    return None


def position_of(signature: Signature, argument: str | None) -> int | None:
    """Return an argument's number among the parameters, None where it is none of them."""
    names = [parameter.name for parameter in signature.parameters]
    return None if argument is None or argument not in names else names.index(argument)


@lru_cache(maxsize=1)
def _load_families() -> None:
    package = import_module("keras_lint.layers")
    for module in pkgutil.walk_packages(package.__path__, "keras_lint.layers."):
        if not module.ispkg:
            import_module(module.name)
