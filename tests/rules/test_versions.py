"""What the rules about versions say of a file, by the version it is read for."""

from __future__ import annotations

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.retired_names import retired

EVERY = Config(select=("KL1", "KL5"))
OLD = """\
from keras.layers import Conv2D, Embedding, GRU
from keras.optimizers import Adam
from keras.utils.np_utils import to_categorical
Conv2D(8, 3, border_mode="same")
Adam(lr=0.1)
model.fit_generator(batches)
Embedding(10, 3, input_length=7)
"""


def found(source: str, config: Config) -> list[tuple[int, str]]:
    return [(one.span.row, one.code) for one in analyze("net.py", source, config).diagnostics]


def test_old_programs_are_warned_of_what_is_gone() -> None:
    warned = [(3, "KL502"), (4, "KL501"), (5, "KL501"), (6, "KL502"), (7, "KL501")]
    assert found(OLD, EVERY) == warned


def test_what_keras_3_refuses_is_an_error_there() -> None:
    three = [(3, "KL502"), (4, "KL106"), (5, "KL106"), (6, "KL502"), (7, "KL501")]
    assert found(OLD, Config(keras_version=KerasVersion.V3)) == three


def test_working_keras_2_is_left_alone_where_it_is_chosen() -> None:
    assert found(OLD, Config(keras_version=KerasVersion.V2_2)) == []


def test_what_keras_3_refuses_is_told_of_where_no_version_is_chosen() -> None:
    assert [code for _, code in found(OLD, Config())] == [
        "KL502",
        "KL501",
        "KL501",
        "KL502",
        "KL501",
    ]
    source = (
        "import tensorflow as tf\n"
        "from tensorflow.keras import Input\n"
        "tf.reduce_mean(Input((8,)), axis=1)\nInput(shape=(8))\n"
    )
    assert found(source, Config()) == [(3, "KL505"), (4, "KL501")]
    assert found(source, Config(keras_version=KerasVersion.V2_15)) == []
    three = Config(keras_version=KerasVersion.V3)
    assert found(source, three) == [(3, "KL113"), (4, "KL106")]


def test_tf_keras_keeps_its_backend() -> None:
    source = "from tensorflow.keras import backend as K\nK.mean(1)\nK.clear_session()\n"
    assert found(source, EVERY) == []
    assert found(source.replace("tensorflow.", ""), EVERY) == [(2, "KL502")]


def test_methods_that_the_file_defines_are_its_own() -> None:
    source = "import keras\nclass Net:\n    def fit_generator(self): ...\nNet().fit_generator()\n"
    assert found(source, EVERY) == []


def test_arguments_of_keras_1_beside_new_ones_are_a_mistake_in_keras_3() -> None:
    source = (
        "from keras.models import Sequential\n"
        "from keras.optimizers import Adam\n"
        "net = Sequential()\n"
        "net.compile(Adam(learning_rate=0.1), 'mse')\n"
        "net.fit(inputs, targets, nb_epoch=3)\n"
    )
    assert found(source, EVERY) == [(5, "KL106")]


def test_names_of_retired_advice_are_there() -> None:
    source = "from keras.layers.core import Dense\n"
    (one,) = analyze("net.py", source, EVERY).diagnostics
    assert one.hint == "Import layers from `keras.layers`."


def test_upper_case_that_only_keras_3_refuses_tells_of_an_older_one() -> None:
    source = (
        "from tensorflow import keras\n"
        "net = keras.layers.MaxPool2D(padding='SAME')(keras.Input((28, 28, 1)))\n"
    )
    assert found(source, Config(select=("KL1",))) == []
    three = Config(select=("KL1",), keras_version=KerasVersion.V3)
    assert found(source, three) == [(2, "KL106")]


def test_modules_of_layers_are_gone_from_tensorflow_too() -> None:
    for name in ("layers.normalization", "layers.advanced_activations", "utils.np_utils"):
        assert retired(f"tensorflow.keras.{name}.Thing") is not None
    assert retired("tensorflow.keras.layers.BatchNormalization") is None


def test_what_only_the_last_releases_of_keras_2_refuse_hides_no_version() -> None:
    source = (
        "from tensorflow import keras\n"
        "net = keras.Sequential([keras.layers.MaxPool2D(padding='SAME', input_shape=(8, 8, 3))])\n"
        "net.compile(keras.optimizers.SGD(learning_rate=0.1, decay=0.01), 'mse')\n"
    )
    assert found(source, Config()) == [(2, "KL501"), (3, "KL501")]
    assert found(source, Config(keras_version=KerasVersion.V2_15)) == [(3, "KL106")]
