"""What `fit` is given beside the data, and models that the program trains in its own way."""

from __future__ import annotations

from textwrap import dedent

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion

HEAD = """\
import numpy as np
import keras
from keras import layers

class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.head = layers.Dense(1)

    def call(self, x):
        return self.head(x)

class Stop(keras.callbacks.Callback):
    pass

x, y = np.zeros((40, 3)), np.zeros((40, 1))
"""
TWO = """
i = keras.Input((3,))
model = keras.Model(i, [layers.Dense(1, name=name)(i) for name in "ab"])
model.compile("adam", "mse")
"""
ONE = """
model = Net()
model.compile("adam", "mse")
"""


def codes(source: str) -> list[str]:
    found = analyze("net.py", HEAD + source, Config(keras_version=KerasVersion.V3)).diagnostics
    return [one.code for one in found if one.code < "KL2"]


@pytest.mark.parametrize(
    "line",
    [
        f"{TWO}model.fit(x, [y, y], class_weight={{0: 1.0}})",
        f"{ONE}model.fit(x, y, callbacks=[Stop])",
        f"{ONE}model.fit(x, y, callbacks=[keras.callbacks.TerminateOnNaN])",
        f"{ONE}model.fit(x, y, callbacks=[keras.callbacks.ReduceLROnPlateau(factor=1.0)])",
        f"{ONE}model.fit(x, y, callbacks=[keras.callbacks.LearningRateScheduler(0.1)])",
        f"{ONE}model.fit(x, y, sample_weight=np.ones(30))",
        f"class Log(Stop):\n    def on_epoch_end(self, epoch):\n        pass\n{ONE}"
        "model.fit(x, y, callbacks=[Log()])",
        "def far(y_pred):\n    return y_pred\nmodel = Net()\nmodel.compile('adam', far)\n"
        "model.fit(x, y)",
        "def hit(a, b, c):\n    return a\nmodel = Net()\nmodel.compile('adam', 'mse', "
        "metrics=[hit])\nmodel.evaluate(x, y)",
    ],
)
def test_what_keras_refuses(line: str) -> None:
    assert codes(line) == ["KL106"]


@pytest.mark.parametrize(
    "line",
    [
        f"{TWO}model.fit(x, [y, y])",
        f"{ONE}model.fit(x, y, class_weight={{0: 1.0}})",
        f"{ONE}model.fit(x, y, callbacks=[Stop(), keras.callbacks.TerminateOnNaN()])",
        f"{ONE}model.fit(x, y, sample_weight=np.ones(40))",
        f"class Log(Stop):\n    def on_epoch_end(self, *data, logs=None):\n        pass\n{ONE}"
        "model.fit(x, y, callbacks=[Log()])",
        "def far(y_true, y_pred, by=1):\n    return y_pred\nmodel = Net()\n"
        "model.compile('adam', far, metrics=[far])\nmodel.fit(x, y)",
        "def far(y_pred):\n    return y_pred\nmodel = Net()\nmodel.compile('adam', far)\n"
        "model.predict(x)",
    ],
)
def test_what_it_takes(line: str) -> None:
    assert codes(line) == []


def test_a_model_of_the_program_is_to_be_compiled() -> None:
    assert codes("Net().fit(x, y)") == ["KL111"]
    own = "class Own(Net):\n    def {}(self, *data, **further):\n        pass\n\nOwn().fit(x, y)\n"
    assert codes(own.format("fit")) == []
    assert codes(own.format("compile")) == []
    inside = (
        "class Ready(Net):\n    def __init__(self):\n        super().__init__()\n"
        "        self.compile('adam', 'mse')\n\nReady().fit(x, y)\n"
    )
    assert codes(inside) == []


ORDER = """
a, b = keras.Input((4,)), keras.Input((6,))
model = keras.Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))
model.compile("adam", "mse")
"""


def test_several_inputs() -> None:
    data = "A, B, y = np.zeros((40, 4)), np.zeros((40, 6)), np.zeros(40)\n"
    assert codes(f"{ORDER}{data}model.fit([B, A], y)") == ["KL108"]
    assert codes(f"{ORDER}{data}model.fit([A, B], y, validation_data=(A, y))") == ["KL108"]
    assert codes(f"{ORDER}{data}model.fit([A, B], y, validation_data=([A, B], y))") == []


