"""When a model is built, and when that cannot be known."""

from __future__ import annotations

import pytest

from tests.interp.summaries import models

OWN_STEP = """
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.inner = layers.Dense(3)

        def {method}(self, x):
            return self.inner(x)
"""


@pytest.mark.parametrize(
    ("made", "use", "total"),
    [
        ("Net()", "fit(np.load('x'))", None),
        ("Net()", "predict(library.data())", None),
        ("Net()", "fit_generator(library.data())", None),
        ("Net()", "to_json()", 0),
        ("keras.Sequential([layers.Dense(3)])", "fit(np.load('x'))", None),
        ("keras.Sequential([keras.Input((4,)), layers.Dense(3)])", "fit(np.load('x'))", 15),
    ],
)
def test_what_is_built_by_data_that_are_not_known(made: str, use: str, total: int | None) -> None:
    source = f"{OWN_STEP.format(method='call')}\n    net = {made}\n    net.{use}\n"
    assert models(source)["net"].total_params == total


def test_what_a_training_step_builds_is_not_known() -> None:
    source = (
        f"{OWN_STEP.format(method='train_step')}\n    net = Net()\n    net.fit(library.data())\n"
    )
    assert models(source)["net"].total_params is None
