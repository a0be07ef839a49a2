"""Models made of the configuration of others."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

SOURCE = """\
inputs = keras.Input((8,), name="inp")
net = keras.Model(inputs, layers.Dense(3, name="b")(layers.Dense(4)(inputs)), name="net")
row = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Dense(3)])
"""


@pytest.mark.parametrize(
    ("made", "layers"),
    [
        ("keras.Model.from_config(net.get_config())", ["inp", "dense", "b"]),
        ("net.__class__.from_config(net.get_config())", ["inp", "dense", "b"]),
        ("keras.models.model_from_json(net.to_json())", ["inp", "dense", "b"]),
        ("keras.Sequential.from_config(row.get_config())", ["dense_1", "dense_2"]),
    ],
)
@pytest.mark.parametrize("keras", [KerasVersion.V3, KerasVersion.V2_15])
def test_a_model_of_a_configuration(made: str, layers: list[str], keras: KerasVersion) -> None:
    again = models(f"{SOURCE}again = {made}\n", keras)["again"]
    assert again.total_params == 51
    assert [one.name for one in again.layers or ()] == layers


def test_keras_3_numbers_what_it_makes_on_the_way() -> None:
    """As Keras 3.15 printed them."""
    made = """\
for _ in range(2):
    keras.Sequential.from_config(row.get_config())
outer = keras.Model(inputs, net(inputs))
keras.Model.from_config(outer.get_config())
plain = keras.Input((8,))
first = keras.Model(plain, layers.Dense(2)(plain))
clone = keras.models.clone_model(first)
print(clone.name)
"""
    clone = models(f"{SOURCE}{made}")["clone"]
    assert [one.name for one in clone.layers or ()] == ["keras_tensor_18", "dense_3"]


def test_a_layer_of_the_program_leaves_it_unknown() -> None:
    source = """\
class Twice(layers.Layer):
    def call(self, x):
        return 2 * x

row = keras.Sequential([keras.Input((8,)), Twice()])
again = keras.Sequential.from_config(row.get_config())
"""
    assert list(models(source)) == ["row"]
