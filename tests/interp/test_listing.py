"""Arrays as lists, and parts of arrays whose numbers are known, as Python itself has them."""

from __future__ import annotations

import pytest

from tests.interp.probe import python, units

ROWS = """
import numpy as np
rates = np.linspace(0.0, 0.5, 6)
{line}
"""


@pytest.mark.parametrize(
    "line",
    [
        "n = len(rates[2:5].tolist())",
        "n = 2 + isinstance(rates[2:].tolist(), list)",
        "n = 2 + (rates[1:3][1] > 0.15)",
        "n = 2 + all(isinstance(one, float) for one in rates[2:5].tolist())",
        "n = int(np.arange(3, 9)[::-1][1])",
        "n = sum(len(row) for row in np.random.rand(3, 2).tolist())",
        "n = 2 + (np.split(rates, [2, 4])[1][0] > 0.15) + len(np.split(rates, 3)[2].tolist())",
        "n = int(np.arange(0, 100, 4)[np.argmin(np.abs(31 - np.arange(0, 100, 4)))])",
        "n = 1 + int(np.argmax([3, 9, 2]))",
        "n = len(np.arange(12)[3:-2:2].tolist())",
    ],
)
def test_lists_of_arrays(line: str) -> None:
    source = ROWS.format(line=line)
    assert units(source) == python(source)


RATES = """
import tensorflow as tf
rates = [float(one) for one in tf.linspace(0.0, 0.3, 4)]
n = 2 + sum(rate > 0.0 for rate in rates) + (rates[-1] > 0.29)
"""


def test_spaced_numbers_of_tensorflow() -> None:
    assert units(RATES) == 6
