"""How far the values of arrays reach, as far as it is followed."""

from __future__ import annotations

import pytest

from keras_lint.graph.training import Use
from keras_lint.interp.arrays.ranges import (
    of_choice,
    of_function,
    of_operation,
    of_sum,
    of_weighted,
)
from keras_lint.interp.values import Array
from keras_lint.place import Place
from keras_lint.shapes.shape import Shape
from keras_lint.training.data import Data, Origin
from tests.interp.probe import HEAD, trace

MODEL = """\
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
"""


@pytest.mark.parametrize(
    ("name", "least", "most", "expected"),
    [
        ("sqrt", 4, 9, (2, 3)),
        ("negative", -1, 3, (-3, 1)),
        ("sign", -4, 9, (-1, 1)),
        ("abs", -5, 3, (0, 5)),
        ("square", 2, 3, (4, 9)),
        ("log", -1, 3, (None, None)),
        ("sin", 0, 1, (None, None)),
    ],
)
def test_functions(
    name: str, least: float, most: float, expected: tuple[float | None, float | None]
) -> None:
    assert of_function(name, Array(Shape((9,)), least=least, most=most)) == expected


def test_whole_numbers_of_both_signs_may_leave_out_0() -> None:
    assert of_function("abs", Array(Shape((9,)), "int64", least=-1, most=1)) == (None, None)


def test_choices() -> None:
    assert of_choice(1, -1) == (-1, 1)
    assert of_choice(Array(None), 1) == (None, None)


def test_sums_of_two_that_are_never_negative() -> None:
    areas, rooms = Array(Shape((200,)), least=20, most=300), Array(Shape((200,)), least=1, most=8)
    assert of_operation("+", areas, rooms) == (28, 301)


def test_sums_of_random_columns_lie_around_their_middle() -> None:
    drawn = Origin(Place("a.py", "call", 0), "numpy.random.rand")
    assert of_sum(Array(Shape((200, 6)), least=0, most=1, made=drawn), 6) == (3, 3)
    assert of_sum(Array(Shape((200, 6)), least=0, most=1), 6) == (None, None)


def test_random_columns_with_weights_lie_around_their_middle() -> None:
    drawn = Origin(Place("a.py", "call", 0), "numpy.random.rand")
    columns = Array(Shape((200, 2)), least=0, most=12**0.5, made=drawn)
    middle = 3.5 * 12**0.5
    assert of_weighted(columns, [3, 4]) == pytest.approx((middle - 5, middle + 5))
    assert of_weighted(Array(Shape((200, 2)), least=0, most=1), [3, 4]) == (None, None)


@pytest.mark.parametrize(
    ("source", "reach"),
    [
        ("3 * x[:, 0] - 2 * x[:, 1]", (0, 1)),
        ("x[:, 0] ** 2 * 100", (0, 100)),
        ("np.clip(x[:, 0] * 100, 5, 95)", (5, 95)),
        ("np.mean(x, axis=1) * 10", (5, 5)),
        ("np.random.poisson(16, size=500)", (12, 20)),
        ("np.random.choice([10, 30], size=500)", (10, 30)),
        ("np.random.choice([10, 30], size=500, p=[0, 1])", (None, None)),
    ],
)
def test_of_random_numbers(source: str, reach: tuple[float | None, float | None]) -> None:
    drawn = f"import numpy as np\nx = np.random.rand(500, 4)\ny = {source}\n"
    found = trace(HEAD + drawn + MODEL)
    use = next(one for one in found.training if isinstance(one, Use))
    assert isinstance(use.y, Data)
    assert (use.y.least, use.y.most) == reach
