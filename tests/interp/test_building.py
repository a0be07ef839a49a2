"""When a model is built, and when that cannot be known."""

from __future__ import annotations

import pytest

from keras_lint.layers.keras_version import KerasVersion
from tests.interp.summaries import models

OWN_STEP = """
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.inner = layers.Dense(3)

        def {method}(self, x):
            return self.inner(x)
"""


@pytest.mark.parametrize(
    ("made", "use", "total"),
    [
        ("Net()", "fit(np.load('x'))", None),
        ("Net()", "predict(library.data())", None),
        ("Net()", "fit_generator(library.data())", None),
        ("Net()", "to_json()", 0),
        ("keras.Sequential([layers.Dense(3)])", "fit(np.load('x'))", None),
        ("keras.Sequential([keras.Input((4,)), layers.Dense(3)])", "fit(np.load('x'))", 15),
    ],
)
def test_what_is_built_by_data_that_are_not_known(made: str, use: str, total: int | None) -> None:
    source = f"{OWN_STEP.format(method='call')}\n    net = {made}\n    net.{use}\n"
    assert models(source)["net"].total_params == total


def test_what_a_training_step_builds_is_not_known() -> None:
    source = (
        f"{OWN_STEP.format(method='train_step')}\n    net = Net()\n    net.fit(library.data())\n"
    )
    assert models(source)["net"].total_params is None


SOURCES = """
    data = tf.data.Dataset.from_tensor_slices((np.zeros((9, 5)), np.zeros((9, 3)))).batch(4)
    net = {made}
"""
IN_A_LOOP = [
    "for x, y in data.take(1):\n        net(x)",
    "for number, (x, y) in enumerate(data):\n        net(x)\n        if number:\n            break",
    "x, y = next(iter(data))\n    net(x)",
    "for (x, _), again in zip(data, data):\n        net(x)",
    "def step(x, y):\n        net(x)\n    for epoch in range(3):\n        [step(*one) for one in [next(iter(data))]]",
]


@pytest.mark.parametrize("use", ["net.fit(data)", "net.fit_generator(data)", *IN_A_LOOP])
@pytest.mark.parametrize("made", ["Net()", "keras.Sequential([layers.Dense(3)])"])
def test_batches_build_a_model(made: str, use: str) -> None:
    step = OWN_STEP.format(method="call")
    source = f"{step}{SOURCES.format(made=made)}    {use}\n"
    assert models(source, KerasVersion.V2_15)["net"].total_params == 18


def test_rounds_but_the_first_may_not_be() -> None:
    source = """
        net = keras.Sequential([layers.Dense(3)])
        extra = []
        for x in tf.data.Dataset.from_tensors(np.zeros((9, 5))):
            net(x)
            extra.append(layers.Dense(3))
        other = keras.Sequential([keras.Input((5,)), *extra])
    """
    found = models(source, KerasVersion.V2_15)
    assert (found["net"].total_params, found["other"].total_params) == (18, None)


def test_a_dictionary_builds_a_model() -> None:
    source = """
        class Two(keras.Model):
            def __init__(self):
                super().__init__()
                self.inner = layers.Dense(3)

            def call(self, given):
                return self.inner(ops.concatenate([given["a"], given["b"]], axis=-1))

        net = Two()
        net.fit({"a": np.zeros((9, 5)), "b": np.zeros((9, 2))}, np.zeros((9, 3)))
    """
    assert models(source)["net"].total_params == 24


@pytest.mark.parametrize(
    ("line", "total"),
    [("return x", 12), ("self.scale = self.add_weight(shape=(3,))\n        return x", None)],
)
def test_a_layer_without_weights_need_not_be_called(line: str, total: int | None) -> None:
    source = f"""
    class Step(layers.Layer):
        def call(self, x):
            {line}
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.inner, self.step = layers.Dense(3), Step()
        def call(self, x):
            return self.inner(x)
        def train_step(self, data):
            return library.step(self, data)
    net = Net()
    net.fit(np.zeros((9, 3)))
    """
    assert (
        models(source.replace("\n        return", "\n            return"))["net"].total_params
        == total
    )


