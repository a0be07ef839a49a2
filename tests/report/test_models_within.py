"""Models held by models of the program's own, as `model.summary()` of real Keras shows them."""

from __future__ import annotations

import textwrap

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.graph.summary import describe
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.report.summary_rows import Calls, table_of

SOURCE = """
    import numpy as np
    from tensorflow import keras

    class Own(keras.Model):
        def __init__(self):
            super().__init__()
            inputs = keras.Input((4,))
            a, b = keras.layers.Dense(2)(inputs), keras.layers.Dense(3)(inputs)
            self.inner = keras.Model(inputs, {outputs})

        def call(self, x):
            self.inner(x)
            return x

    net = Own()
    net(np.zeros((1, 4)))
"""
V2_15, V3 = KerasVersion.V2_15, KerasVersion.V3


@pytest.mark.parametrize(
    ("outputs", "keras", "text", "shape"),
    [
        ("a", V2_15, "(None, 2)", [None, 2]),
        ("a", V3, "(None, 2)", [None, 2]),
        ("[a, b]", V2_15, "[(None, 2), (None, 3)]", [[None, 2], [None, 3]]),
        ("[a, b]", V3, "((None, 2), (None, 3))", [[None, 2], [None, 3]]),
        ("dict(a=a)", V2_15, "{'a': (None, 2)}", {"a": [None, 2]}),
    ],
)
def test_the_shapes_of_a_model_within(
    outputs: str, keras: KerasVersion, text: str, shape: object
) -> None:
    source = textwrap.dedent(SOURCE.format(outputs=outputs))
    trace = analyze("net.py", source, Config(keras_version=keras)).trace
    assert trace is not None
    net = trace.models[-1]
    summary = describe(net, keras)
    assert [row.output_shape for row in summary.layers or ()] == [shape]
    table = table_of(net, summary, Calls(trace.calls), keras)
    assert [row.shape for row in table.rows] == [text]


CALLED_WITHIN = """
    from keras import layers, models
    from keras.layers import Input

    class Own(models.Model):
        def __init__(self):
            super().__init__()
            self.widen = layers.Conv2D(8, 3, padding="same")
            self.score = layers.Dense(2)

        def call(self, x):
            return self.score(self.widen(x))

    net = Own()
    net(Input((16, 16, 3)))
"""


@pytest.mark.parametrize(
    ("keras", "texts", "shapes"),
    [
        (
            KerasVersion.V2_2,
            ["(None, 16, 16, 8)", "(None, 16, 16, 2)"],
            [[None, 16, 16, 8], [None, 16, 16, 2]],
        ),
        (V2_15, ["multiple", "multiple"], [None, None]),
    ],
)
def test_what_keras_keeps_of_calls_within_a_call(
    keras: KerasVersion, texts: list[str], shapes: list[object]
) -> None:
    source = textwrap.dedent(CALLED_WITHIN)
    trace = analyze("net.py", source, Config(keras_version=keras)).trace
    assert trace is not None
    net = trace.models[-1]
    summary = describe(net, keras)
    table = table_of(net, summary, Calls(trace.calls), keras)
    assert [row.shape for row in table.rows] == texts
    assert [row.output_shape for row in summary.layers or ()] == shapes
