"""Builtin functions of numbers and text."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from keras_lint.interp import showing
from keras_lint.interp.behaviour import behaviour_of
from keras_lint.interp.library import Handler
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.shapes.dim import Expr

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

NUMBERS = (bool, int, float, complex)
MAX_DIGITS = 4000
MAX_LITERAL = 10_000
"""Longer texts are not read as literals."""


def native(function: Callable[..., Any], *kinds: type) -> Handler:
    """Make a handler that runs a Python function on arguments of these kinds alone."""

    def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        given = [*arguments.positional, *arguments.keywords.values()]
        lost = next((one for one in given if isinstance(one, Unknown)), None)
        if lost is not None:
            return Unknown(lost.reason)
        if arguments.open or not all(isinstance(one, kinds) for one in given):
            return Unknown(f"{function.__name__} of something that is not modelled")
        try:
            return function(*arguments.positional, **arguments.keywords)
        except (ArithmeticError, TypeError, ValueError) as error:
            return Unknown(f"{function.__name__} fails: {error}")

    return run


def to_int(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`int(x)`: of a number, a size or a text."""
    if not arguments.positional:
        return 0
    value = arguments.positional[0]
    if isinstance(value, Expr):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, Unknown):
        return Unknown(value.reason, value.name, value.size, number="int64")
    behaviour_of(value).taken_for(machine, value, "int", place)
    if isinstance(value, (float, str)) and len(str(value)) < MAX_DIGITS:
        try:
            return int(*arguments.positional)
        except (TypeError, ValueError, OverflowError):
            return Unknown("a number that int cannot read")
    return Unknown("int of something that is not modelled")


def to_float(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`float(x)`; a size stays what it is, for it is mostly made whole again."""
    value = arguments.positional[0] if arguments.positional else 0.0
    if isinstance(value, Unknown):
        return Unknown(value.reason, value.name, value.size, number="float64")
    if isinstance(value, Expr):
        return value
    behaviour_of(value).taken_for(machine, value, "float", place)
    return native(float, *NUMBERS, str)(machine, arguments, place)


def power(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`pow(a, b)`."""
    if len(arguments.positional) == 2:
        return machine.binary("**", *arguments.positional)
    return Unknown("pow with a modulus")


def divided(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`divmod(a, b)`."""
    if len(arguments.positional) != 2:
        return Unknown("divmod of other than two")
    left, right = arguments.positional
    return machine.binary("//", left, right), machine.binary("%", left, right)


def absolute(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`abs(x)`."""
    value = arguments.positional[0] if arguments.positional else None
    if isinstance(value, NUMBERS):
        return abs(value)
    return behaviour_of(value).unary(machine, "abs", value, place)


def nothing(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A call that matters to no shape, such as `print`."""
    return None


def not_known(name: str) -> Handler:
    """Make a handler whose result is never known, such as `input`."""

    def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        return Unknown(f"what {name} returns", name)

    return run


def evaluated(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`eval("name")` of a dotted name, or of a literal; any other text is never run."""
    text = arguments.positional[0] if arguments.positional else None
    named = isinstance(text, str) and all(part.isidentifier() for part in text.split("."))
    if not isinstance(text, str) or not named or text in ("None", "True", "False"):
        return literal(text)
    from keras_lint.interp.names import look_up

    first, *rest = text.split(".")
    value = look_up(machine, machine.frames[-1].scope, first)
    for name in rest:
        value = machine.attribute(value, name)
    return value


def literal(text: Value) -> Value:
    """Return what a text says that is a literal, such as `"[64, 32]"`."""
    if not isinstance(text, str) or len(text) > MAX_LITERAL:
        return Unknown("what eval returns")
    try:
        return ast.literal_eval(text)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return Unknown("what eval returns")


def rounded(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`round(x, digits)`."""
    if any(isinstance(one, int) and abs(one) > MAX_DIGITS for one in arguments.positional[1:]):
        return Unknown("a number rounded to very many digits")
    return native(round, *NUMBERS)(machine, arguments, place)


def formatted(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """`format(x, spec)`."""
    value, *rest = arguments.positional or [None]
    spec = rest[0] if rest else ""
    if not isinstance(spec, str):
        return Unknown("a format specification")
    return showing.formatted(machine, value, "", spec)


FUNCTIONS: dict[str, Handler] = {
    "eval": evaluated,
    "abs": absolute,
    "round": rounded,
    "format": formatted,
    "pow": power,
    "divmod": divided,
    "chr": native(chr, int),
    "ord": native(ord, str),
    "bin": native(bin, int),
    "hex": native(hex, int),
    "print": nothing,
    "breakpoint": nothing,
    **{name: not_known(name) for name in ("input", "open", "exec", "id", "hash", "raw_input")},
}
