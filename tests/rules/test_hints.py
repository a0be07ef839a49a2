"""What is advised has to do with what the program does."""

from __future__ import annotations

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion

JOINED = """
from keras import Input, layers
steps = Input((50, 4))
{}
layers.Concatenate()([one, other])
"""


@pytest.mark.parametrize(
    ("branches", "advised"),
    [
        ("one, other = layers.Conv1D(8, 3)(steps), layers.Conv1D(8, 4)(steps)", False),
        (
            "one = layers.MaxPooling1D(2)(layers.Conv1D(8, 2)(steps))\n"
            "one, other = layers.UpSampling1D(2)(one), layers.Conv1D(8, 2)(steps)",
            True,
        ),
    ],
)
def test_odd_sizes_are_spoken_of_where_a_map_was_enlarged(branches: str, advised: bool) -> None:
    config = Config(keras_version=KerasVersion.V3)
    found = analyze("net.py", JOINED.format(branches), config).diagnostics
    (hint,) = [one.hint or "" for one in found if one.code == "KL103"]
    assert ("halved and doubled" in hint) is advised
