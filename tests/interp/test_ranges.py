"""How far the values of arrays reach, as far as it is followed."""

from __future__ import annotations

import pytest

from keras_lint.interp.arrays.ranges import of_choice, of_function
from keras_lint.interp.values import Array
from keras_lint.shapes.shape import Shape


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
