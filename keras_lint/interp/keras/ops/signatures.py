"""The signatures of functions on tensors, read from the libraries by script.

The data is made by `tests/oracle_data/read_functions.py`.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files

from keras_lint.interp.values import CallArguments, Value


@lru_cache(maxsize=1)
def functions() -> dict[str, list[list[Value]]]:
    """Return for each function its parameters in order: the name, and the default if any."""
    text = files(__package__).joinpath("functions.json").read_text("utf-8")
    read: dict[str, list[list[Value]]] = json.loads(text)
    return read


def named(function: str, arguments: CallArguments) -> CallArguments | None:
    """Return the arguments of a call by name alone, the defaults among them.

    Where the function's signature is not known, or takes any number of arguments, they are returned
    as they are; None for a call that does not fit the signature.
    """
    rows = _rows(function)
    if rows is None or arguments.open or any(row[0] == "*" for row in rows):
        return arguments
    if len(arguments.positional) > len(rows):
        return None
    names = [str(row[0]) for row in rows]
    given = dict(zip(names, arguments.positional, strict=False))
    if given.keys() & arguments.keywords.keys() or not arguments.keywords.keys() <= set(names):
        return None
    defaults = {str(row[0]): row[1] for row in rows if len(row) > 1}
    return CallArguments([], {**defaults, **given, **arguments.keywords})


def given_names(function: str, arguments: CallArguments) -> set[str]:
    """Return the names of the parameters that a call gives, in so far as they are known."""
    rows = _rows(function) or []
    named_here = {str(row[0]) for row in rows[: len(arguments.positional)]}
    return {*named_here, *arguments.keywords} - {"*"}


def _rows(function: str) -> list[list[Value]] | None:
    return functions().get(function)
