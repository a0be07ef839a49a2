"""Layers that something unknown may have built have no count, until they are built in sight."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

SOURCE = """
    import somelib

    net = keras.Sequential([layers.Dense(3)])
    {use}
"""


@pytest.mark.parametrize("keras", [KerasVersion.V2_15, KerasVersion.V3])
@pytest.mark.parametrize(
    ("use", "total"),
    [
        ("print(net)", 0),
        ("somelib.use(net)", None),
        ("somelib.Wrapper(net)(np.zeros((2, 4)))", None),
        ("keras.Sequential([net, somelib.Layer(), layers.Dense(2)])(np.zeros((2, 4)))", None),
        ("somelib.use(net); net(np.zeros((2, 4)))", 15),
    ],
)
def test_what_was_handed_over(use: str, total: int | None, keras: KerasVersion) -> None:
    net = models(SOURCE.format(use=use), keras)["net"]
    assert net.total_params == total