def test_labels_of_an_evaluation_are_judged_by_themselves() -> None:
    source = f"{ONE.replace('mse', 'categorical_crossentropy')}".replace("Net()", TALL)
    rows = "Y = keras.utils.to_categorical([0, 2, 1, 1] * 10)\nmodel.fit(x, Y)\n"
    assert codes(source + rows) == []
    found = analyze(
        "net.py",
        f"{HEAD}{source}{rows}model.evaluate(x, np.repeat([0, 1], 20))\n",
        Config(keras_version=KerasVersion.V3),
    ).diagnostics
    last = (HEAD + source + rows).count("\n") + 1
    assert [one.span.row for one in found if one.code == "KL109"] == [last]


TALL = "keras.Sequential([keras.Input((3,)), layers.Dense(3, activation='softmax')])"


def test_validation_data_without_labels() -> None:
    assert codes(f"{ONE}model.fit(x, y, validation_data=(x,))") == ["KL109"]
    assert codes(f"{ONE}model.fit(x, y, validation_data=[x, y])") == []


def test_what_the_program_catches_is_no_error() -> None:
    source = (
        "layer = layers.Dense(3)\nx = layer(keras.Input((4,)))\n"
        "try:\n    shape = layer.output_shape\n"
        "except AttributeError:\n    shape = layer.output.shape\n"
        "layers.Dense(shape[-1] - 3)(x)\n"
        "model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])\n"
        "try:\n    last = model.layers[4]\nexcept IndexError:\n    last = model.layers[0]\n"
        "layers.Dense(last.units - 3)(x)\n"
    )
    assert codes(source) == ["KL106", "KL106"]


def test_a_loss_is_given_not_called() -> None:
    source = (
        "def rmse(y_true, y_pred):\n    return keras.ops.sqrt(keras.ops.mean(y_true - y_pred))\n"
        "model = Net()\nmodel.compile('adam', loss=rmse{})\nmodel.fit(x, y)\n"
    )
    assert codes(source.format("()")) == ["KL106"]
    assert codes(source.format("")) == []


IMAGES = """
class Images(keras.Model):
    def __init__(self):
        super().__init__()
        self.conv = layers.Conv2D(4, 3)
        self.flat = layers.Flatten()
        self.head = layers.Dense(1)

    def call(self, x):
        return self.head(self.flat(self.conv(x)))

model = Images()
model.compile("adam", "mse")
model.fit(np.zeros((40, 8, 8, 3)), y)
"""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("model.predict(np.zeros((8, 8, 3)))", ["KL101"]),
        ("model.evaluate(np.zeros((40, 9, 9, 3)), y)", ["KL102"]),
        ("model.predict(np.zeros((1, 8, 8, 3)))", []),
    ],
)
def test_a_model_of_the_program_is_tried_on_later_data(line: str, found: list[str]) -> None:
    assert codes(IMAGES + line) == found


@pytest.mark.parametrize(
    ("loss", "labels", "found"),
    [
        ("mse", "np.zeros((40, 1))", []),
        ("mse", "np.zeros((40, 3))", []),
        ("binary_crossentropy", "np.zeros((40, 4))", ["KL109"]),
        ("sparse_categorical_crossentropy", "np.zeros(40)", []),
        ("categorical_crossentropy", "np.zeros(40)", ["KL109"]),
    ],
)
def test_what_a_model_of_the_program_gives_is_held_against_labels(
    loss: str, labels: str, found: list[str]
) -> None:
    width = 3 if "categorical" in loss else 1
    source = f"model = Net()\nmodel.head = layers.Dense({width})\nmodel.compile('adam', '{loss}')\n"
    assert codes(f"{source}model.fit(x, {labels})") == found


@pytest.mark.parametrize(
    ("model", "found"),
    [
        ("keras.Sequential([keras.Input((9, 2)), layers.GRU(3, return_sequences=True)])", []),
        ("keras.Model(x, layers.GRU(3, return_sequences=True)(x))", ["KL108"]),
    ],
)
def test_a_sequential_gives_as_many_steps_as_it_is_given(model: str, found: list[str]) -> None:
    source = f"""
        import keras
        import numpy as np
        from keras import layers
        x = keras.Input((9, 2))
        net = {model}
        net.compile("adam", "mse")
        net.fit(np.zeros((8, 5, 2)), np.zeros((8, 5, 3)))
    """
    assert codes(dedent(source)) == found


