"""scikit-learn's folds: positions of rows to train on and to test with, round by round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument, shape_of
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.several import several
from keras_lint.interp.values import Array, Builtin, CallArguments, Unknown, Value
from keras_lint.record import entity
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

DEFAULTS = {
    "KFold": 5,
    "StratifiedKFold": 5,
    "GroupKFold": 5,
    "TimeSeriesSplit": 5,
    "ShuffleSplit": 10,
    "StratifiedShuffleSplit": 10,
}
MOST_ROUNDS = 50


@entity
class Folds:
    """A splitter: how many rounds it makes, and whether the parts are as equal as they can be."""

    rounds: Value
    equal: bool


def _declare(name: str, rounds: int) -> None:
    @known(f"sklearn.model_selection.{name}")
    def folds(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        return Folds(argument(arguments, 0, "n_splits", default=rounds), name == "KFold")


for _name, _rounds in DEFAULTS.items():
    _declare(_name, _rounds)


@behaves(Folds)
class FoldsBehaviour(Behaviour):
    """`split(x, y)` gives the positions."""

    kind = "a splitter"

    def attribute(self, machine: Machine, value: Folds, name: str) -> Value:
        if name == "split":
            return Builtin(name, lambda machine, given, place: _split(value, given))
        if name in ("get_n_splits", "n_splits"):
            rounds = value.rounds
            return rounds if name == "n_splits" else Builtin(name, lambda *_: rounds)
        return Unknown(f"{name} of a splitter", name)


def _split(value: Folds, arguments: CallArguments) -> Value:
    shape = shape_of(argument(arguments, 0, "X"))
    rows = shape[0] if shape else None
    if not isinstance(value.rounds, int) or not 0 < value.rounds <= MOST_ROUNDS:
        return several([_round(None, None)], "how many rounds there are is not known")
    if not value.equal or not isinstance(rows, int):
        return [_round(None, None) for _ in range(value.rounds)]
    sizes = [rows // value.rounds + (one < rows % value.rounds) for one in range(value.rounds)]
    return [_round(rows - size, size) for size in sizes]


def _round(trained: Dim | None, tested: Dim | None) -> Value:
    """Return two arrays of positions."""
    sizes = [symbol("rows") if one is None else one for one in (trained, tested)]
    return tuple(Array(Shape((size,)), "int64") for size in sizes)
