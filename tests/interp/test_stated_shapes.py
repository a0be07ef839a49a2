"""Where Keras 3 goes by what a layer states of its output, and where by what it computes."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import codes, models

V2_2, V2_15, V3 = KerasVersion

STATED = """
    inputs = keras.Input((5, 4))
    net = keras.Model(inputs, layers.Lambda(lambda x: x[:, 0], output_shape={stated})(inputs))
"""


@pytest.mark.parametrize(("keras", "last"), [(V2_2, 9), (V2_15, 4), (V3, 9)])
def test_a_lambda_that_states_another_shape(keras: KerasVersion, last: int) -> None:
    assert models(STATED.format(stated="(9,)"), keras)["net"].outputs == [[None, last]]


def test_a_lambda_of_several_outputs() -> None:
    source = """
        inputs = keras.Input((5, 4))
        two = layers.Lambda(lambda x: (x, x), output_shape=((5, 4), (7,)))(inputs)
        net = keras.Model(inputs, two)
    """
    assert models(source)["net"].outputs == [[None, 5, 4], [None, 7]]


@pytest.mark.parametrize(("keras", "found"), [(V2_2, []), (V2_15, []), (V3, ["KL106"])])
def test_a_list_of_sizes(keras: KerasVersion, found: list[str]) -> None:
    assert codes(STATED.format(stated="[4]"), keras) == found


SCORES = """
    class Own(layers.Layer):
        def __init__(self):
            super().__init__()
            self.attention = layers.MultiHeadAttention(2, 3)

        def call(self, x, y):
            return self.attention(x, y, return_attention_scores=True)[1]

    x, y = keras.Input((5, 4)), keras.Input((7, 4))
    inside = keras.Model([x, y], Own()(x, y))
    alone = keras.Model(
        [x, y], layers.MultiHeadAttention(2, 3)(x, y, return_attention_scores=True)[1]
    )
"""


def test_scores_inside_a_layer_are_computed() -> None:
    found = models(SCORES)
    assert found["inside"].outputs == [[None, 2, 5, 7]]
    assert found["alone"].outputs == [[None, 2, 5, 5]]


def test_an_iterator_states_the_shape_of_an_input() -> None:
    source = """
        inputs = keras.Input(shape=filter(None, (None, 5, 4)))
        net = keras.Model(inputs, layers.Dense(3)(inputs))
    """
    assert models(source)["net"].outputs == [[None, 5, 3]]
