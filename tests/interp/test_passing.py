"""A wrong setting is told of where it is written, not where a function passes it on."""

from __future__ import annotations

import pytest

from tests.interp.raising import refused

PROGRAM = """\
from keras import Input, layers

def head(x, rate, units=0):
    {before}
    x = layers.Dropout(rate)(x)
    return layers.Dense(units)(x)

def net(rate=0.5, act="relu"):
    x = layers.Dense(4, activation=act)(Input((8,)))
    return head(x, rate, 3)

class Block(layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.drop = layers.Dropout(rate)

{use}
"""


@pytest.mark.parametrize(
    ("use", "row"),
    [
        ("net(20)", 17),
        ("net(act='rellu')", 17),
        ("head(Input((3,)), rate=7, units=2)", 17),
        ("head(Input((3,)), 0.5)", 3),
        ("Block(7)", 17),
        ("share = 7\nBlock(share)", 17),
    ],
)
def test_the_outermost_call_is_told_of(use: str, row: int) -> None:
    assert refused(PROGRAM.format(before="pass", use=use)) == [(row, "KL106")]


def test_a_parameter_that_the_body_binds_anew_is_not_the_callers() -> None:
    source = PROGRAM.format(before="rate = rate * 30", use="net(0.5)")
    assert refused(source) == [(5, "KL106")]


@pytest.mark.parametrize("made", ["16 / 2", "np.prod((2, 3))"])
def test_numbers_are_told_of_where_they_are_worked_out(made: str) -> None:
    source = f"import numpy as np\nfrom keras import layers\n\nn = {made}\n\nlayers.Dense(n)\n"
    assert refused(source) == [(4, "KL106")]


def test_items_are_told_of_where_their_list_is_written() -> None:
    source = (
        "from keras import layers\n\nsizes = [8, 9 / 2]\nfor n in sizes:\n    layers.Dense(n)\n"
    )
    assert refused(source) == [(3, "KL106")]
