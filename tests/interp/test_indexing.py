"""Parts of arrays that other arrays pick; the shapes are NumPy's."""

from __future__ import annotations

import numpy as np
import pytest

from tests.interp.summaries import models

x = np.zeros((7, 6, 5, 4))
PARTS = [
    "x[[0, 1, 2]]",
    "x[:, [0, 1]]",
    "x[:, :, [0, 1]]",
    "x[[0, 1], [2, 3]]",
    "x[:, [0, 1], :, [2, 3]]",
    "x[2, :, [0, 1, 2]]",
    "x[:, 2, [0, 1, 2]]",
    "x[np.ix_([0, 1], [2, 3, 4])]",
    "x[np.arange(3)[:, None], [0, 1]]",
    "x[1:4, [0, 1], ::2]",
]


@pytest.mark.parametrize("part", PARTS)
def test_as_numpy_picks(part: str) -> None:
    line = f"\nx = np.zeros((7, 6, 5, 4))\nnet = keras.Sequential([keras.Input({part}.shape)])"
    assert models(line)["net"].inputs == [[None, *eval(part).shape]]
