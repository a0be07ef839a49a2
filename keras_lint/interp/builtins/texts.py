"""What strings and bytes do: their methods run as they are, on known arguments, within bounds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.formatting import MAX_LENGTH
from keras_lint.interp.templates import format_template, percent_format
from keras_lint.interp.values import Builtin, CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

METHODS = frozenset(
    "capitalize casefold count encode decode endswith find index isalnum isalpha isdigit isdecimal "
    "isidentifier islower isnumeric isspace istitle isupper lower lstrip partition removeprefix "
    "removesuffix replace rfind rindex rpartition rsplit rstrip split splitlines startswith strip "
    "swapcase title upper".split()
)


@behaves(str, bytes)
class TextBehaviour(Behaviour):
    """Strings and bytes."""

    kind = "a string"

    def attribute(self, machine: Machine, value: str, name: str) -> Value:
        if name == "join":
            return Builtin(name, lambda m, arguments, place: _joined(m, value, arguments))
        if name == "format":
            return Builtin(name, lambda m, arguments, place: format_template(m, value, arguments))
        if name in METHODS and hasattr(value, name):
            return Builtin(name, lambda m, arguments, place: _method(value, name, arguments))
        return Unknown(f"{name} of a string is not modelled", name)

    def binary(
        self, machine: Machine, op: str, left: Value, right: Value, place: Place | None
    ) -> Value:
        if op == "+" and type(left) is type(right) and len(left) + len(right) <= MAX_LENGTH:
            return left + right
        if op == "*" and isinstance(right, int) and max(len(left), 1) * abs(right) <= MAX_LENGTH:
            return left * right
        if op == "%" and isinstance(left, str):
            return percent_format(machine, left, right)
        return Unknown(f"{op} of a string and something not known")

    def item(self, machine: Machine, value: str, key: Value, place: Place | None) -> Value:
        try:
            return value[key]
        except (TypeError, IndexError, ValueError):
            return Unknown("an index into a string")

    def iterate(self, machine: Machine, value: str) -> Iterable[Value] | Unknown:
        return list(value)

    def length(self, machine: Machine, value: str) -> Value:
        return len(value)

    def truth(self, machine: Machine, value: str) -> bool | Unknown:
        return bool(value)

    def class_of(self, machine: Machine, value: str) -> Value:
        return type(value)

    def has_attribute(self, machine: Machine, value: str, name: str) -> bool | Unknown:
        return hasattr(value, name)


def _method(value: str, name: str, arguments: CallArguments) -> Value:
    given = [*arguments.positional, *arguments.keywords.values()]
    if arguments.open or not all(isinstance(one, (str, bytes, int, tuple)) for one in given):
        return Unknown(f"{name} of a string with arguments that are not known")
    if name == "replace" and len(value) * max(map(_length, given), default=0) > MAX_LENGTH * 8:
        return Unknown("a text too long to be worked out")
    try:
        result = getattr(value, name)(*arguments.positional, **arguments.keywords)
    except (TypeError, ValueError, IndexError, UnicodeError) as error:
        return Unknown(f"{name} of a string fails: {error}")
    return result if not isinstance(result, str) or len(result) <= MAX_LENGTH else Unknown("a text")


def _length(value: Value) -> int:
    return len(value) if isinstance(value, (str, bytes)) else 0


def _joined(machine: Machine, separator: str, arguments: CallArguments) -> Value:
    items = machine.iterate(arguments.positional[0]) if arguments.positional else []
    if isinstance(items, Unknown):
        return items
    if not all(isinstance(item, type(separator)) for item in items):
        return Unknown("a text joined from parts that are not known")
    length = sum(map(len, items)) + len(separator) * len(items)
    return (
        Unknown("a text too long to be worked out")
        if length > MAX_LENGTH
        else separator.join(items)
    )
