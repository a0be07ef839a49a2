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
        _modernize(layer, values, given)
    bound = _placed(signature, values)
    accepted = [*(one.name for one in signature.parameters), *_further(signature, keras)]
    _take_keywords(bound, given, accepted, signature, keras)
    stated = frozenset(bound)
    if partial:
        for name in accepted:
            reason = f"`{name}` may be among the keywords given by `**`"
            bound.setdefault(name, Unknown(reason, name))
    for parameter in signature.parameters:
        if parameter.name not in bound:
            if parameter.required:
                raise _missing(layer, parameter.name)
            bound[parameter.name] = parameter.default
    return Arguments(layer, keras, bound, stated, len(values))


def _modernize(layer: str, values: list[object], given: dict[str, object]) -> None:
    """Turn the arguments of Keras 1 into those of Keras 2, as Keras 2.2 does."""
    try:
        convert(INTERFACES[layer], values, given)
    except Refused as refusal:
        message = f"{layer} {refusal}."
        raise LayerError("invalid-argument", message, argument=refusal.argument) from None


def _placed(signature: Signature, values: Sequence[object]) -> dict[str, object]:
    """Return the arguments that are given by position, by name."""
    names = [one.name for one in signature.parameters if not one.keyword_only]
    if len(values) > len(names):
        takes = _counted(len(names), "argument")
        raise LayerError(
            "invalid-argument",
            f"{signature.class_name} takes at most {takes} by position, not {len(values)}.",
            expected=f"at most {takes}",
            actual=str(len(values)),
        )
    return dict(zip(names, values, strict=False))


def _take_keywords(
    bound: dict[str, object],
    given: Mapping[str, object],
    accepted: list[str],
    signature: Signature,
    keras: KerasVersion,
) -> None:
    """Add the arguments that are given by name."""
    layer = signature.class_name
    for name, value in given.items():
        if name in bound:
            raise _twice(layer, name)
        if name in accepted:
            bound[name] = value
        elif (keras, layer) not in SWALLOWS:
            raise _unknown(layer, name, accepted)
    of_its_own = any(one.name == "input_dim" for one in signature.parameters)
    shaped_twice = "input_shape" in given and given.get("input_dim") is not None
    if keras == KerasVersion.V3 and shaped_twice and not of_its_own:
        raise _unknown(layer, "input_shape", ["input_dim"])


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
