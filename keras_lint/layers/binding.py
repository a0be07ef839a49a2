"""Binding the arguments of a layer's constructor to its signature, as Python and Keras do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.layers.arguments import Arguments
from keras_lint.layers.errors import LayerError, unknown_argument
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.keywords import SWALLOWS, further_keywords
from keras_lint.layers.legacy import INTERFACES, convert, modern_name
from keras_lint.layers.legacy_calls import Refused
from keras_lint.layers.signatures import Signature
from keras_lint.layers.spelling import nearest
from keras_lint.shapes.unknown import Unknown


def bind(
    signature: Signature,
    positional: Sequence[object],
    keywords: Mapping[str, object],
    keras: KerasVersion,
    *,
    partial: bool = False,
) -> Arguments:
    """Bind arguments to a signature, with defaults for what is not given.

    `partial` says that the program passes further keywords that we do not know: what is not stated
    is then `Unknown`.

    Raises:
        LayerError: invalid-argument, where Python or Keras refuses the call.
    """
    layer = signature.class_name
    values, given = list(positional), dict(keywords)
    if keras == KerasVersion.V2_2 and layer in INTERFACES:
        try:
            convert(INTERFACES[layer], values, given)
        except Refused as refusal:
            raise LayerError(
                "invalid-argument", f"{layer} {refusal}.", argument=refusal.argument
            ) from None
    names = [parameter.name for parameter in signature.parameters]
    placed = [parameter.name for parameter in signature.parameters if not parameter.keyword_only]
    if len(values) > len(placed):
        takes = _counted(len(placed), "argument")
        raise LayerError(
            "invalid-argument",
            f"{layer} takes at most {takes} by position, not {len(values)}.",
            expected=f"at most {takes}",
            actual=str(len(values)),
        )
    bound = dict(zip(placed, values, strict=False))
    accepted = [*names, *_further(signature, keras)]
    for name, value in given.items():
        if name in bound:
            raise _twice(layer, name)
        if name not in accepted:
            if (keras, layer) in SWALLOWS:
                continue
            raise _unknown(layer, name, accepted)
        bound[name] = value
    if keras == KerasVersion.V3 and "input_shape" in given and "input_dim" not in names:
        shaped_twice = given.get("input_dim") is not None
        if shaped_twice:
            raise _unknown(layer, "input_shape", ["input_dim"])
    stated = frozenset(bound)
    if partial:
        for name in accepted:
            reason = f"`{name}` may be among the keywords given by `**`"
            bound.setdefault(name, Unknown(reason, name))
    for parameter in signature.parameters:
        if parameter.name in bound:
            continue
        if parameter.required:
            raise _missing(layer, parameter.name)
        bound[parameter.name] = parameter.default
    return Arguments(layer, keras, bound, stated, len(values))


def _further(signature: Signature, keras: KerasVersion) -> tuple[str, ...]:
    if not signature.accepts_kwargs:
        return ()
    return further_keywords(signature.class_name, keras)


def _unknown(layer: str, name: str, accepted: list[str]) -> LayerError:
    modern = modern_name(name)
    near = modern if modern in accepted else nearest(name, accepted)
    return unknown_argument(layer, name, near)


def _twice(layer: str, name: str) -> LayerError:
    message = f"{layer} is given `{name}` twice, by position and by name."
    return LayerError("invalid-argument", message, argument=name)


def _missing(layer: str, name: str) -> LayerError:
    return LayerError(
        "invalid-argument",
        f"{layer} needs the argument `{name}`, which is not given.",
        expected=f"`{name}`",
        argument=name,
        versioned=True,
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
