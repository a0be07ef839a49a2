"""What the rules that report Keras's own errors have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import ClassVar

from keras_lint.diagnostic import Change, Finding, Remedy, Severity, Wanted
from keras_lint.graph.tensor import Tensor
from keras_lint.graph.trace import Failure, Trace
from keras_lint.layers.merging.base import EVENLY
from keras_lint.layers.registry import position_of, signature_of_class
from keras_lint.place import Place
from keras_lint.rules.base import Limits, Rule
from keras_lint.rules.blame.data import fed_as_made
from keras_lint.rules.blame.inputs import mistake_behind
from keras_lint.rules.blame.mistake import maker_of
from keras_lint.rules.blame.numbers import numbers_at_odds
from keras_lint.rules.blame.options import options_for
from keras_lint.rules.lineage import ancestors


class FailureRule(Rule):
    """A rule that reports the failures whose kind is its slug."""

    severity: ClassVar[Severity] = "error"

    def check(self, trace: Trace, limits: Limits) -> Iterable[Finding]:
        failures = (one for one in trace.failures if one.error.kind == self.slug)
        return findings_of(failures, trace)


def findings_of(failures: Iterable[Failure], trace: Trace) -> Iterator[Finding]:
    """Yield what there is to say of failures whose place is known."""
    for failure in failures:
        place = _blamed(failure)
        if place is not None:
            found = _finding(failure, place)
            made = fed_as_made(failure, trace) if failure.raised_at is not None else None
            if made is not None and found.place == place:
                yield replace(found, place=made, related=((place, "refused here"), *found.related))
                continue
            same = found.place == place
            called = found.place == failure.caller
            options = tuple(options_for(failure, trace)) if same or called else ()
            numbers = numbers_at_odds(failure) if same else ()
            yield replace(found, options=options, numbers=numbers)


def _finding(failure: Failure, place: Place) -> Finding:
    error = failure.error
    mistake = mistake_behind(failure)
    if mistake is not None and mistake.place != place:
        return Finding(
            mistake.place,
            mistake.message or error.message,
            expected=error.expected,
            actual=error.actual,
            hint=mistake.hint or error.hint,
            related=((failure.raised_at or place, "Keras raises here"), *_called(failure)),
            otherwise=mistake.otherwise,
            remedy=mistake.remedy,
            wanted=mistake.wanted,
        )
    return Finding(
        place,
        error.message,
        expected=error.expected,
        actual=error.actual,
        hint=_hint(failure),
        related=(*_raised_at(failure), *_origins(failure, place), *_called(failure)),
        otherwise=_by_position(failure, place),
        remedy=_respelt(failure, place),
        misnamed=error.misnamed,
        wanted=_wanted(failure, place),
    )


def _hint(failure: Failure) -> str | None:
    """Return what an error advises; of odd sizes only where a map was enlarged again."""
    hint = failure.error.hint
    odd = hint is not None and hint.endswith(EVENLY)
    return None if odd and not any(map(_was_enlarged, failure.inputs)) else hint


def _was_enlarged(tensor: Tensor) -> bool:
    """Tell whether a tensor comes from a map or sequence that was made longer."""
    nodes = {id(one.node): one.node for one in (tensor, *ancestors(tensor)) if one.node}
    return any(
        isinstance(before, int) and isinstance(after, int) and before < after
        for node in nodes.values()
        for before, after in zip(
            map(_steps, node.inputs[:1]), map(_steps, node.outputs), strict=False
        )
    )


def _steps(tensor: Tensor) -> object:
    return tensor.shape[1] if tensor.shape is not None and tensor.shape.rank > 2 else None


def _wanted(failure: Failure, place: Place) -> Wanted | None:
    """Return what the argument at fault would have to be, where the error tells."""
    error, position = failure.error, _by_position(failure, place)
    found = error.wanted
    if found is None and error.near is not None and not error.misnamed:
        quoted = error.actual is not None and error.actual[:1] in ("'", '"')
        found = (error.actual[1:-1], error.near) if quoted and error.actual else None
    places = (place, position) if position is not None else (place,)
    arguments = tuple(one.argument for one in places if one.argument is not None)
    return None if found is None else Wanted(arguments, *found)


def _respelt(failure: Failure, place: Place) -> Remedy | None:
    """Offer the spelling that was probably meant."""
    error = failure.error
    if error.near is None or error.argument is None or place.kind != "call":
        return None
    if error.misnamed:
        change = Change(place, "rename", error.argument, error.near)
        return Remedy(f"Write {error.near}", (change,))
    if error.actual is None or error.actual[:1] not in "\"'":
        return None
    change = Change(place, "swap", error.actual[1:-1], error.near)
    return Remedy(f"Write {error.near!r}", (change,))


def _by_position(failure: Failure, blamed: Place) -> Place | None:
    """Return the place of the argument at fault where it is given by position."""
    error, layer = failure.error, failure.layer
    position = error.position
    if layer is not None and layer.place is not None:
        signature = signature_of_class(layer.class_name, layer.keras)
        position = None if signature is None else position_of(signature, error.argument)
    if position is None or not isinstance(blamed.argument, str):
        return None
    return _narrowed(blamed, position)


def _blamed(failure: Failure) -> Place | None:
    """Return the argument or input at fault, as narrow as it is known."""
    error, layer = failure.error, failure.layer
    if error.blamed is not None or failure.written is not None:
        return error.blamed or failure.written
    if error.argument == "initial_state":
        return _narrowed(failure.place, error.argument)
    if error.argument is not None:
        place = layer.place if layer is not None and layer.place is not None else failure.place
        return _narrowed(place, error.argument)
    if error.input_index is not None:
        return _narrowed(failure.place, 0)
    return failure.place


def _narrowed(place: Place | None, argument: str | int) -> Place | None:
    if place is None or place.kind != "call":
        return place
    return place._replace(argument=argument)


def _called(failure: Failure) -> Iterator[tuple[Place, str]]:
    """Yield which call it is that fails, where others do not or the inputs come from there."""
    if failure.caller is None:
        return
    given = not failure.inputs or any(one.node is None for one in failure.inputs)
    if given or failure.passed_from not in (None, failure.caller):
        yield failure.caller, "in this call of the function"


def _raised_at(failure: Failure) -> Iterator[tuple[Place, str]]:
    elsewhere = failure.error.blamed is not None or failure.written is not None
    place = failure.place if elsewhere else failure.raised_at
    if place is not None:
        yield place, "Keras raises here"


def _origins(failure: Failure, blamed: Place) -> Iterator[tuple[Place, str]]:
    """Yield where the inputs got their shapes, each place once."""
    several = len(failure.inputs) > 1
    seen = {blamed._replace(argument=None)}
    for number, tensor in enumerate(failure.inputs, 1):
        maker = maker_of(tensor)
        place = None if maker is None else maker.place or maker.layer.place
        if place is None or place in seen:
            continue
        seen.add(place)
        which = f"input {number}" if several else "the input"
        yield place, f"{which} is made here: {tensor.shape or 'of unknown shape'}"
