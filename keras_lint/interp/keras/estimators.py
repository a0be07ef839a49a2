"""The wrappers that fit Keras models as scikit-learn's estimators, and its searches over them.

Fitting calls the program's function that builds the model, with those of the estimator's parameters
that the function takes; a grid search, with each combination. Sources:
`keras.wrappers.scikit_learn.BaseWrapper` of Keras 2, `scikeras.wrappers.BaseWrapper`,
`sklearn.model_selection.GridSearchCV`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, product
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import argument
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.values import Bound, Builtin, CallArguments, Function, Unknown, Value

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MOST = 64
"""So many different models of a grid we build."""

ROUTED = "model__"
"""What scikeras puts before the parameters that are meant for the function."""

Parameters = Mapping[str, Value]


@dataclass(slots=True, eq=False)
class Estimator:
    """A model to be: the function that builds it, and the candidates for its parameters."""

    build: Value
    candidates: list[Parameters] = field(default_factory=lambda: [{}])
    model: Value | None = None


WRAPPERS = tuple(
    f"{module}.Keras{kind}"
    for module in ("keras.wrappers.scikit_learn", "scikeras.wrappers")
    for kind in ("Classifier", "Regressor")
)


@known(*WRAPPERS)
def wrapper(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Keep the function and the parameters; nothing is built yet."""
    build = argument(arguments, 0, "build_fn", "model")
    if not isinstance(build, (Function, Bound)) or arguments.open:
        return Unknown("an estimator whose model is not built by a function of the program")
    return Estimator(build, [arguments.keywords])


@known("sklearn.model_selection.GridSearchCV", "sklearn.grid_search.GridSearchCV")
def grid_search(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An estimator with every combination of the grid as a candidate."""
    estimator = argument(arguments, 0, "estimator")
    grid = argument(arguments, 1, "param_grid")
    if not isinstance(estimator, Estimator) or not isinstance(grid, (dict, list)):
        return Unknown("a search over something that is not known")
    grids = grid if isinstance(grid, list) else [grid]
    if not all(_is_grid(one) for one in grids):
        return Unknown("the grid of a search is not known")
    found: list[Parameters] = [
        {**given, **chosen}
        for one in grids
        for given in estimator.candidates
        for chosen in _combinations(one)
    ]
    return Estimator(estimator.build, found)


@known(
    *(
        f"sklearn.{module}.{name}"
        for module in ("model_selection", "cross_validation")
        for name in ("cross_val_score", "cross_validate", "cross_val_predict")
    )
)
def cross_validation(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Fit an estimator, each time anew."""
    estimator = argument(arguments, 0, "estimator")
    if isinstance(estimator, Estimator):
        _fit(machine, estimator, place)
    return Unknown("how well a model does is not known")


@behaves(Estimator)
class EstimatorBehaviour(Behaviour):
    """`fit` builds; of what is learnt nothing is known."""

    kind = "an estimator"

    def attribute(self, machine: Machine, value: Estimator, name: str) -> Value:
        if name == "fit":

            def fit(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
                _fit(machine, value, place)
                return value

            return Builtin(name, fit)
        if name in ("model", "model_") and value.model is not None and len(value.candidates) == 1:
            return value.model
        return Unknown(f"{name} of an estimator is not known", name)


def _fit(machine: Machine, estimator: Estimator, place: Place | None) -> None:
    built: list[Parameters] = []
    for candidate in islice(estimator.candidates, MOST):
        taken = _taken(estimator.build, candidate)
        if taken not in built:
            built.append(taken)
            estimator.model = machine.call(estimator.build, CallArguments([], dict(taken)), place)


def _taken(build: Value, candidate: Parameters) -> Parameters:
    """Return those of the parameters that the building function has, without their prefix."""
    function = build.function if isinstance(build, Bound) else build
    assert isinstance(function, Function)
    names = {one.name for one in function.parameters}
    routed = {name.removeprefix(ROUTED): value for name, value in candidate.items()}
    return {name: value for name, value in routed.items() if name in names}


def _is_grid(value: Value) -> bool:
    return isinstance(value, dict) and all(
        isinstance(name, str) and isinstance(values, (list, tuple))
        for name, values in value.items()
    )


def _combinations(grid: Parameters) -> Iterator[Parameters]:
    for values in product(*grid.values()):
        yield dict(zip(grid, values, strict=True))
