"""Where an argument was written that a function was given and only passes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.frame import Frame
from keras_lint.interp.mishaps import bound
from keras_lint.interp.wording import name_of
from keras_lint.layers.errors import LayerError
from keras_lint.place import Place

if TYPE_CHECKING:
    from keras_lint.interp.values import CallArguments


def written_at(frames: Sequence[Frame], error: LayerError, place: Place | None) -> Place | None:
    """Return the argument of the outermost call that the one at fault came from; None for itself.

    A default of a parameter stands where its function is defined.
    """
    if error.argument is None or error.misnamed or error.blamed is not None:
        return None
    found: Place | None = None
    argument: str | int = error.argument
    for frame in reversed(frames):
        name = _name_given(frame, place, argument, error.position)
        source = None if name is None else _source(frame, name)
        if source is None:
            break
        found = source
        if source.kind != "call" or source.argument is None:
            break
        place, argument = source, source.argument
    return found


def _name_given(
    frame: Frame, place: Place | None, argument: str | int, position: int | None
) -> str | None:
    """Return the name that stands for an argument of the call that a frame is carrying out."""
    call = frame.calling
    if call is None or place is None or place.kind != "call":
        return None
    if (place.path, place.index) != (frame.path, call.index):
        return None
    value = _argument(call, argument, position)
    return name_of(value)


def _argument(call: program.Call, argument: str | int, position: int | None) -> program.Expr | None:
    if isinstance(argument, int):
        return call.args[argument].value
    for one in call.args:
        if one.keyword == argument:
            return one.value
    plain = [one for one in call.args if one.keyword is None]
    if position is None or position >= len(plain) or any(one.star for one in plain):
        return None
    return plain[position].value


def _source(frame: Frame, name: str) -> Place | None:
    """Return where a parameter's value is written; None where the body binds it anew."""
    function, arguments, place = frame.code, frame.arguments, frame.called_at
    if function is None or arguments is None or place is None or function.definition is None:
        return None
    names = [one.name for one in function.parameters]
    rebound = (other for statement in function.definition.body for other in bound(statement))
    if name not in names or name in rebound:
        return None
    if name in arguments.keywords:
        return _given(arguments, name, place)
    if names.index(name) < len(arguments.positional):
        return _given(arguments, names.index(name), place)
    if name not in function.defaults:
        return None
    return Place(function.path, "stmt", function.definition.index)


def _given(arguments: CallArguments, key: int | str, place: Place) -> Place | None:
    number = arguments.sources.get(key)
    return None if number is None else place._replace(argument=number)
