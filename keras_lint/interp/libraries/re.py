"""`re`: patterns that surely end soon are tried, on short texts; all others are unknown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import constant, known
from keras_lint.interp.values import Builtin, CallArguments, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MAX_STEPS = 100_000_000
"""A text of n characters takes a pattern of k repetitions and j choices n ** k * 2 ** j steps."""
CHOICE = re.compile(r"(?<![(\\])\?|\|")
REPETITION = re.compile(r"(?<!\\)(?:\\\\)*[*+{]")
REPEATED_GROUP = re.compile(r"\)[*+{]")
FUNCTIONS = ("match", "fullmatch", "search", "sub", "split", "findall")
MATCH_METHODS = ("group", "groups", "groupdict", "start", "end", "span")

for _name in ("I", "IGNORECASE", "M", "MULTILINE", "S", "DOTALL", "X", "VERBOSE"):
    constant(f"re.{_name}", int(getattr(re, _name)))


@known("re.compile")
def compiled(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A pattern."""
    pattern, *flags = arguments.positional or [None]
    if not isinstance(pattern, str) or REPEATED_GROUP.search(pattern):
        return Unknown("a pattern that is not tried")
    try:
        return re.compile(pattern, *flags[:1])
    except (re.error, TypeError, RecursionError, OverflowError):
        return Unknown("a pattern that is not valid")


@known("re.escape")
def escaped(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A text as a pattern of itself."""
    text = arguments.positional[0] if arguments.positional else None
    return re.escape(text) if isinstance(text, str) else Unknown("a text that is not known")


def _register(name: str) -> None:
    @known(f"re.{name}")
    def function(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        pattern = compiled(machine, CallArguments(arguments.positional[:1]), place)
        if not isinstance(pattern, re.Pattern) or arguments.keywords:
            return Unknown("a pattern that is not tried")
        return _tried(pattern, name, arguments.positional[1:])


for _name in FUNCTIONS:
    _register(_name)


def _tried(pattern: re.Pattern[str], name: str, texts: list[Value]) -> Value:
    """Apply a pattern, where that surely ends soon."""
    if not texts or not all(isinstance(one, str) for one in texts):
        return Unknown("a text that is not known")
    repetitions = len(REPETITION.findall(pattern.pattern))
    choices = len(CHOICE.findall(pattern.pattern))
    if max(2, len(texts[-1])) ** max(1, repetitions) * 2**choices > MAX_STEPS:
        return Unknown("a pattern that may take long")
    try:
        return getattr(pattern, name)(*texts)
    except (re.error, TypeError, IndexError):
        return Unknown("a pattern that does not fit")


@behaves(re.Pattern)
class PatternBehaviour(Behaviour):
    """Compiled patterns."""

    kind = "a pattern"

    def attribute(self, machine: Machine, value: re.Pattern[str], name: str) -> Value:
        if name not in FUNCTIONS:
            return Unknown(f"{name} of a pattern", name)
        return Builtin(
            name, lambda machine, arguments, place: _tried(value, name, arguments.positional)
        )


@behaves(re.Match)
class MatchBehaviour(Behaviour):
    """What a pattern has found."""

    kind = "a match"

    def attribute(self, machine: Machine, value: re.Match[str], name: str) -> Value:
        if name not in MATCH_METHODS:
            return Unknown(f"{name} of a match", name)
        return Builtin(name, lambda machine, arguments, place: _asked(value, name, arguments))

    def item(
        self, machine: Machine, value: re.Match[str], key: Value, place: Place | None
    ) -> Value:
        return _asked(value, "group", CallArguments([key]))


def _asked(match: re.Match[str], name: str, arguments: CallArguments) -> Value:
    try:
        return getattr(match, name)(*arguments.positional)
    except (IndexError, TypeError):
        return Unknown("a group that there is not")
