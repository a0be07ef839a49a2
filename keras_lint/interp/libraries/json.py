"""`json`: texts that stand in the source."""

from __future__ import annotations

import json

from keras_lint.interp.formatting import MAX_LENGTH
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value


@known("json.loads")
def loads(machine: object, arguments: CallArguments, place: object) -> Value:
    """What a text says, where it is known and read without hooks."""
    text = arguments.positional[0] if arguments.positional else None
    if not isinstance(text, str) or len(text) > MAX_LENGTH or arguments.keywords or arguments.open:
        return Unknown("what json.loads reads")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return Unknown("a text that is no JSON")
