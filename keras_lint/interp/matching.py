"""`match` statements: holding a value against a pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp import program
from keras_lint.interp.assignment import assign_name
from keras_lint.interp.operators import compare
from keras_lint.interp.running import evaluate
from keras_lint.interp.values import Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine


def match_pattern(machine: Machine, pattern: program.Pattern, value: Value) -> bool | Unknown:
    """Tell whether a pattern matches, binding its names as it goes."""
    if isinstance(pattern, program.ValuePattern):
        return _match_value(machine, pattern, value)
    if isinstance(pattern, program.CapturePattern):
        matched = (
            True if pattern.pattern is None else match_pattern(machine, pattern.pattern, value)
        )
        if matched is not False and pattern.name is not None:
            assign_name(machine, pattern.name, value)
        return matched
    if isinstance(pattern, program.OrPattern):
        return _any(match_pattern(machine, one, value) for one in pattern.patterns)
    if isinstance(value, Unknown):
        return value
    if isinstance(pattern, program.SequencePattern):
        return _match_sequence(machine, pattern, value)
    if isinstance(pattern, program.MappingPattern):
        return _match_mapping(machine, pattern, value)
    if isinstance(pattern, program.ClassPattern):
        return _match_class(machine, pattern, value)
    return Unknown("a pattern that is not modelled")


def _match_value(machine: Machine, pattern: program.ValuePattern, value: Value) -> bool | Unknown:

    return machine.truth(compare(machine, "==", value, evaluate(machine, pattern.value)))


def _any(answers: object) -> bool | Unknown:
    unsure: bool | Unknown = False
    for answer in answers:  # type: ignore[attr-defined]
        if answer is True:
            return True
        unsure = answer if isinstance(answer, Unknown) else unsure
    return unsure


def _match_sequence(
    machine: Machine, pattern: program.SequencePattern, value: Value
) -> bool | Unknown:
    if not isinstance(value, (list, tuple)):
        return False
    patterns = list(pattern.patterns)
    stars = [i for i, one in enumerate(patterns) if isinstance(one, program.StarPattern)]
    if not stars and len(value) != len(patterns):
        return False
    if stars:
        if len(value) < len(patterns) - 1:
            return False
        star = stars[0]
        end = len(value) - (len(patterns) - star - 1)
        caught = patterns.pop(star)
        if isinstance(caught, program.StarPattern) and caught.name is not None:
            assign_name(machine, caught.name, list(value[star:end]))
        value = [*value[:star], *value[end:]]
    return _all(machine, list(zip(patterns, value, strict=True)))


def _all(machine: Machine, pairs: list[tuple[program.Pattern, Value]]) -> bool | Unknown:
    unsure: bool | Unknown = True
    for pattern, value in pairs:
        answer = match_pattern(machine, pattern, value)
        if answer is False:
            return False
        unsure = answer if isinstance(answer, Unknown) else unsure
    return unsure


def _match_mapping(
    machine: Machine, pattern: program.MappingPattern, value: Value
) -> bool | Unknown:

    if not isinstance(value, dict):
        return False
    keys = [evaluate(machine, key) for key, _ in pattern.items]
    if any(key not in value for key in keys):
        return False
    if pattern.rest is not None:
        rest = {key: one for key, one in value.items() if key not in keys}
        assign_name(machine, pattern.rest, rest)
    return _all(
        machine, [(one, value[key]) for key, (_, one) in zip(keys, pattern.items, strict=True)]
    )


def _match_class(machine: Machine, pattern: program.ClassPattern, value: Value) -> bool | Unknown:

    answer = machine.is_instance(value, evaluate(machine, pattern.cls))
    if answer is not True:
        return answer
    if len(pattern.patterns) == 1 and isinstance(value, (int, float, str, tuple, list, dict)):
        return match_pattern(machine, pattern.patterns[0], value)
    if pattern.patterns:
        return Unknown("positional patterns of a class")
    pairs = [(one, machine.attribute(value, name)) for name, one in pattern.keywords]
    return _all(machine, pairs)
