"""Correct programs that once were blamed."""

from __future__ import annotations

from pathlib import Path

import pytest

from keras_lint.analyze import analyze
from keras_lint.config import Config
from keras_lint.layers.keras_version import KerasVersion

FILLED = {
    "a dict under names that are not known": (
        "found = {}\nfor name in os.listdir('x'):\n    found[name] = len(found)\n"
    ),
    "a dict updated from what is not known": "found = {}\nfound.update(os.environ)\n",
    "a dict that makes its own items": (
        "found = collections.defaultdict(list)\n"
        "for name in os.listdir('x'):\n    found[name].append(1)\n"
    ),
    "a list filled by a library": "found = []\nlibrary.fill(found)\n",
    "a dict filled by a library": "found = {}\nlibrary.fill(into=found)\n",
}


def codes(source: str) -> list[str]:
    config = Config(ignore=("KL5",))
    return [one.code for one in analyze("net.py", source, config).diagnostics]


@pytest.mark.parametrize("how", FILLED)
def test_containers_that_may_be_filled_are_not_empty(how: str) -> None:
    start = "import collections, os, library\nfrom keras.layers import Dense\n"
    assert codes(f"{start}{FILLED[how]}Dense(len(found))\n") == []


GREY = """
import numpy as np
from keras import Input, Model, Sequential, layers

image = Input((8, 8, 3))
maps = layers.Conv2D(4, 3)
grey = Input((8, 8, 1))
"""
MADE = {
    "Model": "net = Model(image, maps(image))\n",
    "Sequential": "net = Sequential([image, maps])\n",
}


@pytest.mark.parametrize("kind", MADE)
def test_a_last_axis_of_1_is_refused_only_when_the_model_runs(kind: str) -> None:
    source = f"{GREY}{MADE[kind]}outer = Model(grey, net(grey))\n"
    assert [code for code in codes(source) if code < "KL2"] == []
    used = f"{source}outer.predict(np.zeros((2, 8, 8, 1)))\n"
    assert [code for code in codes(used) if code < "KL2"] == ["KL102"]
    assert "KL102" in codes(f"{GREY}{MADE[kind]}net(Input((8, 8, 2)))\n")


PRODUCT = """
import keras
import tensorflow as tf
from keras import layers, ops

class Product(layers.Layer):
    def build(self, shape):
        self.w = self.add_weight(shape=(5, 8), name="w")

    def call(self, x):
        return {}
"""


@pytest.mark.parametrize("product", ["ops.matmul(x, self.w)", "x @ self.w"])
def test_three_axes_by_a_weight_are_refused_only_when_the_layer_runs(product: str) -> None:
    source = PRODUCT.format(product)
    assert codes(f"{source}Product()(keras.Input((20, 7)))\n") == []
    assert codes(f"{source}Product()(keras.Input((7,)))\n") == ["KL103"]


def test_tensorflow_compares_all_factors() -> None:
    source = PRODUCT.format("tf.matmul(x, self.w)")
    assert codes(f"{source}Product()(keras.Input((20, 7)))\n") == ["KL103"]


def test_build_of_a_model_of_ones_own_calls_nothing() -> None:
    source = """
import keras
from keras import layers

class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.first, self.second = layers.Dense(4, "relu"), layers.LSTM(3)

    def call(self, x):
        return self.second(self.first(x))

net = Net()
net.build((None, 5))
"""
    assert codes(source) == []
    assert codes(f"{source}net(keras.Input((5,)))\n") == ["KL101"]


def test_empty_containers_are_empty() -> None:
    assert codes("from keras.layers import Dense\nDense(len([]))\n") == ["KL106"]


def test_names_with_a_slash_tell_of_keras_2() -> None:
    source = "from keras import layers\nscope = 'a' + '/'\nlayers.Dense(3, name=scope + 'fc')\n"
    assert codes(source) == []
    assert codes(f"{source}layers.Dense(3, activation='gull')\n") == ["KL106"]