@pytest.mark.parametrize(
    "changed", ["model.pop()\nmodel.add(layers.Dense(5))", "model.add(layers.Dense(5))"]
)
def test_a_model_is_judged_as_it_was_when_trained(changed: str) -> None:
    source = (
        "model = keras.Sequential([keras.Input((4,)), layers.Dense(10)])\n"
        "model.compile('sgd', 'mse')\nmodel.fit(np.zeros((64, 4)), np.zeros((64, 10)))\n"
        f"{changed}\nmodel.compile('sgd', 'mse')\nmodel.fit(np.zeros((64, 4)), np.zeros((64, {{}})))\n"
    )
    assert codes(source.format(5)) == []
    assert codes(source.format(10)) == ["KL109"]


@pytest.mark.parametrize(
    ("layer", "found"),
    [
        ("layers.LSTM(3)", ["KL111"]),
        ("layers.Bidirectional(layers.LSTM(3))", ["KL111"]),
        ("layers.LSTM(3, recurrent_regularizer='l2')", []),
        ("layers.RNN(layers.LSTMCell(3, kernel_regularizer='l2'))", []),
    ],
)
def test_a_loss_may_come_from_a_layer_within(layer: str, found: list[str]) -> None:
    source = f"model = keras.Sequential([keras.Input((20, 1)), {layer}])\nmodel.compile('adam')\n"
    assert codes(f"{source}model.fit(np.zeros((64, 20, 1)), np.zeros((64, 3)))") == found


STEPS = """
def train(count, steps, **settings):
    step = layers.LSTM(4, return_sequences=True)
    model = keras.Sequential([keras.Input((steps, 3)), step, layers.Dense(2)])
    model.compile("adam", "mse")
    model.fit(np.zeros((count, steps, 3)), np.zeros((count, 2)), **settings)
"""


@pytest.mark.parametrize(
    ("call", "found"),
    [
        ("train(96, 32)", []),
        ("train(97, 32)", []),  # one label is stretched
        ("train(100, 32)", ["KL109"]),
        ("train(20, 20)", []),
        ("train(20, 32)", ["KL109"]),
        ("train(100, 10, batch_size=10, validation_split=0.2)", []),
        ("train(100, 10, batch_size=10, validation_split=0.15)", ["KL109"]),
        ("train(105, 10, batch_size=10, steps_per_epoch=2)", []),
    ],
)
def test_labels_are_held_against_steps_batch_by_batch(call: str, found: list[str]) -> None:
    """Each was tried in Keras 3.15."""
    assert codes(f"{STEPS}\n{call}\n") == found


OF_ONE = """
def predict(size, given, layer):
    inputs = keras.Input(size)
    model = keras.Model(inputs, layer(inputs))
    model.predict(np.zeros((6, *given)))
def words(x):
    return layers.GlobalAveragePooling1D()(layers.Embedding(5, 3)(x))
"""


@pytest.mark.parametrize(
    ("call", "found"),
    [
        ("predict((1,), (10,), words)", []),
        ("predict((10,), (1,), words)", []),
        ("predict((3,), (10,), words)", ["KL108"]),
        ("predict((1,), (10,), layers.Dense(2))", ["KL108"]),
        ("predict((10,), (1,), layers.Dense(2))", ["KL108"]),
        ("predict((10,), (1,), layers.Activation('relu'))", []),
        ("predict((8, 8, 3), (8, 8, 1), layers.Conv2D(2, 3))", ["KL108"]),
        ("predict((8, 1), (8, 3), layers.LSTM(2))", ["KL108"]),
        ("predict((8, 1), (8, 3), layers.Bidirectional(layers.GRU(2)))", ["KL108"]),
    ],
)
def test_a_last_axis_of_one_is_left_to_the_layers(call: str, found: list[str]) -> None:
    """Each was tried in Keras 3.15."""
    assert codes(f"{OF_ONE}\n{call}\n") == found


def test_a_model_within_takes_another_last_axis_than_one() -> None:
    source = (
        "inputs = keras.Input((1,))\ninner = keras.Model(inputs, layers.Embedding(5, 3)(inputs))\n"
        "outer = keras.Sequential([keras.Input((10,)), inner, layers.LSTM(2), layers.Dense(1)])\n"
        "outer.compile('sgd', 'mse')\nouter.fit(np.zeros((6, 10)), np.zeros((6, 1)))\n"
    )
    assert codes(source) == []
