"""How many channels a Reshape is to give: those that the convolution after it goes on from."""

from __future__ import annotations

from keras_lint.diagnostic import Option
from keras_lint.interp import program
from keras_lint.interp.wording import keyword_of, last_name
from keras_lint.place import Place
from keras_lint.written.tree import Tree


def by_next_filters(tree: Tree, options: tuple[Option, ...], at: Place) -> tuple[Option, ...]:
    """Put first what agrees with the filters after a Reshape: as many as the channels, or half.

    If its own channels do, it is the layer before that gives too many values, or too few.
    """
    filters = _next_filters(tree, at)
    reshapes = [one for one in options if _channels(one.wanted.given) is not None]
    if filters is None or not reshapes:
        return options
    going_on = (filters, 2 * filters)
    if _channels(reshapes[0].wanted.given) in going_on:
        return tuple(sorted(options, key=lambda one: one in reshapes))
    fits = any(_channels(one.wanted.value) in going_on for one in reshapes)
    return tuple(sorted(options, key=lambda one: one not in reshapes)) if fits else options


def _channels(shape: object) -> object:
    return shape[-1] if isinstance(shape, tuple) and len(shape) > 1 else None


def _next_filters(tree: Tree, at: Place) -> int | None:
    """Return how many filters the next convolution has that is made after a call."""
    here = tree.call(at.index) if at.kind == "call" else None
    scope = None if here is None else tree.scope_of(here)
    after = [one for one in tree.of(program.Call) if one.index > at.index]
    for call in sorted(after, key=lambda one: one.index):
        if last_name(call.func).startswith("Conv") and tree.scope_of(call) is scope:
            first = call.args[0].value if call.args and call.args[0].keyword is None else None
            given = first if first is not None else keyword_of(call, "filters")
            value = given.value if isinstance(given, program.Const) else None
            return value if type(value) is int else None
    return None
