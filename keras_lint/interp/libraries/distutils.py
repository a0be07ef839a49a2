"""`distutils.util`: settings read as truth values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

_YES = ("y", "yes", "t", "true", "on", "1")
_NO = ("n", "no", "f", "false", "off", "0")


@known("distutils.util.strtobool")
def strtobool(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """1 for what says yes, 0 for what says no."""
    text = arguments.positional[0] if arguments.positional else None
    if isinstance(text, str) and text.lower() in _YES + _NO:
        return int(text.lower() in _YES)
    return Unknown("whether a setting says yes")