KERAS_2 = {
    "an argument of Keras 2": "from keras.layers import LSTM\nLSTM(3, batch_size=4)\n",
    "an argument of Keras 2.2": "from keras.layers import Dense\nDense(output_dim=3)\n",
    "a layer that Keras 3 lost": (
        "from keras import layers\nlayers.ThresholdedReLU()\nlayers.Dense(3, weights=[])\n"
    ),
    "a function of the old backend": (
        "from keras import layers, backend as K\nK.mean\nlayers.Dense(3, weights=[])\n"
    ),
    "an argument of tf.keras 2": (
        "import tensorflow as tf\ntf.keras.layers.Conv2D(3, 1, weights=[])\n"
    ),
    "an initializer of Keras 2": (
        "from keras.layers import Dense\nDense(3, kernel_initializer='uniform')\n"
    ),
}


@pytest.mark.parametrize("how", KERAS_2)
def test_keras_2_is_told_by_what_keras_3_refuses(how: str) -> None:
    assert codes(KERAS_2[how]) == []
    assert "KL106" in codes(KERAS_2[how] + "from keras.layers import Dense\nDense(gull=1)\n")


KERAS_3 = {
    "its operations": "from keras import ops\n",
    "its layers": "from keras.layers import RMSNormalization\n",
    "its backends": "import os\nos.environ['KERAS_BACKEND'] = 'jax'\n",
}


@pytest.mark.parametrize("how", KERAS_3)
def test_keras_3_is_told_by_what_is_new(how: str) -> None:
    source = f"{KERAS_3[how]}from keras import layers\nlayers.Dense(3, weights=[])\n"
    assert codes(source) == ["KL106"]


def test_modules_of_keras_2_tell_of_it() -> None:
    source = "from keras.src.engine import training\nfrom keras import layers\n"
    assert codes(f"{source}layers.Conv2D(8, 3, groups=0)\n") == []


def test_the_version_is_told_by_the_files_that_are_imported(tmp_path: Path) -> None:
    (tmp_path / "blocks.py").write_text("from keras.layers.core import Dense\n")
    source = "import blocks\nfrom keras import layers\nlayers.Dense(3, kernel_initializer='one')\n"
    report = analyze(str(tmp_path / "net.py"), source, Config())
    assert report.keras is KerasVersion.V2_2


REGISTERED = {
    "by update": "utils.get_custom_objects().update({'swish2': len})\n",
    "by item": "utils.get_custom_objects()['swish2'] = len\n",
    "under names not known": "utils.get_custom_objects().update(library.functions)\n",
    "in a scope": "utils.custom_object_scope({'swish2': len})\n",
    "by decorator": (
        "@utils.register_keras_serializable('my', name='swish')\ndef f(x):\n    return x\n"
    ),
}


@pytest.mark.parametrize("how", REGISTERED)
def test_registered_names_are_not_invalid(how: str) -> None:
    name = "my>swish" if how == "by decorator" else "swish2"
    source = (
        "import library\nfrom tensorflow.keras import layers, utils\n"
        f"{REGISTERED[how]}layers.Dense(3, activation={name!r})\nlayers.Activation({name!r})\n"
    )
    assert codes(source) == []
    known_elsewhere = how == "by decorator"
    assert (codes(source.replace(REGISTERED[how], "")) == []) is known_elsewhere


def test_keywords_that_a_caller_may_give_are_not_missing() -> None:
    source = (
        "from keras import layers\ndef conv(*args, **kwargs):\n"
        "    kwargs['strides'] = 2\n    return layers.{}(**kwargs)\n"
    )
    assert codes(source.format("Conv2D")) == []
    assert codes(source.format("Dense")) == ["KL106"]
    assert codes(f"{source.format('Conv2D')}conv()\n") == ["KL106"]


def test_defaults_of_a_package_are_no_program(tmp_path: Path) -> None:
    source = (
        "from keras import Input, layers\ndef net(shape=(5, 5, 1), rate=3):\n"
        "    x = layers.Conv2D(4, 7)(Input(shape))\n    return layers.Dense(-1)(x)\n"
    )
    path = str(tmp_path / "net.py")

    def found(text: str) -> list[str]:
        return [one.code for one in analyze(path, text, Config()).diagnostics if one.code < "KL2"]

    assert found(source) == ["KL104", "KL106"]
    (tmp_path / "__init__.py").touch()
    assert found(source) == ["KL106"]
    assert found(f"{source}net()\n") == ["KL104", "KL106"]


