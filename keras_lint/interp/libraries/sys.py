"""`sys`: the interpreter that a program would run on, as far as programs ask."""

from __future__ import annotations

from keras_lint.interp.library import constant, known
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import CallArguments, Value

constant("sys.version_info", (3, 11, 0))
constant("sys.platform", "linux")
constant("sys.maxsize", 2**63 - 1)


@known("sys.exit")
def leave(machine: object, arguments: CallArguments, place: object) -> Value:
    """The program ends."""
    raise Raised(SystemExit())
