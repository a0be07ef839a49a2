"""The one kind of error that a layer raises, and the signal that something is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from keras_lint.place import Place

ErrorKind: TypeAlias = Literal[
    "input-rank",
    "input-dimension",
    "merge-shapes",
    "empty-output",
    "reshape-size",
    "invalid-argument",
    "disconnected-graph",
    "not-a-tensor",
    "not-a-layer",
    "symbolic-tensor",
    "input-count",
    "duplicate-name",
    "unknown-layer",
    "weights-shape",
    "output-count",
    "missing-super",
]
"""The slug of the rule that reports the error."""


@dataclass(slots=True, eq=False)
class LayerError(Exception):
    """Keras would raise here.

    `message` says in one sentence what is wrong, in numbers. `argument` names the layer argument to
    blame, `position` its number among the constructor's, where it is the constructor that raises;
    `input_index` names the input of a merge; with neither, the layer's input is to blame. `hint`
    says what to do about it.
    `blamed` is where the mistake stands, where that is neither. `call` is the call of a layer
    inside a model (a `graph.tensor.Node`) that raised, where the model is built later than it is
    written.
    `near` is the spelling that was probably meant: of the value, or of the argument's own name
    where `misnamed` tells that there is none such. `versioned` tells that it is a name that this
    Keras does not know, and another version may; or a spelling of a value that another takes.
    `late` tells that only the last releases of Keras 2 raise, and earlier ones do not.
    `raises` is the exception that an `except` clause of the program may name. `wanted` is the value
    of the argument and the one that would do instead.
    """

    kind: ErrorKind
    message: str
    expected: str | None = None
    actual: str | None = None
    argument: str | None = None
    input_index: int | None = None
    hint: str | None = None
    position: int | None = None
    blamed: Place | None = None
    call: object = None
    versioned: bool = False
    near: str | None = None
    misnamed: bool = False
    late: bool = False
    raises: type[Exception] = ValueError
    wanted: tuple[object, object] | None = None

    def __str__(self) -> str:
        return self.message


def unknown_argument(taker: str, name: str, near: str | None) -> LayerError:
    """Build the error for an argument whose name Keras does not know."""
    return LayerError(
        "invalid-argument",
        f"{taker} takes no argument `{name}`.",
        actual=f"`{name}`",
        argument=name,
        hint=f"Did you mean `{near}`?" if near else None,
        versioned=True,
        near=near,
        misnamed=True,
    )


class NotKnown(Exception):
    """An argument's value is needed and not known; `str()` gives the reason."""