def test_several_outputs_are_predicted_as_a_list() -> None:
    source = (
        "import numpy as np\nfrom keras import Input, Model, layers\n"
        "a, b = Input((3,)), Input((3,))\n"
        "encoder = Model(a, [layers.Dense(3)(a), layers.Dense(3)(a)])\n"
        "decoder = Model([a, b, Input((3,))], [layers.Add()([a, b])])\n"
        "decoder.predict([np.zeros((2, 3))] + encoder.predict(np.zeros((2, 3))))\n"
    )
    assert codes(source) == []


def test_spellings_of_other_libraries_tell_little() -> None:
    source = (
        "import keras, forest\nforest.Boosting(subsample=0.5)\nkeras.Input((3,), batch_size=4)\n"
    )
    assert codes(source) == []
    assert codes(f"{source}keras.Input((3,), bath_size=4)\n") == ["KL106"]


NEEDED = {
    "by a default": "def join(x, other=None):\n    return layers.Add()([x, other])\n",
    "by a condition": (
        "def join(x, both, other=None):\n    if both:\n        x = layers.Add()([x, other])\n"
        "    return x\njoin(Input((3,)), library.both())\n"
    ),
}


@pytest.mark.parametrize("how", NEEDED)
def test_tensors_that_may_be_none_elsewhere(how: str) -> None:
    assert codes(f"import library\nfrom keras import Input, layers\n{NEEDED[how]}") == []


def test_tensors_that_are_none() -> None:
    source = "from keras import Input, layers\nother = None\nlayers.Add()([Input((3,)), other])\n"
    assert codes(source) == ["KL110"]


def test_calls_that_a_model_defines_itself() -> None:
    source = (
        "from keras import Input, Model, layers\nclass Net(Model):\n    def __init__(self):\n"
        "        a, b = Input((3,)), Input((3,))\n"
        "        super().__init__(inputs=[a, b], outputs=layers.Add()([a, b]))\n"
    )
    call = "    def call(self, x):\n        return x\n"
    assert codes(f"{source}{call}Net()(Input((3,)))\n") == []
    assert codes(f"{source}Net()(Input((3,)))\n") == ["KL114"]


def test_a_layer_that_adds_nothing_is_called_as_its_base() -> None:
    source = (
        "from keras import Input, layers\nclass Sub(layers.MultiHeadAttention):\n    pass\n"
        "x = Input((5, 8))\nSub(num_heads=2, key_dim=4)({})\n"
    )
    assert codes(source.format("x, x")) == []
    assert codes(source.format("x")) != []


def test_optional_inputs_may_be_left_out() -> None:
    source = (
        "import numpy as np\nfrom keras import Input, Model, layers\n"
        "class First(layers.Layer):\n    def call(self, x, y=None):\n        return x\n"
        "a, b = Input((2,)), Input((2,), optional=True)\n"
        "Model([a, b], First()(a, b))([np.ones((2, 2)), None])\n"
    )
    assert codes(source) == []


def test_classes_that_keras_exports_under_another_name() -> None:
    source = "from keras.src import layers\nlayers.GroupedQueryAttention(2, 2, 2)\n"
    assert codes(source) == []


