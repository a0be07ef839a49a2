"""Recurrent cells of the program's own, as each version of real Keras runs and counts them."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

V2_2, V2_15, V3 = KerasVersion
PARTS = """
    class Weighted(layers.Layer):
        def __init__(self, units, **kwargs):
            super().__init__(**kwargs)
            self.units = self.state_size = units

        def build(self, shape):
            self.kernel = self.add_weight(
                name="kernel", shape=(shape[-1] + self.units, self.units), initializer="zeros"
            )

        def call(self, x, states):
            return states[0], [states[0]]


    class Layered(layers.Layer):
        def __init__(self, units, **kwargs):
            super().__init__(**kwargs)
            self.units = units
            self.inner = layers.Dense(2 * units)

        @property
        def state_size(self):
            return [self.units, 2 * self.units]

        @property
        def output_size(self):
            return 2 * self.units

        def call(self, x, states):
            h, c = states
            out = self.inner(x) + c
            return out, [h, out]


    class Derived(layers.LSTMCell):
        pass


    class Extended(layers.GRUCell):
        def call(self, inputs, states, training=None):
            return super().call(inputs, states, training=training)


    inputs = layers.Input((7, 5))
"""


@pytest.mark.parametrize(
    ("layer", "keras", "total", "output"),
    [
        *(("layers.RNN(Weighted(4))", one, 36, (4,)) for one in KerasVersion),
        *(("layers.RNN([Weighted(4), Weighted(3)])", one, 57, (3,)) for one in KerasVersion),
        *(
            ("layers.RNN(Derived(4), return_sequences=True)", one, 160, (7, 4))
            for one in KerasVersion
        ),
        *(("layers.RNN(Extended(4))", one, 132, (4,)) for one in (V2_15, V3)),
        ("layers.RNN(Layered(4), return_sequences=True)", V2_2, 0, (7, 8)),
        ("layers.RNN(Layered(4), return_sequences=True)", V2_15, 48, (7, 8)),
        ("layers.RNN(Layered(4), return_sequences=True)", V3, 0, (7, 8)),
        ("layers.Bidirectional(layers.RNN(Weighted(4)))", V2_15, None, None),
    ],
)
def test_own_cells(
    layer: str, keras: KerasVersion, total: int | None, output: tuple[int, ...] | None
) -> None:
    source = f"{PARTS}\n    net = keras.models.Model(inputs, {layer}(inputs))\n"
    net = models(source, keras)["net"]
    assert net.total_params == total
    assert output is None or net.outputs == [[None, *output]]


def test_a_cell_in_a_layer_is_run_by_keras_3_too() -> None:
    source = f"""{PARTS}
    class Outer(layers.Layer):
        def __init__(self):
            super().__init__()
            self.rnn = layers.RNN(Layered(4))

        def call(self, x):
            return self.rnn(x)


    net = keras.Model(inputs, Outer()(inputs))
    """
    assert [models(source, keras)["net"].total_params for keras in (V2_15, V3)] == [48, 48]


def test_a_cell_of_keras_takes_arrays_for_its_states() -> None:
    source = """
    class Own(layers.Layer):
        def __init__(self):
            super().__init__()
            self.cell = layers.GRUCell(4)

        def call(self, x):
            return self.cell(x, [tf.zeros((2, 4))])[0]


    inputs = keras.Input((5,), batch_size=2)
    net = keras.Model(inputs, Own()(inputs))
    """
    net = models(source, V2_15)["net"]
    assert net.total_params == 132
    assert net.outputs == [[2, 4]]
