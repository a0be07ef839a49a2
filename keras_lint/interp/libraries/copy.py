"""`copy`: of containers; other things are taken as they are."""

from __future__ import annotations

from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Value


@known("copy.copy")
def copied(machine: object, arguments: CallArguments, place: object) -> Value:
    """A copy whose items are the same."""
    value = arguments.positional[0] if arguments.positional else None
    return value.copy() if isinstance(value, (list, dict, set)) else value


@known("copy.deepcopy")
def deep(machine: object, arguments: CallArguments, place: object) -> Value:
    """A copy whose containers are copies too."""
    return _deep(arguments.positional[0] if arguments.positional else None)


def _deep(value: Value) -> Value:
    if isinstance(value, list):
        return [_deep(one) for one in value]
    if isinstance(value, tuple):
        return tuple(_deep(one) for one in value)
    if isinstance(value, dict):
        return {key: _deep(one) for key, one in value.items()}
    return value
