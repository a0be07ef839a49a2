"""Models that scikit-learn has built, with each combination of what a search gives them."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import describe
from keras_lint.layers.keras_version import KerasVersion

PROGRAM = """
from keras import layers, models
from keras.wrappers.scikit_learn import KerasClassifier
from sklearn.model_selection import GridSearchCV, cross_val_score

def build(units, activation="relu"):
    model = models.Sequential()
    model.add(layers.Dense(units, activation=activation, input_shape=(4,)))
    model.compile(loss="mse", optimizer="sgd")
    return model

"""
SEARCH = "GridSearchCV(KerasClassifier(build, epochs=3), {}).fit(x, y)"


@pytest.mark.parametrize(
    ("use", "totals"),
    [
        ("KerasClassifier(build, units=3, batch_size=8).fit(x, y)", [15]),
        ("KerasClassifier(build_fn=build, model__units=2).fit(x, y)", [10]),
        ("cross_val_score(KerasClassifier(build, units=5), x, y, cv=4)", [25]),
        (SEARCH.format("{'units': [2, 3], 'epochs': [1, 2]}"), [10, 15]),
        (SEARCH.format("[{'units': [2]}, {'units': [4], 'activation': ['tanh']}]"), [10, 20]),
        (SEARCH.format("unknown()"), [None]),
    ],
)
def test_fitting_builds(use: str, totals: list[int | None]) -> None:
    report = analyze("net.py", PROGRAM + use, Config(keras_version=KerasVersion.V2_2))
    found = [describe(model, KerasVersion.V2_2).total_params for model in report.models]
    assert [one if isinstance(one, int) else None for one in found] == totals
