"""A reshape tells the sizes of data of which nothing else is known."""

from __future__ import annotations

import pytest

from tests.interp.summaries import codes, models

START = """
    import pandas as pd
    data = {data}
    net = keras.Sequential([keras.Input(data.shape[1:]), layers.Dense(3)])
"""


@pytest.mark.parametrize(
    "data",
    [
        "pd.read_csv('x').values.reshape(-1, 7, 4)",
        "np.load('x.npz')['images'].reshape((-1, 7, 4)).astype('float32') / 255",
        "np.reshape(library.read(), (-1, 7, 4))",
        "np.loadtxt('x').reshape(-1, 7, 4)[np.random.permutation(9)]",
        "np.genfromtxt('x', delimiter=',')[:, 1:].reshape(9, 7, 4)",
    ],
)
def test_sizes_that_are_stated(data: str) -> None:
    net = models(START.format(data=data))["net"]
    assert (net.inputs, net.total_params) == ([[None, 7, 4]], 15)


def test_data_that_were_reshaped_are_held_against_the_model() -> None:
    source = """
        net = keras.Sequential([keras.Input((8,)), layers.Dense(3)])
        net.compile("sgd", "mse")
        net.fit(library.read().reshape(-1, {columns}), library.labels())
    """
    assert codes(source.format(columns=8)) == []
    assert codes(source.format(columns=7)) == ["KL108"]


def test_columns_that_are_unpacked_stay_unknown() -> None:
    assert codes("x, y = np.loadtxt('f', unpack=True)\nlayers.Dense(len(x))") == []
