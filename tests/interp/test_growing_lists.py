"""How long lists are that a loop makes longer each round, however often it runs."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

START = """
    rows = np.zeros((500, 7))
    found = []
    for number in range(12, len(rows)):
        {body}
    {after}
    units = np.array(found).shape[0]
    net = keras.Sequential([keras.Input((1,)), layers.Dense(units, use_bias=False)])
"""


def units(body: str, after: str = "pass") -> int | None:
    text = START.format(body=body.replace("\n", "\n        "), after=after)
    return models(text, KerasVersion.V2_15)["net"].total_params


def test_each_round_adds_one() -> None:
    assert units("found.append(rows[number])") == 488


def test_each_round_adds_two() -> None:
    assert units("found.append(rows[number])\nfound.append(rows[0])") == 976


@pytest.mark.parametrize(
    "body",
    [
        "if rows[number].sum() > 1:\n    found.append(rows[number])",
        "if number % 400 == 0:\n    continue\nfound.append(rows[number])",
        "found.append(rows[number])\nif number > 300:\n    found.pop()",
        "found.append(rows[number])\nif number > 300:\n    break",
    ],
)
def test_rounds_may_differ(body: str) -> None:
    assert units(body) is None


def test_lists_that_change_afterwards_are_of_unknown_length() -> None:
    assert units("found.append(rows[number])", "found.append(rows[0])") is None
