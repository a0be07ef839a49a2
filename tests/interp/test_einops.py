"""einops in layers and as layers, as tf.keras 2.15 and Keras 3 build them."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

V2_15, V3 = KerasVersion.V2_15, KerasVersion.V3
PATCHES = "'b (h p) (w q) c -> b (h w) (p q c)', p=4, q=2"


@pytest.mark.parametrize("keras", [V2_15, V3])
@pytest.mark.parametrize(
    ("call", "total"),
    [
        (f"einops.rearrange(x, {PATCHES})", 250),
        ("einops.reduce(x, 'b h w c -> b c', 'mean')", 40),
        ("einops.repeat(x, 'b h w c -> b h w (c r)', r=2)", 70),
        ("einops.rearrange(x, 'b h w -> b w h')", None),
        (f"Rearrange({PATCHES})(x)", 250),
        ("Reduce('b h w c -> b h', 'max')(x)", 330),
    ],
)
def test_patterns(call: str, total: int | None, keras: KerasVersion) -> None:
    source = f"""
    import einops
    from einops.layers.tensorflow import Rearrange, Reduce

    class Own(layers.Layer):
        def call(self, x):
            return {call}

    inputs = keras.Input((32, 16, 3))
    net = keras.Model(inputs, layers.Dense(10)(Own()(inputs)))
    """
    assert models(source, keras)["net"].total_params == total


def test_a_layer_of_einops_in_a_model() -> None:
    source = """
    from einops.layers.tensorflow import Rearrange

    inputs = keras.Input((32, 16, 3))
    x = Rearrange("b h w c -> b (h w) c")(inputs)
    net = keras.Model(inputs, layers.Dense(4)(x))
    """
    net = models(source, V2_15)["net"]
    assert net.total_params == 16
    assert [row.name for row in net.layers or ()] == ["input_1", "rearrange", "dense"]
