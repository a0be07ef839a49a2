"""Models called on other sizes than they were made for, in Keras 2.2, which looks at little."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import codes, models

FLAT = "keras.Sequential([layers.Flatten(input_shape=(8, 8, 5)), layers.Dense(4)])"
WIDE = """
    start = keras.Input((8, 8, 5))
    flat = layers.Flatten()(start)
    inner = keras.Model(start, layers.Dense(4)(flat))
    {change}
    inputs = keras.Input((9, 9, 5))
    net = keras.Model(inputs, inner(inputs))
"""


@pytest.mark.parametrize(
    ("change", "size"),
    [("", 4), (f"inner = {FLAT}", 4), ("inner.outputs = [flat]", 405)],
)
def test_a_flatten_hides_sizes(change: str, size: int) -> None:
    source = WIDE.format(change=change)
    assert codes(source, KerasVersion.V2_2) == []
    assert models(source, KerasVersion.V2_2)["net"].outputs == [[None, size]]


@pytest.mark.parametrize("keras", [KerasVersion.V2_15, KerasVersion.V3])
def test_later_versions_refuse_it(keras: KerasVersion) -> None:
    assert codes(WIDE.format(change=""), keras) == ["KL102"]


def test_what_tensorflow_sees_is_refused() -> None:
    source = "net = keras.Sequential([layers.Dense(4, input_dim=16)])\nnet(keras.Input((17,)))"
    assert codes(source, KerasVersion.V2_2) == ["KL102"]


OTHER_RANK = """
    start = keras.Input((32, 8))
    of_tensors = keras.Model(start, layers.Dense(4)(start))
    listed = keras.Sequential([keras.Input((32, 8)), layers.Dense(4)])
    {model}(keras.Input({shape}))
"""


@pytest.mark.parametrize("model", ["of_tensors", "listed"])
@pytest.mark.parametrize(
    ("shape", "found"),
    [
        ("(6, 32, 8)", ["KL101"]),
        ("(8,)", ["KL101"]),
        ("(32, 32, 8)", ["KL101"]),
        ("(32,)", []),
        ("(32, 8, 1)", []),
    ],
)
def test_sizes_are_compared_before_the_number_of_axes(
    model: str, shape: str, found: list[str]
) -> None:
    assert codes(OTHER_RANK.format(model=model, shape=shape), KerasVersion.V3) == found