def test_wrong_names_hang_on_no_default(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").touch()
    source = (
        "from keras import layers\ndef block(number=0, frozen=False):\n"
        "    if number == 0:\n        return layers.BatchNormalization(freeze=frozen)\n"
    )
    found = analyze(str(tmp_path / "net.py"), source, Config()).diagnostics
    assert [one.code for one in found] == ["KL106"]


def test_attributes_that_are_none_until_they_are_set() -> None:
    source = (
        "from keras.layers import Dense, Input\n"
        "class Builder:\n"
        "    def __init__(self):\n"
        "        self.input_shape = None\n"
        "    def build(self):\n"
        "        return Dense(2)(Input(shape=self.input_shape))\n"
    )
    assert codes(source) == []


def test_attributes_that_nobody_sets_excuse_no_other_mistake() -> None:
    source = (
        "from keras.layers import Dense, Input\n"
        "class Builder:\n"
        "    def __init__(self):\n"
        "        self.name = None\n"
        "    def build(self):\n"
        "        return Dense(-2)(Input(shape=(3,)))\n"
    )
    assert codes(source) == ["KL106"]


@pytest.mark.parametrize(
    "call", ["keras.layers.AveragePooling2D()(keras.Input((8, 8, 3)))", "keras.Input(3)"]
)
def test_what_only_keras_3_refuses_may_be_for_an_older_one(call: str) -> None:
    assert codes(f"from tensorflow import keras\n{call}\n") == []


def test_code_of_tf_keras_is_never_read_as_keras_2_2() -> None:
    source = (
        "import tensorflow as tf\n"
        "class Both(tf.keras.layers.Layer):\n"
        "    def call(self, inputs):\n"
        "        return tf.concat(inputs, axis=-1)\n"
        "inputs = [tf.keras.Input((3,)), tf.keras.Input((4,))]\n"
        "tf.keras.layers.CuDNNLSTM\n"
        "out = tf.keras.layers.Dense(2)(Both()(inputs))\n"
    )
    assert codes(source) == []


def test_a_list_of_something_unknown_may_be_one_array() -> None:
    source = (
        "import random, keras\nwords = keras.layers.TextVectorization(output_sequence_length=4)\n"
        "words([random.choice(open('texts').readlines())])\n"
    )
    assert codes(source) == []


@pytest.mark.parametrize(
    "made",
    [
        "Attention(use_scale=True, dropout=0.1)",
        "AdditiveAttention(seed=3)",
        "Dropout(0.5, force_generator=True)",
        "SpatialDropout1D(0.5, rng_type='stateless')",
        "RandomFlip(rng_type='stateless')",
    ],
)
def test_keywords_of_private_parents_in_tf_keras(made: str) -> None:
    source = f"import tensorflow as tf\ntf.keras.layers.{made}\n"
    report = analyze("net.py", source, Config(keras_version=KerasVersion.V2_15))
    assert not report.diagnostics


def test_as_many_outputs_as_shapes_that_are_not_known() -> None:
    source = """
import keras
from elsewhere import tensors

class Pair(keras.layers.Layer):
    def compute_output_shape(self, input_shape):
        return [input_shape[0], input_shape[1]]

    def call(self, inputs):
        return [inputs[0], inputs[1]]

left, right = Pair()(tensors())
first, second = Pair()([left, right])
"""
    assert codes(source) == []


GATHERED = {
    "chain": "found = []\nfor one in elsewhere.some():\n    found.append([Input((3,))])\n"
    "inputs = list(itertools.chain(*found))\n",
    "values": "found = {}\nfor one in elsewhere.some():\n    found[one.name] = Input((3,))\n"
    "inputs = list(found.values())\n",
}


@pytest.mark.parametrize("how", GATHERED)
def test_inputs_gathered_from_what_is_not_known(how: str) -> None:
    start = "import itertools\nimport elsewhere\nfrom keras import Input, Model\n"
    assert codes(f"{start}{GATHERED[how]}net = Model(inputs, elsewhere.join(inputs))\n") == []


def test_a_shape_of_unknown_items_may_be_shapes() -> None:
    source = """
import keras
from elsewhere import tensors

class Difference(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.subtract = keras.layers.Subtract()

    def build(self, input_shape):
        self.subtract.build(input_shape)

    def call(self, inputs):
        return self.subtract(inputs)

left, right = tensors()
Difference()([left, right])
"""
    assert codes(source) == []


def test_names_that_a_package_registers() -> None:
    source = """
from keras import Input, Sequential, layers

Sequential([Input((3,)), layers.Dense(2, kernel_initializer="mine>orthogonal")])
"""
    assert codes(source) == []
    assert codes(source.replace("mine>", "very_")) == ["KL106"]


def test_a_loss_that_callers_may_give() -> None:
    source = """
import keras

class Trainer:
    def __init__(self, compile_options=None):
        self.compile_options = compile_options or {}

    def train(self, data, labels):
        model = keras.Sequential([keras.layers.Dense(3)])
        model.compile(**self.compile_options)
        model.fit(data, labels)
"""
    assert codes(source) == []
    assert codes(
        f"{source}\nfrom elsewhere import data, labels\nTrainer().train(data, labels)\n"
    ) == ["KL111"]
    assert codes(source.replace("**self.compile_options", "")) == ["KL111"]


def test_inputs_that_are_not_known_may_be_several() -> None:
    source = """
import numpy as np
from keras import Model, layers
from elsewhere import whole, parts

net = Model(whole.inputs, layers.Flatten()(whole.outputs[0]))
net.predict([np.zeros((2, 5)), np.zeros((2, 5))])
inputs, outputs = parts()
net = Model(inputs, outputs)
net([layers.Input((3,)), layers.Input((3,))])
"""
    assert codes(source) == []


def test_a_critic_that_is_set_back_to_what_it_was() -> None:
    source = """
import numpy as np
from keras import Input, Model, layers

noise, image = Input((4,)), Input((8,))
generator = Model(noise, layers.Dense(8)(noise))
critic = Model(image, layers.Dense(1)(image))
real = Input((8,))
judged = Model(real, critic(real))
judged.compile("adam", "mse")
critic.trainable = False
combined = Model(noise, critic(generator(noise)))
combined.compile("adam", "mse")
critic.trainable = True
judged.train_on_batch(np.zeros((2, 8)), np.zeros((2, 1)))
combined.train_on_batch(np.zeros((2, 4)), np.zeros((2, 1)))
"""
    config = Config(ignore=("KL5",), keras_version=KerasVersion.V2_15)
    found = [one.code for one in analyze("net.py", source, config).diagnostics]
    assert "KL418" not in found
    alone = source.replace('judged.compile("adam", "mse")\n', "").replace("judged.t", "# ")
    found = [one.code for one in analyze("net.py", alone, config).diagnostics]
    assert "KL418" in found


@pytest.mark.parametrize("axis", ["axis=1", "dim=1"])
def test_a_softmax_over_another_axis_of_one_column(axis: str) -> None:
    source = f"""
import tensorflow as tf
from tensorflow import keras

scores = keras.Input((3, 1))
weights = keras.layers.Lambda(lambda x: tf.nn.softmax(x, {axis}))(scores)
"""
    assert "KL401" not in codes(source)
    assert "KL401" in codes(source.replace(f", {axis}", ""))


def test_channels_that_stand_where_unknown_keywords_tell() -> None:
    source = """
import os
from keras import Input, layers

pooled = layers.AveragePooling2D(KEYWORDS)(Input((8, 8, 3)))
normalized = layers.BatchNormalization(axis=1)(pooled)
"""
    assert "KL421" not in codes(source.replace("KEYWORDS", "**os.options"))
    assert "KL421" in codes(source.replace("KEYWORDS", ""))


def test_open_sizes_fit_until_the_model_runs() -> None:
    source = """
from keras import Input, Model, layers

images = Input((SIZE, SIZE, 2))
padded, small = layers.ZeroPadding2D(2)(images), layers.Resizing(4, 4)(images)
model = Model(images, padded + small)
"""
    assert codes(source.replace("SIZE", "None")) == []
    assert codes(source.replace("SIZE", "8")) == ["KL103"]


def test_images_that_a_generator_scales_as_they_flow() -> None:
    source = """
import keras
from keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

(x, y), _ = keras.datasets.cifar10.load_data()
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Conv2D(8, 3), layers.Flatten()])
model.add(layers.Dense(10, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(ImageDataGenerator(SCALING).flow(x, y))
"""
    assert codes(source.replace("SCALING", "rescale=1 / 255")) == []
    assert codes(source.replace("SCALING", "preprocessing_function=print")) == []
    assert codes(source.replace("SCALING", "horizontal_flip=True")) == ["KL434"]