BY_HAND = """
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.inner = layers.Dense(5)

        def call(self, x):
            return self.inner(x)

    class Weighed(Net):
        def build(self, shape):
            self.late = layers.Dense(4)
            self.w = self.add_weight(shape=(shape[-1], 2))
            super().build(shape)

    net = {made}()
    net.build((None, 3))
    {use}
"""
TRAINED = "net.fit(np.zeros((4, 3)), np.zeros((4, 5)))"


@pytest.mark.parametrize(
    ("made", "use", "keras", "total"),
    [
        ("Net", "pass", KerasVersion.V3, 0),
        ("Net", "pass", KerasVersion.V2_15, 20),
        ("Net", "net(np.zeros((2, 3)))", KerasVersion.V3, 20),
        ("Net", TRAINED, KerasVersion.V3, 20),
        ("Weighed", "pass", KerasVersion.V3, 6),
        ("Weighed", "pass", KerasVersion.V2_15, 26),
        ("Weighed", TRAINED, KerasVersion.V3, 26),
    ],
)
def test_a_model_built_by_hand(made: str, use: str, keras: KerasVersion, total: int) -> None:
    assert models(BY_HAND.format(made=made, use=use), keras)["net"].total_params == total


def test_keras_3_shows_what_comes_out_of_the_layers_of_a_model_of_the_program() -> None:
    source = """
        class Net(keras.Model):
            def __init__(self):
                super().__init__()
                self.wide, self.unused = layers.Conv1D(4, 3), layers.Dense(2)

            def call(self, x):
                return self.wide(x)

        called, trained = Net(), Net()
        called(np.zeros((2, 9, 3)))
        trained.fit(np.zeros((2, 9, 3)), np.zeros((2, 7, 4)))
    """
    for keras, shown in ((KerasVersion.V3, [None, 7, 4]), (KerasVersion.V2_15, None)):
        found = models(source, keras)
        assert found["trained"].total_params == 40
        assert [row.output_shape for row in found["trained"].layers or ()] == [shown, None]
    assert (models(source)["called"].layers or ())[0].output_shape == [2, 7, 4]


ROWS = """
    import tensorflow as tf
    def rows(count):
        return np.zeros((count, 5)), np.zeros((count, 1))
    data = tf.data.Dataset.from_tensor_slices(rows(100))
    net = keras.Sequential([layers.Dense(8, activation="relu"), layers.Dense(1)])
    net.compile("sgd", "mse")
"""


@pytest.mark.parametrize(
    ("use", "batch"),
    [
        ("fit(*rows(64))", 32),
        ("fit(*rows(100))", None),
        ("fit(*rows(20))", None),
        ("evaluate(*rows(100), batch_size=10)", 10),
        ("fit(*rows(64), batch_size=16, validation_split=0.25)", 16),
        ("fit(*rows(64), batch_size=64, validation_split=0.25)", None),
        ("predict(rows(100)[0])", 32),
        ("predict(rows(20)[0])", 20),
        ("train_on_batch(*rows(64))", 64),
        ("fit(data.batch(10).prefetch(2))", None),
        ("fit(data.batch(10, drop_remainder=True).map(lambda x, y: (x, y)))", 10),
        ("predict(data.batch(10))", 10),
        ("fit(np.load('x').reshape(-1, 5), np.load('y'))", "batch"),
    ],
)
def test_the_batch_that_a_model_is_built_on(use: str, batch: int | str | None) -> None:
    """Each was printed by Keras 3.15, but for the last, of which nobody knows."""
    layers = models(f"{ROWS}\n    net.{use}\n")["net"].layers
    assert layers is not None
    assert layers[0].output_shape == [batch, 8]


def test_a_prediction_of_2_15_builds_for_any_batch() -> None:
    layers = models(f"{ROWS}\n    net.predict(rows(20)[0])\n", KerasVersion.V2_15)["net"].layers
    assert layers is not None
    assert layers[0].output_shape == [None, 8]
