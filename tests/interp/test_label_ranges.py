"""How far labels reach once their order has changed."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import codes, models

TRAINED = """
    import numpy as np
    x, y = np.zeros((90, 4)), np.repeat([1, 2, 3], 30)
    {mixed}
    model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y)
"""


@pytest.mark.parametrize(
    ("mixed", "found"),
    [
        ("order = np.random.permutation(len(x)); x, y = x[order], y[order]", ["KL109"]),
        ("y = np.random.permutation(y)", ["KL109"]),
        ("order = np.random.permutation(30); x, y = x[order], y[order]", []),
        ("x, y = x[np.arange(30)], y[np.arange(30)]", []),
    ],
)
def test_another_order_leaves_the_range(mixed: str, found: list[str]) -> None:
    assert codes(TRAINED.format(mixed=mixed), KerasVersion.V3) == found


NUMBERED = """
    import random
    import numpy as np
    numbers = {{"cat": 0, "dog": 1}}
    y = keras.utils.to_categorical(np.array([{label} for _ in range(30)]), 3)
    model = keras.Sequential([keras.Input((4,)), layers.Dense(2, activation="softmax")])
    model.compile("adam", "categorical_crossentropy")
    model.fit(np.zeros((30, 4)), y)
"""


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("random.randint(0, 1)", ["KL109"]),
        ("np.random.randint(2)", ["KL109"]),
        ("numbers[np.random.choice(list(numbers), 1)[0]]", ["KL109"]),
        ("np.random.normal(np.zeros(3))", []),
        ("{'cat': 0, 'dog': [1, 2]}[np.random.choice(list(numbers), 1)[0]]", []),
    ],
)
def test_numbers_that_are_not_known_are_still_numbers(label: str, found: list[str]) -> None:
    assert codes(NUMBERED.format(label=label), KerasVersion.V3) == found


@pytest.mark.parametrize(
    ("rows", "units"),
    [("y", 10), ("y[:, :]", 10), ("y[:40]", None), ("y + 1", None), ("y.reshape(-1, 20)", None)],
)
def test_the_classes_that_one_hot_rows_stand_for(rows: str, units: int | None) -> None:
    source = f"""
        import numpy as np
        (x, labels), _ = keras.datasets.mnist.load_data()
        y = keras.utils.to_categorical(labels.astype("float32"))
        classes = len(np.unique(np.argmax({rows}, 1)))
        inputs = keras.Input((4,))
        net = keras.Model(inputs, layers.Dense(classes)(inputs))
    """
    assert models(source)["net"].total_params == (None if units is None else 5 * units)


@pytest.mark.parametrize(
    ("labels", "units", "found"),
    [
        ("np.random.randint(0, 8, 400)", 7, ["KL109"]),
        ("np.random.randint(0, 8, 400)", 8, []),
        ("np.random.randint(1, 9, 400)", 8, ["KL109"]),
        ("np.random.randint(1, 9, 400)", 9, []),
        ("np.random.randint(0, 8, 9)", 7, []),
        ("np.random.randint(0, 8, 400) - 1", 7, []),
    ],
)
def test_rows_have_a_place_for_each_label_drawn(labels: str, units: int, found: list[str]) -> None:
    source = f"""
        import numpy as np
        y = keras.utils.to_categorical({labels})
        net = keras.Sequential([keras.Input((4,)), layers.Dense({units}, activation="softmax")])
        net.compile("adam", "categorical_crossentropy")
        net.fit(np.zeros((len(y), 4)), y)
    """
    assert codes(source, KerasVersion.V3) == found


@pytest.mark.parametrize(("activation", "found"), [("softmax", ["KL402"]), ("sigmoid", [])])
def test_several_labels_of_a_sample_do_not_compete(activation: str, found: list[str]) -> None:
    loss = "categorical_crossentropy" if found else "binary_crossentropy"
    source = f"""
import keras
import numpy as np
from keras import layers
from sklearn.preprocessing import MultiLabelBinarizer

coder = MultiLabelBinarizer()
y = coder.fit_transform([["action", "comedy"], ["drama"], ["comedy"]])
units = len(coder.classes_)
net = keras.Sequential([keras.Input((4,)), layers.Dense(units, activation="{activation}")])
net.compile("adam", "{loss}")
net.fit(np.zeros((3, 4)), y)
"""
    assert [one.code for one in analyze("net.py", source, Config()).diagnostics] == found
