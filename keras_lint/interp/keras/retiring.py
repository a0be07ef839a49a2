"""What Keras 3 no longer takes, or takes and ignores, of what the chosen version has just taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from keras_lint.graph.trace import Failure, Trace
from keras_lint.interp.values import CallArguments
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

IGNORED: Mapping[tuple[str, str], str] = {
    ("Embedding", "input_length"): "Leave it out.",
    **{
        (name, "decay"): "Give a schedule of `keras.optimizers.schedules` as `learning_rate`."
        for name in ("SGD", "RMSprop", "Adam", "Adamax", "Nadam", "Adagrad", "Adadelta", "Ftrl")
    },
}
"""Arguments that Keras 3 takes with a warning, and does nothing with."""


def note_retired(machine: Machine, error: LayerError | None, place: Place | None) -> None:
    """Note that Keras 3 refuses what the chosen version has just taken."""
    if error is not None and machine.keras < KerasVersion.V3:
        _note(machine.trace, Failure(error, place))


def note_refused(trace: Trace, three: Trace) -> None:
    """Note what Keras 3 refused when it was tried, beyond what the chosen version's trace tells."""
    known = {(one.place, one.error.argument) for one in trace.retired}
    for failure in three.failures:
        if failure.error.versioned and (failure.place, failure.error.argument) not in known:
            _note(trace, failure)


def _note(trace: Trace, failure: Failure) -> None:
    if " in Keras 3" not in failure.error.message:
        failure.error.message = f"In Keras 3, {failure.error.message}"
    trace.retired.append(failure)


def note_ignored(
    machine: Machine, name: str, arguments: CallArguments, place: Place | None
) -> None:
    """Note the arguments of a layer or optimizer that Keras 3 ignores."""
    for keyword in arguments.keywords:
        hint = IGNORED.get((name, keyword))
        if hint is not None:
            message = f"Keras 3 ignores the argument `{keyword}` of {name}."
            error = LayerError("invalid-argument", message, argument=keyword, hint=hint)
            machine.trace.retired.append(Failure(error, place))
