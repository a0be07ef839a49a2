"""States given to a recurrent layer or to a cell: as many as it has, each of its size.

Keras 2 checks a layer's when it is called; Keras 3 does not, and fails only in training.
"""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.layers.arguments import Arguments
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import Dim, equal, is_free
from keras_lint.shapes.shape import Shape, ShapeTree, leaves


def merge_states(arguments: Arguments, batch: Dim, kept: Sequence[ShapeTree], given: object) -> Dim:
    """Hold the states of a call against those that the cell keeps; return the batch size.

    Raises:
        LayerError: invalid-argument, where their number or their sizes differ.
    """
    if isinstance(given, Shape):
        given = [given]
    if not isinstance(given, (list, tuple)):
        return batch
    if len(given) != len(kept):
        raise _refused(arguments, _counted(len(kept)), _counted(len(given)))
    own_leaves, other_leaves = leaves(list(kept)), leaves([_shapes(one) for one in given])
    if len(own_leaves) != len(other_leaves):
        raise _refused(arguments, _counted(len(own_leaves)), _counted(len(other_leaves)))
    for own, other in zip(own_leaves, other_leaves, strict=True):
        if own is None or not isinstance(other, Shape):
            continue
        if _differ(arguments.keras, own, other) or equal(batch, other[0]) is False:
            raise _refused(arguments, str(own.replace(0, batch)), str(other))
        if is_free(batch):
            batch = other[0]
    return batch


def _shapes(given: object) -> ShapeTree:
    """Return a nest of states with None for each that is no shape."""
    if isinstance(given, Shape):
        return given
    return [_shapes(one) for one in given] if isinstance(given, (list, tuple)) else None


def check_states(arguments: Arguments, kept: Sequence[ShapeTree], given: object) -> None:
    """Hold the last axes of the states of a call against those that the cell keeps.

    Raises:
        LayerError: where a size differs.
    """
    states = [given] if isinstance(given, Shape) else given
    if isinstance(states, (list, tuple)) and 0 < len(states) < len(kept):
        raise _refused(arguments, _counted(len(kept)), _counted(len(states)))
    if not isinstance(states, (list, tuple)) or len(states) != len(kept):
        return
    for own, other in zip(kept, states, strict=True):
        if not isinstance(own, Shape) or not isinstance(other, Shape) or other.rank != own.rank:
            continue
        if equal(own[-1], other[-1]) is False and own.rank == 2:
            raise LayerError(
                "input-dimension",
                f"{arguments.layer} keeps states of {own[-1]} values, but begins with one of "
                f"{other[-1]}.",
                expected=f"{own[-1]} values",
                actual=f"{other[-1]} values",
                argument="units",
                hint=f"Give it {other[-1]} units, as many as the states have.",
            )


def open_batch(given: object) -> Dim | None:
    """Return the batch size of the first state that leaves it open, None where none does.

    Keras 2.15 hands out the last states with the batch size of the initial ones.
    """
    for state in leaves(_shapes(given)):
        if isinstance(state, Shape) and state.rank and is_free(state[0]):
            return state[0]
    return None


def _differ(keras: KerasVersion, own: Shape, other: Shape) -> bool:
    if own.rank != other.rank:
        return True
    open_too = keras == KerasVersion.V2_2
    return any(
        (open_too and is_free(b)) or equal(a, b) is False
        for a, b in zip(own[1:], other[1:], strict=True)
    )


def _refused(arguments: Arguments, expected: str, actual: str) -> LayerError:
    return LayerError(
        "invalid-argument",
        f"{arguments.layer} keeps {expected}, but is given {actual} as `initial_state`.",
        expected=expected,
        actual=actual,
        argument="initial_state",
    )


def _counted(states: int) -> str:
    return f"{states} state{'' if states == 1 else 's'}"
